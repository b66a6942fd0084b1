import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { ServiceTarget } from '../model/webSocketIntegration.ts';
import type { Rule } from './rule.ts';

export const awsTarget: Rule = {
  code: 'integration/service-target',
  severity: 'error',
  title: 'A call names no action or path that a service can have',
  reason:
    'The action, or the path, is the end of the address that API Gateway calls. An empty one, or one with characters that an address cannot have, leads nowhere.',
  fix: 'Write an action as the service spells it, such as PutItem, or a path without a slash before it.',
  source:
    'API Gateway V2 API reference, CreateIntegration: IntegrationUri arn:aws:apigateway:{region}:{subdomain.service|service}:path|action/{service_api}.',
  each: 'integration',
  *check(integration, design) {
    if (integration.kind !== 'websocket-aws') return;
    const { id, target } = integration;
    const problem = problemOf(target);
    if (problem === undefined) return;
    yield {
      message: `The call ${shortNameOf(design, id)} ${problem}.`,
      subject: { id, field: `target.${target.kind}` },
    };
  },
  quickFixes(integration) {
    if (integration.kind !== 'websocket-aws') return [];
    const { id } = integration;
    const target = mended(integration.target);
    if (!target || problemOf(target) !== undefined) return [];
    const text = target.kind === 'action' ? target.action : target.path;
    return [setAt(`Make it ${shortened(text)}`, id, 'target', target)];
  },
  fixAll: true,
};

function problemOf(target: ServiceTarget): string | undefined {
  switch (target.kind) {
    case 'action':
      if (target.action === '') return 'names no action';
      // Parameters may follow the name: GetObject&Bucket=b.
      return /^[A-Za-z][A-Za-z0-9]*(&[\x21-\x7e]+)?$/.test(target.action)
        ? undefined
        : `goes to the action ${shortened(target.action)}; actions are letters and digits`;
    case 'path':
      if (target.path === '') return 'names no path';
      if (target.path.startsWith('/')) return 'has a path that begins with a slash, which is there already';
      return /^[\x21-\x7e]+$/.test(target.path)
        ? undefined
        : 'has a space or another character in its path that has to be percent-encoded';
  }
}

/** The same without spaces and slashes that do not belong there; undefined where it holds half a character. */
function mended(target: ServiceTarget): ServiceTarget | undefined {
  switch (target.kind) {
    case 'action':
      return { ...target, action: target.action.replaceAll(/\s+/g, '').replace(/^[\w-]+:/, '') };
    case 'path': {
      const path = target.path.trim().replace(/^\/+/, '');
      return /\p{Surrogate}/u.test(path)
        ? undefined
        : { ...target, path: path.replaceAll(/[^\x21-\x7e]+/g, encodeURIComponent) };
    }
  }
}
