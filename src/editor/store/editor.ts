import { create } from 'zustand';
import type { Command } from '../../core/commands/command.ts';
import { type Design, entityOf } from '../../core/model/design.ts';
import { emptyDocument, type PorticoDocument } from '../../core/model/document.ts';
import type { EntityId, RouteId } from '../../core/model/ids.ts';
import type { Result } from '../../core/result.ts';
import type { Subject } from '../../core/rules/diagnostic.ts';
import { EMPTY_HISTORY, type History, recorded, redone, undone } from './history.ts';
import { useSession } from './session.ts';

/** A line of text for the user, shown for a moment. `count` tells two equal ones apart. */
export interface Notice {
  tone: 'info' | 'error';
  text: string;
  count: number;
}

/** The open document and its history, and the session: what is selected and what was just said. */
export interface EditorState {
  /** The key of the document in the browser's storage; empty on the start page. */
  documentKey: string;
  document: PorticoDocument;
  history: History;
  /** Never holds an id that the design does not have. */
  selection: readonly EntityId[];
  /** Routes whose connection is selected, rather than they themselves. Never holds one that goes nowhere. */
  connections: readonly RouteId[];
  /** What a list points at while the pointer or the focus is on its line; the canvas shows it. */
  pointed: EntityId | undefined;
  /** A field asked to take the focus; the count tells two requests for one field apart. */
  focusRequest: (Subject & { count: number }) | undefined;
  /** A node or frame asked to be brought into view. */
  revealRequest: { id: EntityId; count: number } | undefined;
  notice: Notice | undefined;
}

export const useEditor = create<EditorState>()(() => ({
  documentKey: '',
  document: emptyDocument('Untitled'),
  history: EMPTY_HISTORY,
  selection: [],
  connections: [],
  pointed: undefined,
  focusRequest: undefined,
  revealRequest: undefined,
  notice: undefined,
}));

const get = useEditor.getState;
const set = useEditor.setState;

/** Opens a document in the place of the one that is open, with an empty history. */
export function openDocument(documentKey: string, document: PorticoDocument): void {
  set({
    documentKey,
    document,
    history: EMPTY_HISTORY,
    selection: [],
    connections: [],
    pointed: undefined,
    focusRequest: undefined,
    revealRequest: undefined,
  });
}

/** The one way to change the document. A refusal leaves everything as it was, tells the user, and is answered. */
export function dispatch(command: Command, select?: readonly EntityId[]): Result<PorticoDocument> {
  const { document, history, selection, connections } = get();
  const result = command.apply(document);
  if (!result.ok) {
    notify('error', result.reason);
    return result;
  }
  if (result.value === document) return result;
  set({
    document: result.value,
    history: recorded(history, command, document),
    selection: present(result.value.design, select ?? selection),
    connections: select ? [] : connected(result.value.design, connections),
  });
  return result;
}

export function undo(): void {
  travel(undone);
}

export function redo(): void {
  travel(redone);
}

function travel(step: typeof undone): void {
  const { document, history, selection, connections } = get();
  const arrived = step(history, document);
  if (!arrived) return;
  const { design } = arrived.document;
  set({ ...arrived, selection: present(design, selection), connections: connected(design, connections) });
}

/** Makes the next edit a step of its own; called when a field is left. */
export function sealHistory(): void {
  const { history } = get();
  if (!history.sealed) set({ history: { ...history, sealed: true } });
}

/** Selects entities, and the connections of routes; whatever else was selected is not any more. */
export function select(ids: readonly EntityId[], connectionsOf: readonly RouteId[] = []): void {
  const { document, selection, connections } = get();
  const next = present(document.design, ids);
  const nextConnections = connected(document.design, connectionsOf);
  if (sameItems(next, selection) && sameItems(nextConnections, connections)) return;
  sealHistory();
  set({ selection: next, connections: nextConnections });
}

/** Adds an entity to the selection, or takes it out. */
export function toggleSelected(id: EntityId): void {
  const { selection } = get();
  select(selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id]);
}

/** Shows on the canvas which entity a line of a list is about, or none any more. */
export function pointAt(id: EntityId | undefined): void {
  if (get().pointed !== id) set({ pointed: id });
}

/** Asks for the node or frame of an entity to be brought into view. */
export function reveal(id: EntityId): void {
  set({ revealRequest: { id, count: (get().revealRequest?.count ?? 0) + 1 } });
}

/** Selects an entity, brings it into view and puts the focus into a field of it, if one is named; the inspector opens for that. */
export function goTo(subject: Subject): void {
  const count = (get().focusRequest?.count ?? 0) + 1;
  if (subject.id === 'design') {
    select([]);
  } else {
    select([subject.id]);
    reveal(subject.id);
  }
  if (subject.field !== undefined) useSession.setState({ inspectorOpen: true });
  set({ focusRequest: { ...subject, count } });
}

/** Shows a line of text for a moment. */
export function notify(tone: Notice['tone'], text: string): void {
  set({ notice: { tone, text, count: (get().notice?.count ?? 0) + 1 } });
}

/** Reads from the design; re-renders only when what is read changes. */
export function useDesign<T>(read: (design: Design) => T): T {
  return useEditor((state) => read(state.document.design));
}

function present(design: Design, ids: readonly EntityId[]): readonly EntityId[] {
  return ids.every((id) => entityOf(design, id)) ? ids : ids.filter((id) => entityOf(design, id));
}

function connected(design: Design, routeIds: readonly RouteId[]): readonly RouteId[] {
  const goesSomewhere = (id: RouteId) => design.routes[id]?.integrationId !== undefined;
  return routeIds.every(goesSomewhere) ? routeIds : routeIds.filter(goesSomewhere);
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
