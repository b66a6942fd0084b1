import { shortNameOf } from '../model/naming.ts';
import { protocolOf } from '../model/queries.ts';
import { DEFAULT_STAGE_NAME } from '../model/stage.ts';
import type { Rule } from './rule.ts';

export const namedStage: Rule = {
  code: 'stage/default-of-websocket',
  severity: 'error',
  fix: 'Give the stage a name such as production.',
  source:
    'AWS SAM: "Stages cannot be named $default for WebSocket APIs"; API Gateway Developer Guide, "Working with stages for HTTP APIs".',
  *check(design) {
    for (const { id, apiId, name } of Object.values(design.stages)) {
      if (name !== DEFAULT_STAGE_NAME || protocolOf(design, apiId) !== 'WEBSOCKET') continue;
      yield {
        message: `${shortNameOf(design, apiId)} has a stage called $default, which only HTTP APIs can have.`,
        subject: { id, field: 'name' },
      };
    }
  },
};
