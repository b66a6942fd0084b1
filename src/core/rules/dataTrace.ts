import { shortNameOf } from '../model/naming.ts';
import { protocolOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const dataTrace: Rule = {
  code: 'stage/data-trace',
  severity: 'info',
  fix: 'Turn it off in production.',
  source: 'API Gateway Developer Guide, "Set up CloudWatch logging": data tracing can log sensitive data.',
  *check(design) {
    for (const { id, apiId, dataTraceEnabled, routeSettings } of Object.values(design.stages)) {
      if (protocolOf(design, apiId) !== 'WEBSOCKET') continue;
      const traced = routeSettings.findIndex((settings) => settings.dataTraceEnabled);
      if (!dataTraceEnabled && traced === -1) continue;
      yield {
        message: `${shortNameOf(design, id)} writes whole messages into its log, with whatever is secret in them.`,
        subject: { id, field: dataTraceEnabled ? 'dataTraceEnabled' : `routeSettings.${traced}.dataTraceEnabled` },
      };
    }
  },
};
