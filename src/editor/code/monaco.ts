import { editor, languages, Range } from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/links/register';
import 'monaco-editor/languages/definitions/markdown/register';
import 'monaco-editor/languages/definitions/typescript/register';
import 'monaco-editor/languages/definitions/yaml/register';
import type { Language, Region } from '../../core/exporters/exporter.ts';
import { textEdit } from './textEdit.ts';

/** A Monaco editor that only shows. */
export interface CodeView {
  /** Shows a text; one of the same name as before is changed in place and stays where it was scrolled. */
  show(name: string, contents: string, language: Language, label: string): void;
  highlight(regions: readonly Region[]): void;
  reveal(region: Region): void;
  dispose(): void;
}

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

// Monaco's own JSON comes with a language service and its worker; colours are all that is wanted here.
languages.register({ id: 'json', extensions: ['.json'] });
languages.setLanguageConfiguration('json', {
  brackets: [
    ['{', '}'],
    ['[', ']'],
  ],
});
languages.setMonarchTokensProvider('json', {
  tokenizer: {
    root: [
      [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'type'],
      [/"(?:[^"\\]|\\.)*"/, 'string'],
      [/-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/, 'number'],
      [/\b(?:true|false|null)\b/, 'keyword'],
      [/[{}[\]]/, '@brackets'],
      [/[,:]/, 'delimiter'],
    ],
  },
});

const SCHEME = 'data-mantine-color-scheme';

/** Gives Monaco, which takes no CSS variables, the colours that the tokens have in the theme of the page. */
function defineTheme(): void {
  const style = getComputedStyle(document.documentElement);
  // Monaco takes six digits only, and the build shortens #ffffff.
  const token = (name: string) =>
    style
      .getPropertyValue(name)
      .trim()
      .replace(/^#([\da-f])([\da-f])([\da-f])$/i, '#$1$1$2$2$3$3');
  const rule = (name: string, colour: string, fontStyle = '') => ({
    token: name,
    foreground: token(colour).replace('#', ''),
    fontStyle,
  });
  editor.defineTheme('portico', {
    base: document.documentElement.getAttribute(SCHEME) === 'dark' ? 'vs-dark' : 'vs',
    inherit: false,
    rules: [
      rule('', '--ink'),
      rule('type', '--code-key'),
      rule('string', '--code-string'),
      rule('tag', '--code-tag'),
      rule('keyword', '--code-tag'),
      rule('number', '--code-tag'),
      rule('comment', '--ink-3', 'italic'),
      rule('delimiter', '--ink-2'),
      rule('operators', '--ink-2'),
      rule('namespace', '--code-tag'),
      rule('type.identifier.ts', '--code-key'),
    ],
    colors: {
      'editor.background': token('--panel'),
      'editor.foreground': token('--ink'),
      'editorLineNumber.foreground': token('--ink-2'),
      'editorLineNumber.activeForeground': token('--ink'),
      'editorGutter.background': token('--panel'),
      'editor.lineHighlightBorder': '#00000000',
      'editorIndentGuide.background1': token('--line'),
      'editorWidget.background': token('--panel'),
      'editorWidget.border': token('--line-strong'),
      'input.background': token('--bg'),
      focusBorder: token('--accent'),
      'menu.background': token('--panel'),
      'menu.foreground': token('--ink'),
      'scrollbar.shadow': '#00000000',
    },
  });
  editor.setTheme('portico');
}

/** @param onLine is told the line the user put the cursor on. */
export function createCodeView(container: HTMLElement, onLine: (line: number) => void): CodeView {
  defineTheme();
  const theme = new MutationObserver(defineTheme);
  theme.observe(document.documentElement, { attributeFilter: [SCHEME] });
  const models = new Map<string, editor.ITextModel>();
  const views = new Map<string, editor.ICodeEditorViewState>();
  let shown: string | undefined;
  const code = editor.create(container, {
    model: null,
    readOnly: true,
    domReadOnly: true,
    automaticLayout: true,
    tabFocusMode: true,
    fontFamily: '"JetBrains Mono Variable", ui-monospace, monospace',
    fontSize: 12,
    lineHeight: 18,
    fontLigatures: false,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    renderLineHighlight: 'none',
    lineNumbersMinChars: 4,
    overviewRulerLanes: 0,
    hideCursorInOverviewRuler: true,
    padding: { top: 8, bottom: 8 },
    folding: true,
    guides: { indentation: false },
    occurrencesHighlight: 'off',
    selectionHighlight: false,
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
    stickyScroll: { enabled: false },
    scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, alwaysConsumeMouseWheel: false },
  });
  const highlights = code.createDecorationsCollection();
  void document.fonts.ready.then(() => editor.remeasureFonts());

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
      theme.disconnect();
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
