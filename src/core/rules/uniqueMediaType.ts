import { setAt } from '../commands/setAt.ts';
import { valueAt } from '../model/paths.ts';
import { contentsOf } from '../model/schemaTexts.ts';
import { shortened } from '../model/shortened.ts';
import { documentedRoute } from './documentedRoute.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueMediaType: Rule = {
  code: 'documentation/duplicate-media-type',
  severity: 'error',
  title: 'A documented body has one media type twice',
  reason:
    'OpenAPI keeps what a body is by its media type, each once. The documents hold the first, so the schema of the second is lost.',
  fix: 'Remove one of them; oneOf in its schema says that a body may be either.',
  source: 'OpenAPI 3.0.3, Media Type Object: one for each media type of a body.',
  each: 'route',
  *check(route) {
    const documented = documentedRoute(route);
    if (!documented) return;
    const { id, title } = documented;
    const given = [...contentsOf(route)].filter(({ content }) => content.mediaType !== '');
    const bodyOf = (field: string) => field.slice(0, field.lastIndexOf('.'));
    for (const { item } of repeated(given, ({ field, content }) => `${bodyOf(field)} ${content.mediaType}`)) {
      yield {
        message: `One body of ${title} has the media type ${shortened(item.content.mediaType)} twice; the documents hold the first.`,
        subject: { id, field: `${item.field}.mediaType` },
      };
    }
  },
  quickFixes(route, _design, { subject: { field = '' } }) {
    const type = shortened(String(valueAt(route, field)));
    return [setAt(`Remove the second ${type}`, route.id, field.slice(0, -'.mediaType'.length), undefined)];
  },
};
