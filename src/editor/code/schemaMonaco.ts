import { editor, MarkerSeverity, Range } from 'monaco-editor/editor';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/wordOperations/register';
import { followTheme, OPTIONS } from './monacoBase.ts';
import { textEdit } from './textEdit.ts';

/** Something wrong between two offsets of the text. */
export interface Marker {
  message: string;
  start: number;
  end: number;
}

/** A Monaco editor for the text of one JSON Schema. */
export interface SchemaView {
  /** Shows a text that was changed elsewhere; what is the same stays where it is. */
  show(text: string): void;
  mark(markers: readonly Marker[]): void;
  /** Puts the cursor at an offset, and the focus into the editor. */
  goTo(offset: number): void;
  dispose(): void;
}

const OWNER = 'portico';

/** @param onText is told every text that is typed. */
export function createSchemaView(
  container: HTMLElement,
  text: string,
  label: string,
  onText: (text: string) => void,
): SchemaView {
  const leaveTheme = followTheme();
  const model = editor.createModel(text, 'json');
  model.updateOptions({ tabSize: 2, insertSpaces: true });
  const code = editor.create(container, {
    ...OPTIONS,
    model,
    ariaLabel: label,
    autoIndent: 'full',
    autoSurround: 'never',
    fixedOverflowWidgets: true,
    lineNumbersMinChars: 3,
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
    dispose() {
      leaveTheme();
      code.dispose();
      model.dispose();
    },
  };
}
