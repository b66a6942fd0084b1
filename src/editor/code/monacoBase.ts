import { editor, languages } from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
// Monaco looks for services once, with its first editor, and the list of suggestions needs this one of them.
import 'monaco-editor/editor/contrib/suggest/browser/suggestMemory';

/** What every Monaco of the page has: its worker, JSON in colours, our colours, and our type. */

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

// Monaco's own JSON comes with a language service and its worker; colours are all that is wanted here.
languages.register({ id: 'json', extensions: ['.json'] });
languages.setLanguageConfiguration('json', {
  brackets: [
    ['{', '}'],
    ['[', ']'],
  ],
  autoClosingPairs: [
    { open: '{', close: '}', notIn: ['string'] },
    { open: '[', close: ']', notIn: ['string'] },
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
      'editorError.foreground': token('--error'),
      'editorHoverWidget.background': token('--panel'),
      'editorHoverWidget.foreground': token('--ink'),
      'editorHoverWidget.border': token('--line-strong'),
      'editorSuggestWidget.selectedBackground': token('--accent-soft'),
      'editorSuggestWidget.selectedForeground': token('--ink'),
      'editorSuggestWidget.highlightForeground': token('--accent'),
      'editorSuggestWidget.focusHighlightForeground': token('--accent'),
      'menu.background': token('--panel'),
      'menu.foreground': token('--ink'),
      'scrollbar.shadow': '#00000000',
    },
  });
  editor.setTheme('portico');
}

/** Keeps Monaco in the theme of the page, until what it answers is called. */
export function followTheme(): () => void {
  defineTheme();
  const theme = new MutationObserver(defineTheme);
  theme.observe(document.documentElement, { attributeFilter: [SCHEME] });
  void document.fonts.ready.then(() => editor.remeasureFonts());
  return () => theme.disconnect();
}

export const OPTIONS: editor.IStandaloneEditorConstructionOptions = {
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
  bracketPairColorization: { enabled: false },
  guides: { indentation: false },
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
  stickyScroll: { enabled: false },
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, alwaysConsumeMouseWheel: false },
};
