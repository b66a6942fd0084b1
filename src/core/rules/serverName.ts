import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

const HOST = /^(?!.{513})([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i;

export const serverName: Rule = {
  code: 'integration/server-name',
  severity: 'error',
  title: 'A TLS server name is not the name of a host',
  reason:
    'API Gateway compares the name with the certificate of the target, which is for the name of a host: neither for a URL nor for a port. An empty name is refused.',
  fix: 'Write the name in the certificate, such as internal.example.com, or nothing for plain HTTP.',
  source: 'API Gateway V2 API reference, TlsConfig: ServerNameToVerify, 1 to 512 characters; RFC 6066, section 3.',
  each: 'integration',
  *check(integration, design) {
    if (!('vpcLinkId' in integration)) return;
    const { id, serverNameToVerify: name } = integration;
    if (name === undefined || HOST.test(name)) return;
    yield {
      message: `The TLS server name of ${shortNameOf(design, id)} is ${name === '' ? 'empty' : 'not the name of a host'}.`,
      subject: { id, field: 'serverNameToVerify' },
    };
  },
  quickFixes(integration) {
    if (!('vpcLinkId' in integration)) return [];
    const { id, serverNameToVerify: name = '' } = integration;
    const host = /^\s*(?:https?:\/\/)?([^/:\s]+)(?::\d+)?(?:\/\S*)?\s*$/i.exec(name)?.[1];
    return [
      ...(host && HOST.test(host) ? [setAt(`Make it ${host}`, id, 'serverNameToVerify', host)] : []),
      setAt('Call it over plain HTTP', id, 'serverNameToVerify', undefined),
    ];
  },
};
