/** Whether the browser or a widget of its own has first claim to the keys pressed here. */
export function ownsKeys(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"]), .monaco-editor') !== null
  );
}

/** Whether the focus is in a dialog, a menu or a list that is open above the editor. */
export function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
}

/** Whether a field shows the document and nothing of its own, so that undo there means undo in the design. */
export function showsDocument(target: EventTarget | null): boolean {
  return target instanceof Element && !isInOverlay(target) && target.closest('[data-design-fields]') !== null;
}
