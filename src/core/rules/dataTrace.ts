import { batch } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { protocolOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const dataTrace: Rule = {
  code: 'stage/data-trace',
  severity: 'info',
  title: 'A stage writes whole messages into its log',
  reason:
    'Whoever may read the log reads what clients and backends send each other, for as long as the log is kept. AWS advises against it in production.',
  fix: 'Turn it off in production.',
  source: 'API Gateway Developer Guide, "Set up CloudWatch logging": data tracing can log sensitive data.',
  topic: 'security',
  each: 'stage',
  *check({ id, apiId, dataTraceEnabled, routeSettings }, design) {
    if (protocolOf(design, apiId) !== 'WEBSOCKET') return;
    const traced = routeSettings.findIndex((settings) => settings.dataTraceEnabled);
    if (!dataTraceEnabled && traced === -1) return;
    yield {
      message: `${shortNameOf(design, id)} writes whole messages into its log, with whatever is secret in them.`,
      subject: { id, field: dataTraceEnabled ? 'dataTraceEnabled' : `routeSettings.${traced}.dataTraceEnabled` },
    };
  },
  quickFixes({ id, dataTraceEnabled, routeSettings }, design) {
    const label = `Turn data trace off in ${shortNameOf(design, id)}`;
    const paths = routeSettings.flatMap((settings, index) =>
      settings.dataTraceEnabled ? [`routeSettings.${index}.dataTraceEnabled`] : [],
    );
    if (dataTraceEnabled) paths.push('dataTraceEnabled');
    return [
      batch(
        label,
        paths.map((path) => setAt(label, id, path, undefined)),
      ),
    ];
  },
};
