import { shortNameOf } from '../model/naming.ts';
import { protocolOf } from '../model/queries.ts';
import { DEFAULT_STAGE_NAME } from '../model/stage.ts';
import type { Rule } from './rule.ts';

export const stageName: Rule = {
  code: 'stage/name',
  severity: 'error',
  fix: 'Use letters, digits, - and _, or $default in an HTTP API.',
  source: 'API Gateway V2 API reference, CreateStage: StageName.',
  *check(design) {
    for (const { id, apiId, name } of Object.values(design.stages)) {
      if (name === DEFAULT_STAGE_NAME || /^[A-Za-z0-9_-]{1,128}$/.test(name)) continue;
      const subject = { id, field: 'name' };
      if (name === '') yield { message: 'The stage has no name.', subject };
      else if (name.length > 128)
        yield { message: `The stage has a name of ${name.length} characters; 128 are possible.`, subject };
      else {
        yield {
          message: `The stage ${shortNameOf(design, id)} needs another name: ${protocolOf(design, apiId) === 'HTTP' ? '$default, or ' : ''}one of letters, digits, - and _ only.`,
          subject,
        };
      }
    }
  },
};
