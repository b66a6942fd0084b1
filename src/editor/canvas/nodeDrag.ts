import { useCanvas } from './canvasStore.ts';

/** While nodes are dragged, Escape puts them back where they were. */
export function startNodeDrag(): void {
  useCanvas.setState({ dragCancelled: false });
  window.addEventListener('keydown', cancelOnEscape, true);
}

export function endNodeDrag(): void {
  window.removeEventListener('keydown', cancelOnEscape, true);
}

function cancelOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  useCanvas.setState({ moved: undefined, dragCancelled: true });
}
