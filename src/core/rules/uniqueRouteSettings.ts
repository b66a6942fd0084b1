import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueRouteSettings: Rule = {
  code: 'stage/duplicate-route-settings',
  severity: 'error',
  title: 'A stage has two settings for one route',
  reason: 'API Gateway keeps the settings of a stage by route key, so a route has one or none.',
  fix: 'Keep one of them.',
  source: 'API Gateway V2 API reference, Stage: RouteSettings is a map by route key.',
  each: 'stage',
  *check({ id, routeSettings }, design) {
    for (const { item } of repeated(routeSettings, (settings) => settings.routeId)) {
      yield {
        message: `${shortNameOf(design, id)} has two settings for ${shortNameOf(design, item.routeId)}; the exports hold the later ones.`,
        subject: { id, field: `routeSettings.${routeSettings.indexOf(item)}.routeId` },
      };
    }
  },
  quickFixes({ id, routeSettings }, _design, { subject: { field = '' } }) {
    const later = Number(field.split('.')[1]);
    const earlier = routeSettings.findIndex(({ routeId }) => routeId === routeSettings[later]?.routeId);
    if (earlier === -1 || earlier === later) return [];
    return [
      setAt('Keep the later settings', id, `routeSettings.${earlier}`, undefined),
      setAt('Keep the earlier settings', id, `routeSettings.${later}`, undefined),
    ];
  },
};
