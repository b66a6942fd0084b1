import { EMPTY_DOCUMENTATION } from '../../../core/model/documentation.ts';
import type { RouteId } from '../../../core/model/ids.ts';
import { dispatch, sealHistory } from '../../store/editor.ts';
import { editField, type Vanishing } from '../fields/fieldValue.ts';

/** A route is documented only while something is said about it. */
export const DOCUMENTATION: Vanishing = { path: 'documentation', blank: EMPTY_DOCUMENTATION };

/** Sets a part of what is said about a route; typing in one part goes on being one step. */
export function setDocumentation(id: RouteId, path: string, value: unknown, label: string): void {
  dispatch(editField([id], path, value, label, DOCUMENTATION));
}

/** Sets a part as a step of its own. */
export function setDocumentationAtOnce(id: RouteId, path: string, value: unknown, label: string): void {
  sealHistory();
  setDocumentation(id, path, value, label);
  sealHistory();
}
