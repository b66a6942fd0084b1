import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const settingsOfConnectedRoute: Rule = {
  code: 'stage/settings-of-unconnected-route',
  severity: 'warning',
  fix: 'Connect the route, or remove its settings.',
  source: 'Observed: "Unable to find Route by key" (HorizonOne/serverless-api-gateway-throttling issue 34).',
  *check(design) {
    for (const { id, routeSettings } of Object.values(design.stages)) {
      for (const [index, { routeId }] of routeSettings.entries()) {
        const route = design.routes[routeId];
        if (route?.integrationId || route?.key.kind === 'connect') continue;
        yield {
          message: `${shortNameOf(design, id)} has settings for ${shortNameOf(design, routeId)}, which goes nowhere; the exports leave out both.`,
          subject: { id, field: `routeSettings.${index}.routeId` },
        };
      }
    }
  },
};
