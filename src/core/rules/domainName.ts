import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

export const domainName: Rule = {
  code: 'domain/name',
  severity: 'error',
  title: 'A custom domain has what is no domain name',
  reason:
    'CreateDomainName takes names as DNS has them, in lower case and without an underscore. A wildcard can stand for the first label only.',
  fix: 'Write a name such as api.example.com or *.example.com.',
  source: 'API Gateway Developer Guide, "Custom domain names for HTTP APIs"; RFC 1123 for the labels.',
  each: 'domain',
  *check({ id, name }, design) {
    const problem = problemOf(name);
    if (!problem) return;
    yield {
      message: `${shortNameOf(design, id)} is no custom domain name: ${problem}.`,
      subject: { id, field: 'name' },
    };
  },
  quickFixes({ id, name }) {
    const meant = name
      .trim()
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/[/:?#].*$/, '')
      .replace(/\.$/, '');
    return problemOf(meant) ? [] : [setAt(`Make it ${shortened(meant)}`, id, 'name', meant)];
  },
  fixAll: true,
};

function problemOf(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (name.length > 253) return `it has ${name.length.toLocaleString('en')} characters, and names have at most 253`;
  if (/[A-Z]/.test(name)) return 'it has capital letters';
  if (name.includes('_')) return 'it has an underscore';
  if (name.slice(1).includes('*') || (name.startsWith('*') && !name.startsWith('*.')))
    return 'the wildcard * can only be its whole first label, as in *.example.com';
  const labels = name.replace(/^\*\./, '').split('.');
  if (labels.length < 2) return 'it has no dot';
  if (!labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label)))
    return 'its labels have to be 1 to 63 letters, digits and hyphens, without a hyphen at either end';
  return undefined;
}
