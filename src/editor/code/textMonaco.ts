import { editor, type IDisposable, MarkerSeverity, Range } from 'monaco-editor/editor';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/wordOperations/register';
import type { Suggestion } from '../../core/model/suggestions.ts';
import { followTheme, OPTIONS } from './monacoBase.ts';
import styles from './TextEditor.module.css';
import { textEdit } from './textEdit.ts';

/** Something wrong between two offsets of the text. */
export interface Marker {
  message: string;
  start: number;
  end: number;
}

/** A Monaco editor for one text. */
export interface TextView {
  /** Shows a text that was changed elsewhere; what is the same stays where it is. */
  show(text: string): void;
  mark(markers: readonly Marker[]): void;
  /** Puts the cursor at an offset, and the focus into the editor. */
  goTo(offset: number): void;
  /** Opens the list of what may be inserted at the cursor. */
  offer(): void;
  dispose(): void;
}

export type Language = 'json' | 'velocity';
export type Offers = () => readonly Suggestion[];

const OWNER = 'portico';

/** Loads what a language needs, and answers what makes an editor for it. */
export async function createTextView(
  language: Language,
): Promise<(container: HTMLElement, contents: Contents) => TextView> {
  if (language === 'json') return (container, contents) => view(container, language, contents);
  const { offerIn } = await import('./velocity.ts');
  return (container, contents) => view(container, language, contents, (model) => offerIn(model, contents.offers));
}

interface Contents {
  text: string;
  label: string;
  offers: Offers;
  /** Is told every text that is typed. */
  onText: (text: string) => void;
}

function view(
  container: HTMLElement,
  language: Language,
  { text, label, onText }: Contents,
  attend?: (model: editor.ITextModel) => IDisposable,
): TextView {
  const leaveTheme = followTheme();
  const model = editor.createModel(text, language);
  const attendant = attend?.(model);
  const bracketColorizationOptions = { enabled: false, independentColorPoolPerBracketType: false };
  model.updateOptions({ tabSize: 2, insertSpaces: true, bracketColorizationOptions });
  // Lists and hovers stand over everything: inside a dialog, which is transformed, they would stand elsewhere.
  const over = document.createElement('div');
  over.className = `monaco-editor ${styles.over}`;
  document.body.append(over);
  const code = editor.create(container, {
    ...OPTIONS,
    model,
    overflowWidgetsDomNode: over,
    ariaLabel: label,
    autoIndent: 'full',
    autoSurround: 'never',
    fixedOverflowWidgets: true,
    lineNumbersMinChars: 3,
    quickSuggestions: false,
    suggest: { showStatusBar: false, showIcons: false },
    wordBasedSuggestions: 'off',
    wordWrap: 'on',
  });
  let told = text;
  model.onDidChangeContent(() => {
    const typed = model.getValue();
    if (typed === told) return;
    told = typed;
    onText(typed);
  });
  code.focus();

  return {
    show(next) {
      const edit = textEdit(model.getValue(), next);
      if (!edit) return;
      told = next;
      const range = Range.fromPositions(model.getPositionAt(edit.from), model.getPositionAt(edit.to));
      model.pushEditOperations(null, [{ range, text: edit.text }], () => null);
    },
    mark(markers) {
      editor.setModelMarkers(
        model,
        OWNER,
        markers.map(({ message, start, end }) => {
          const from = model.getPositionAt(start);
          const to = model.getPositionAt(Math.max(end, start + 1));
          return {
            severity: MarkerSeverity.Error,
            message,
            startLineNumber: from.lineNumber,
            startColumn: from.column,
            endLineNumber: to.lineNumber,
            endColumn: to.column,
          };
        }),
      );
    },
    goTo(offset) {
      const position = model.getPositionAt(offset);
      code.setPosition(position);
      code.revealPositionInCenterIfOutsideViewport(position);
      code.focus();
    },
    offer() {
      code.focus();
      code.trigger(OWNER, 'editor.action.triggerSuggest', {});
    },
    dispose() {
      leaveTheme();
      attendant?.dispose();
      code.dispose();
      over.remove();
      model.dispose();
    },
  };
}
