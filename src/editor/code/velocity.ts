import { type editor, type IDisposable, languages, Range } from 'monaco-editor/editor';
// The feature `suggest` registers only what completes inline; the list is this.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import { completionAt } from '../../core/model/suggestions.ts';
import type { Offers } from './textMonaco.ts';

/** The Velocity Template Language, around JSON: in colours, and with what may be inserted. */

const VELOCITY = 'velocity';

languages.register({ id: VELOCITY });
languages.setLanguageConfiguration(VELOCITY, {
  comments: { lineComment: '##', blockComment: ['#*', '*#'] },
  brackets: [
    ['{', '}'],
    ['[', ']'],
    ['(', ')'],
  ],
  autoClosingPairs: [
    { open: '{', close: '}', notIn: ['string'] },
    { open: '[', close: ']', notIn: ['string'] },
    { open: '(', close: ')' },
  ],
});
languages.setMonarchTokensProvider(VELOCITY, {
  tokenizer: {
    root: [
      [/##.*$/, 'comment'],
      [/#\*/, 'comment', '@comment'],
      [/\\[$#]/, 'delimiter'],
      [/#\{?(?:if|elseif|else|end|foreach|set|macro|define|break|stop)\b\}?/, 'keyword'],
      [/\$!?\{?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*\}?/, 'type'],
      [/'[^']*'/, 'string'],
      [/"/, 'string', '@text'],
      [/-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/, 'number'],
      [/\b(?:true|false|null|in)\b/, 'keyword'],
      [/[{}[\]()]/, '@brackets'],
      [/[,:=<>!&|+*/%-]/, 'delimiter'],
    ],
    // A text in double quotes may hold variables.
    text: [
      [/\$!?\{?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*\}?/, 'type'],
      [/\\./, 'string'],
      [/"/, 'string', '@pop'],
      [/[^"\\$]+/, 'string'],
      [/\$/, 'string'],
    ],
    comment: [
      [/\*#/, 'comment', '@pop'],
      [/[^*]+/, 'comment'],
      [/\*/, 'comment'],
    ],
  },
});

/** Completes variables in one text, and lists them all where none is begun. */
export function offerIn(model: editor.ITextModel, offers: Offers): IDisposable {
  return languages.registerCompletionItemProvider(VELOCITY, {
    triggerCharacters: ['$', '.'],
    provideCompletionItems(asked, { lineNumber, column }) {
      if (asked !== model) return { suggestions: [] };
      const line = model.getLineContent(lineNumber);
      const begun = /\$\{?[\w.]*$/.test(line.slice(0, column - 1));
      const { from, to, items } = begun
        ? completionAt(line, column - 1, offers())
        : { from: column - 1, to: column - 1, items: offers() };
      const closed = line.startsWith('${', from) && line[to] === '}'; // by itself, as it was opened
      const range = new Range(lineNumber, from + 1, lineNumber, to + 1 + (closed ? 1 : 0));
      return {
        incomplete: begun, // what comes next is asked for again
        suggestions: items.map(({ value, detail }, index) => ({
          label: { label: value, description: detail },
          kind: languages.CompletionItemKind.Variable,
          insertText: value,
          sortText: String(index).padStart(3, '0'),
          range,
        })),
      };
    },
  });
}
