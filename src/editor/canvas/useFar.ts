import { useStore } from '@xyflow/react';
import { FAR_ZOOM } from './showing.ts';

/** Whether the canvas is so far away that text could not be read; changes only when that does, not with every zoom. */
export function useFar(): boolean {
  return useStore((state) => state.transform[2] < FAR_ZOOM);
}
