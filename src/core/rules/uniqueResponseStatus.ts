import { setAt } from '../commands/setAt.ts';
import { valueAt } from '../model/paths.ts';
import { shortened } from '../model/shortened.ts';
import { documentedRoute } from './documentedRoute.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueResponseStatus: Rule = {
  code: 'documentation/duplicate-status',
  severity: 'error',
  title: 'A route documents two responses for one status',
  reason:
    'OpenAPI keeps responses by their status, each once. The documents hold the first, so what the second says is lost.',
  fix: 'Remove one of them, or put both into one.',
  source: 'OpenAPI 3.0.3, Responses Object: one response for a status.',
  each: 'route',
  *check(route) {
    const documented = documentedRoute(route);
    if (!documented) return;
    const { id, title, documentation } = documented;
    const given = [...documentation.responses.entries()].filter(([, { status }]) => status !== '');
    for (const { item } of repeated(given, ([, { status }]) => status)) {
      const [index, { status }] = item;
      yield {
        message: `${title} documents the response ${shortened(status)} twice; the documents hold the first.`,
        subject: { id, field: `documentation.responses.${index}.status` },
      };
    }
  },
  quickFixes(route, _design, { subject: { field = '' } }) {
    const status = shortened(String(valueAt(route, field)));
    return [setAt(`Remove the second ${status}`, route.id, field.slice(0, -'.status'.length), undefined)];
  },
};
