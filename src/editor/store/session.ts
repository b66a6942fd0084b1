import { create } from 'zustand';
import type { Format, Target } from '../../core/exporters/exporter.ts';
import type { IntegrationId } from '../../core/model/ids.ts';
import type { SchemaPlace } from '../../core/model/schemaTexts.ts';

/** The bottom panel's, in pixels. */
export const BOTTOM_HEIGHT = { min: 120, max: 900, default: 236 } as const;

export const THEMES = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof THEMES)[number];
export type Dialog =
  | 'palette'
  | 'share'
  | 'export'
  | 'shortcuts'
  | 'examples'
  | 'designs'
  | 'rename'
  | 'delete'
  | 'schema'
  | 'template'
  | 'rules';
export type BottomTab = Target | 'problems';

/** Where the text of a template stands in an integration: `requestTemplates.0.template`. */
export interface TemplatePlace {
  id: IntegrationId;
  field: string;
}

/** How the window is arranged. Never part of a document, never undone; `preferences.ts` keeps the lasting part in the browser. */
export interface SessionState {
  theme: ThemeChoice;
  dialog: Dialog | undefined;
  /** What is typed into the palette. */
  paletteQuery: string;
  /** The text that the dialog `schema` edits. */
  schemaPlace: SchemaPlace | undefined;
  /** The text that the dialog `template` edits. */
  templatePlace: TemplatePlace | undefined;
  /** The code of the rule that the dialog `rules` shows. */
  rule: string | undefined;
  /** The dialog that the rules were opened from, which comes back when they are closed. */
  behindRules: Dialog | undefined;
  outlineOpen: boolean;
  inspectorOpen: boolean;
  bottomOpen: boolean;
  /** In pixels. */
  bottomHeight: number;
  bottomTab: BottomTab;
  /** The format of the exports that offer a choice. */
  format: Format;
  minimapOpen: boolean;
  /** The id of the field whose help was asked for from the keyboard. */
  explained: string | undefined;
  /** The id of the field whose quick fixes were asked for from the keyboard. */
  fixing: string | undefined;
}

export const useSession = create<SessionState>()(() => ({
  theme: 'system',
  dialog: undefined,
  paletteQuery: '',
  schemaPlace: undefined,
  templatePlace: undefined,
  rule: undefined,
  behindRules: undefined,
  outlineOpen: true,
  inspectorOpen: true,
  bottomOpen: true,
  bottomHeight: BOTTOM_HEIGHT.default,
  bottomTab: 'cloudformation',
  format: 'yaml',
  minimapOpen: true,
  explained: undefined,
  fixing: undefined,
}));

export function openDialog(dialog: Dialog | undefined): void {
  useSession.setState({ dialog, paletteQuery: '' });
}

/** Opens the text of a JSON Schema in an editor of its own. */
export function openSchema(schemaPlace: SchemaPlace): void {
  useSession.setState({ dialog: 'schema', schemaPlace });
}

/** Opens a template of an integration in an editor of its own. */
export function openTemplate(templatePlace: TemplatePlace): void {
  useSession.setState({ dialog: 'template', templatePlace });
}

/** Opens the reference of all rules, at one of them or at the beginning. */
export function openRules(rule?: string): void {
  useSession.setState(({ dialog }) => ({ dialog: 'rules', rule, behindRules: dialog }));
}

export function showBottom(bottomTab: BottomTab): void {
  useSession.setState({ bottomOpen: true, bottomTab });
}

/** The DOM id of the outline's filter. */
export const OUTLINE_SEARCH_ID = 'outline-search';

/** At once where the outline is open, so that what is typed next goes into it. */
export function focusOutlineSearch(): void {
  const shown = document.getElementById(OUTLINE_SEARCH_ID);
  if (shown) return shown.focus();
  useSession.setState({ outlineOpen: true });
  requestAnimationFrame(() => document.getElementById(OUTLINE_SEARCH_ID)?.focus());
}

/** The field that has the focus and a help text. */
export function fieldToExplain(): string | undefined {
  if (typeof document === 'undefined') return undefined;
  return document.activeElement?.closest<HTMLElement>('[data-explainable]')?.dataset.explainable;
}

/** Shows the help of the field that has the focus, or hides it again. */
export function explainField(): void {
  const id = fieldToExplain();
  useSession.setState(({ explained }) => ({ explained: explained === id ? undefined : id }));
}

/** The field that has the focus and something wrong with it, or a button beside it. */
function fieldToFix(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-fixable]')?.dataset.fixable;
}

/** Shows what helps at the field that has the focus; elsewhere, in the palette, what helps with the selection. */
export function offerFixes(): void {
  const fixing = fieldToFix();
  if (fixing) useSession.setState({ fixing });
  else useSession.setState({ dialog: 'palette', paletteQuery: FIX_WORD });
}

/** What the palette puts before a quick fix. */
export const FIX_WORD = 'Fix: ';
