import { shortNameOf } from '../model/naming.ts';
import { privateOf } from './privateOf.ts';
import type { Rule } from './rule.ts';

const HOST = /^(?!.{513})([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i;

export const serverName: Rule = {
  code: 'integration/server-name',
  severity: 'error',
  fix: 'Write the name in the certificate, such as internal.example.com, or nothing for plain HTTP.',
  source: 'API Gateway V2 API reference, TlsConfig: ServerNameToVerify, 1 to 512 characters; RFC 6066, section 3.',
  *check(design) {
    for (const { id, serverNameToVerify: name } of privateOf(design)) {
      if (name === undefined || HOST.test(name)) continue;
      yield {
        message: `The TLS server name of ${shortNameOf(design, id)} is not the name of a host.`,
        subject: { id, field: 'serverNameToVerify' },
      };
    }
  },
};
