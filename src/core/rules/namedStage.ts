import { setAt } from '../commands/setAt.ts';
import { freshName, shortNameOf } from '../model/naming.ts';
import { protocolOf, stagesOf } from '../model/queries.ts';
import { DEFAULT_STAGE_NAME } from '../model/stage.ts';
import type { Rule } from './rule.ts';

export const namedStage: Rule = {
  code: 'stage/default-of-websocket',
  severity: 'error',
  title: 'A WebSocket API has a stage called $default',
  reason:
    'Only HTTP APIs are served from the base of their URL, which is what $default stands for. A stage of a WebSocket API is always a part of the URL, and CreateStage refuses that name.',
  fix: 'Give the stage a name such as production.',
  source:
    'AWS SAM: "Stages cannot be named $default for WebSocket APIs"; API Gateway Developer Guide, "Working with stages for HTTP APIs".',
  each: 'stage',
  *check({ id, apiId, name }, design) {
    if (name !== DEFAULT_STAGE_NAME || protocolOf(design, apiId) !== 'WEBSOCKET') return;
    yield {
      message: `${shortNameOf(design, apiId)} has a stage called $default, which only HTTP APIs can have.`,
      subject: { id, field: 'name' },
    };
  },
  quickFixes({ id, apiId }, design) {
    const taken = stagesOf(design, apiId).map((stage) => stage.name);
    const made = freshName('production', taken);
    return [setAt(`Call it ${made}`, id, 'name', made)];
  },
};
