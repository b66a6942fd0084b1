import { useLayoutEffect, useMemo, useRef } from 'react';
import { useEditor } from '../store/editor.ts';
import { useCanvas } from './canvasStore.ts';
import { type Projection, projectFlow } from './projectFlow.ts';

/** The nodes and edges of the open document, the same objects as before wherever nothing changed. */
export function useProjection(): Projection {
  const document = useEditor((state) => state.document);
  const selection = useEditor((state) => state.selection);
  const connections = useEditor((state) => state.connections);
  const moved = useCanvas((state) => state.moved);
  const previous = useRef<Projection | undefined>(undefined);
  const projection = useMemo(
    () => projectFlow(document, { selection, connections }, moved, previous.current),
    [document, selection, connections, moved],
  );
  useLayoutEffect(() => {
    previous.current = projection;
  }, [projection]);
  return projection;
}
