import { setAt } from '../commands/setAt.ts';
import { RESPONSE_STATUS } from '../model/documentation.ts';
import { shortened } from '../model/shortened.ts';
import { documentedRoute } from './documentedRoute.ts';
import type { Rule } from './rule.ts';

export const responseStatus: Rule = {
  code: 'documentation/status',
  severity: 'error',
  title: 'A documented response is for no status',
  reason:
    'OpenAPI keeps responses by a status code from 100 to 599, a range or default. Under anything else the document is invalid, so this response is left out.',
  fix: 'Write a status code such as 200, a range such as 4XX, or default.',
  source: 'OpenAPI 3.0.3, Responses Object.',
  each: 'route',
  *check(route) {
    const documented = documentedRoute(route);
    if (!documented) return;
    const { id, title, documentation } = documented;
    for (const [index, { status }] of documentation.responses.entries()) {
      if (RESPONSE_STATUS.test(status)) continue;
      const what = status === '' ? 'A response' : `The response ${shortened(status)}`;
      yield {
        message: `${what} of ${title} is for no status; the documents leave it out.`,
        subject: { id, field: `documentation.responses.${index}.status` },
      };
    }
  },
  quickFixes(route, _design, { subject: { field = '' } }) {
    const responses = documentedRoute(route)?.documentation.responses ?? [];
    const { status = '' } = responses[Number(field.split('.')[2])] ?? {};
    const plain = status.trim();
    const isFree = (meant: string) => responses.every((response) => response.status !== meant);
    const meant = [plain.toUpperCase(), plain.toLowerCase(), ...(plain === '' ? ['200', 'default'] : [])]
      .filter((candidate) => RESPONSE_STATUS.test(candidate))
      .find(isFree);
    return meant === undefined ? [] : [setAt(`Make it ${meant}`, route.id, field, meant)];
  },
};
