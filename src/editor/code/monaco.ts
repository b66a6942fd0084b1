import { editor, Range } from 'monaco-editor/editor';
import 'monaco-editor/features/links/register';
import 'monaco-editor/languages/definitions/markdown/register';
import 'monaco-editor/languages/definitions/typescript/register';
import 'monaco-editor/languages/definitions/yaml/register';
import type { Language, Region } from '../../core/exporters/exporter.ts';
import { followTheme, OPTIONS } from './monacoBase.ts';
import { textEdit } from './textEdit.ts';

/** A Monaco editor that only shows. */
export interface CodeView {
  /** Shows a text; one of the same name as before is changed in place and stays where it was scrolled. */
  show(name: string, contents: string, language: Language, label: string): void;
  highlight(regions: readonly Region[]): void;
  reveal(region: Region): void;
  dispose(): void;
}

/** @param onLine is told the line the user put the cursor on. */
export function createCodeView(container: HTMLElement, onLine: (line: number) => void): CodeView {
  const leaveTheme = followTheme();
  const models = new Map<string, editor.ITextModel>();
  const views = new Map<string, editor.ICodeEditorViewState>();
  let shown: string | undefined;
  const code = editor.create(container, {
    model: null,
    readOnly: true,
    domReadOnly: true,
    ...OPTIONS,
  });
  const highlights = code.createDecorationsCollection();

  code.onMouseDown((event) => {
    if (event.event.leftButton && event.target.position) onLine(event.target.position.lineNumber);
  });
  code.onDidChangeCursorPosition((event) => {
    if (event.source === 'keyboard') onLine(event.position.lineNumber);
  });

  const keepView = () => {
    const state = shown !== undefined && code.saveViewState();
    if (shown !== undefined && state) views.set(shown, state);
  };

  return {
    show(name, contents, language, label) {
      code.updateOptions({ ariaLabel: label });
      let model = models.get(name);
      if (!model) {
        model = editor.createModel(contents, language);
        models.set(name, model);
      }
      if (shown === name) return changeInPlace(code, model, contents);
      keepView();
      model.setValue(contents);
      code.setModel(model);
      shown = name;
      const view = views.get(name);
      if (view) code.restoreViewState(view);
    },
    highlight(regions) {
      highlights.set(
        regions.map(({ start, end }) => ({
          range: new Range(start, 1, end, 1),
          options: { isWholeLine: true, className: 'code-of-selection', marginClassName: 'code-of-selection' },
        })),
      );
    },
    reveal({ start, end }) {
      code.revealRangeNearTopIfOutsideViewport(
        new Range(start, 1, Math.min(end, start + 12), 1),
        editor.ScrollType.Immediate,
      );
    },
    dispose() {
      leaveTheme();
      code.dispose();
      for (const model of models.values()) model.dispose();
    },
  };
}

/** Replaces what differs; what is on the screen stays there when the change is above it. */
function changeInPlace(code: editor.IStandaloneCodeEditor, model: editor.ITextModel, contents: string): void {
  const edit = textEdit(model.getValue(), contents);
  if (!edit) return;
  const range = Range.fromPositions(model.getPositionAt(edit.from), model.getPositionAt(edit.to));
  const [visible] = code.getVisibleRanges();
  const linesBefore = model.getLineCount();
  model.applyEdits([{ range, text: edit.text }]);
  const grown = model.getLineCount() - linesBefore;
  if (visible && range.endLineNumber < visible.startLineNumber && grown !== 0) {
    code.setScrollTop(
      code.getScrollTop() + grown * code.getOption(editor.EditorOption.lineHeight),
      editor.ScrollType.Immediate,
    );
  }
}
