import { setAt } from '../commands/setAt.ts';
import { HTTP_TOKEN } from '../model/httpToken.ts';
import { contentsOf } from '../model/schemaTexts.ts';
import { shortened } from '../model/shortened.ts';
import { documentedRoute } from './documentedRoute.ts';
import type { Rule } from './rule.ts';

const PARAMETER = `\\s*;\\s*${HTTP_TOKEN}=("[^"]*"|${HTTP_TOKEN})`;
const MEDIA_TYPE = new RegExp(`^${HTTP_TOKEN}/${HTTP_TOKEN}(${PARAMETER})*$`);
const USUAL = 'application/json';

export const mediaType: Rule = {
  code: 'documentation/media-type',
  severity: 'error',
  title: 'A documented body has no media type',
  reason:
    'OpenAPI keeps what a body is by its media type. Tools that read the document cannot tell how the body is written, and refuse it or leave it out.',
  fix: 'Write a media type such as application/json, or a range such as image/*.',
  source: 'OpenAPI 3.0.3, Request Body Object; RFC 9110, section 8.3.1.',
  each: 'route',
  *check(route) {
    const documented = documentedRoute(route);
    if (!documented) return;
    const { id, title } = documented;
    for (const { field, content } of contentsOf(route)) {
      if (MEDIA_TYPE.test(content.mediaType)) continue;
      const message =
        content.mediaType === ''
          ? `A body of ${title} has no media type; the documents leave it out.`
          : `${shortened(content.mediaType)} in ${title} is no media type.`;
      yield { message, subject: { id, field: `${field}.mediaType` } };
    }
  },
  quickFixes(route, _design, { subject: { field = '' } }) {
    const body = bodyOf(field);
    const given = [...contentsOf(route)].filter((one) => bodyOf(`${one.field}.mediaType`) === body);
    const its = given.find((one) => `${one.field}.mediaType` === field)?.content.mediaType ?? '';
    const tidy = its.replace(/\s+/g, '');
    const isFree = (type: string) => given.every(({ content }) => content.mediaType !== type);
    return [...new Set([tidy, USUAL])]
      .filter((type) => MEDIA_TYPE.test(type) && isFree(type))
      .slice(0, 1)
      .map((type) => setAt(`Make it ${shortened(type)}`, route.id, field, type));
  },
};

/** Where the list of media types is that one is in. */
function bodyOf(field: string): string {
  return field.split('.').slice(0, -2).join('.');
}
