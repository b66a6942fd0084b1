import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const settingsOfConnectedRoute: Rule = {
  code: 'stage/settings-of-unconnected-route',
  severity: 'warning',
  title: 'A stage has settings for a route that goes nowhere',
  reason:
    'API Gateway refuses the settings of a stage for a route that is not there. The exports leave out a route without an integration, and its settings with it, so its limits and logs count for nothing.',
  fix: 'Connect the route, or remove its settings.',
  source: 'Observed: "Unable to find Route by key" (HorizonOne/serverless-api-gateway-throttling issue 34).',
  each: 'stage',
  *check({ id, routeSettings }, design) {
    for (const [index, { routeId }] of routeSettings.entries()) {
      const route = design.routes[routeId];
      if (route?.integrationId || route?.key.kind === 'connect') continue;
      yield {
        message: `${shortNameOf(design, id)} has settings for ${shortNameOf(design, routeId)}, which goes nowhere; the exports leave out both.`,
        subject: { id, field: `routeSettings.${index}.routeId` },
      };
    }
  },
  quickFixes({ id, routeSettings }, design, { subject: { field = '' } }) {
    const index = Number(field.split('.')[1]);
    const settings = routeSettings[index];
    if (!settings) return [];
    const label = `Remove the settings for ${shortNameOf(design, settings.routeId)}`;
    return [setAt(label, id, `routeSettings.${index}`, undefined)];
  },
};
