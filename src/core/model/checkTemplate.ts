import { TEMPLATE_ROOTS } from './templateVariables.ts';

/** Something wrong in a template, between two offsets of its text. */
export interface TemplateProblem {
  /** `block`: a directive that is not closed, or closes nothing. `name`: something templates do not know. `length`: too long. */
  kind: 'block' | 'name' | 'length';
  /** A whole sentence. */
  message: string;
  start: number;
  end: number;
}

/** Characters of a template, as the model of the service has it; its page of quotas says 300 KB. */
export const TEMPLATE_LENGTH = 32_768;

/** Comments, `#[[…]]#`, escapes, directives, and references, as the Velocity Template Language has them. */
const TOKEN =
  /##[^\n]*|#\*[\s\S]*?(?:\*#|$)|#\[\[[\s\S]*?(?:\]\]#|$)|\\[$#]|#\{?(if|elseif|else|end|foreach|set|macro|define)\b\}?|\$!?(\{?)([A-Za-z_]\w*)((?:\.[A-Za-z_]\w*)?)/g;

/** What opens a block that `#end` closes. */
const OPENERS: ReadonlySet<string> = new Set(['if', 'foreach', 'macro', 'define']);
/** What stands in parentheses after its name. */
const WITH_ARGUMENTS: ReadonlySet<string> = new Set(['if', 'elseif', 'foreach', 'set', 'macro', 'define']);

/**
 * What can be seen to be wrong with a template in the Velocity Template Language: blocks that do not close, and names that
 * templates of WebSocket APIs do not know and that nothing in the template sets.
 */
export function checkTemplate(text: string): TemplateProblem[] {
  if (text.length > TEMPLATE_LENGTH) return [tooLong(text)];
  const problems: TemplateProblem[] = [];
  const report = (kind: TemplateProblem['kind'], message: string, start: number, end: number) =>
    problems.push({ kind, message, start, end });
  const open: { name: string; start: number; end: number }[] = [];
  const own = namesSetIn(text);
  for (const match of text.matchAll(TOKEN)) {
    const [token, directive, brace, root, member] = match;
    const start = match.index;
    const end = start + token.length;
    if (directive !== undefined) {
      const given = WITH_ARGUMENTS.has(directive) ? argumentsAfter(text, end) : 'closed';
      if (given !== 'closed') report('block', `#${directive} needs its parentheses, opened and closed.`, start, end);
      if (given === 'open') return problems; // all the rest stands in them
      if (OPENERS.has(directive)) open.push({ name: directive, start, end });
      else if (directive === 'end' && !open.pop()) report('block', '#end closes nothing.', start, end);
      else if (directive.startsWith('else') && open.at(-1)?.name !== 'if')
        report('block', `#${directive} belongs to no #if.`, start, end);
    } else if (root !== undefined) {
      if (brace && !/^[^{}\s]*\}/.test(text.slice(end))) report('block', `\${${root} is not closed.`, start, end);
      const unknown = unknownName(root, member?.slice(1) ?? '', own);
      if (unknown) report('name', unknown, start, end);
    }
  }
  for (const { name, start, end } of open) report('block', `#${name} has no #end.`, start, end);
  return problems.sort((a, b) => a.start - b.start);
}

function tooLong({ length: end }: string): TemplateProblem {
  const message = `A template has at most ${TEMPLATE_LENGTH.toLocaleString('en')} characters.`;
  return { kind: 'length', message, start: TEMPLATE_LENGTH, end };
}

/** The variables that a template sets itself. */
function namesSetIn(text: string): ReadonlySet<string> {
  const names = new Set(['foreach', 'velocityCount', 'velocityHasNext']);
  for (const [, set, looped] of text.matchAll(/#set\s*\(\s*\$!?\{?(\w+)|#foreach\s*\(\s*\$!?\{?(\w+)/g))
    names.add(set ?? looped ?? '');
  for (const [, list = ''] of text.matchAll(/#(?:macro|define)\s*\(([^)]*)\)/g))
    for (const [, name = ''] of list.matchAll(/\$(\w+)/g)) names.add(name);
  return names;
}

function unknownName(root: string, member: string, own: ReadonlySet<string>): string | undefined {
  if (own.has(root)) return undefined;
  if (!TEMPLATE_ROOTS.has(root)) return `Nothing sets $${root}, so it stands in the message as it is.`;
  const members = TEMPLATE_ROOTS.get(root);
  if (!members || member === '' || members.has(member)) return undefined;
  return `AWS lists no $${root}.${member} for templates of WebSocket APIs, so it may come to nothing.`;
}

/** What the parentheses after a directive are. */
function argumentsAfter(text: string, from: number): 'missing' | 'open' | 'closed' {
  const opening = /^\s*\(/.exec(text.slice(from));
  if (!opening) return 'missing';
  let depth = 0;
  let quote: string | undefined;
  for (let at = from + opening[0].length - 1; at < text.length; at += 1) {
    const character = text[at];
    if (quote) {
      if (character === quote) quote = undefined;
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (!quote && depth === 0) return 'closed';
  }
  return 'open';
}
