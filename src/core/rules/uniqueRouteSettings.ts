import { shortNameOf } from '../model/naming.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueRouteSettings: Rule = {
  code: 'stage/duplicate-route-settings',
  severity: 'error',
  fix: 'Keep one of them.',
  source: 'API Gateway V2 API reference, Stage: RouteSettings is a map by route key.',
  *check(design) {
    for (const { id, routeSettings } of Object.values(design.stages)) {
      for (const { item } of repeated(routeSettings, (settings) => settings.routeId)) {
        yield {
          message: `${shortNameOf(design, id)} has two settings for ${shortNameOf(design, item.routeId)}; the exports hold the later ones.`,
          subject: { id, field: `routeSettings.${routeSettings.indexOf(item)}.routeId` },
        };
      }
    }
  },
};
