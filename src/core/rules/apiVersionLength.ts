import { shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

export const apiVersionLength: Rule = {
  code: 'api/version-length',
  severity: 'error',
  fix: 'Use 1 to 64 characters, or leave the version out.',
  source: 'API Gateway V2 API reference, CreateApi: Version.',
  *check(design) {
    for (const api of Object.values(design.apis)) {
      if (api.version === undefined || (api.version.length >= 1 && api.version.length <= 64)) continue;
      yield {
        message: `The version of ${shortNameOf(design, api.id)} has ${api.version.length} characters; API Gateway takes 1 to 64.`,
        subject: { id: api.id, field: 'version' },
      };
    }
  },
};
