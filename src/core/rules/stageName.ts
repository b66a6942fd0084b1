import { setAt } from '../commands/setAt.ts';
import { createStage } from '../model/create.ts';
import type { Design } from '../model/design.ts';
import { freshName, shortNameOf } from '../model/naming.ts';
import { protocolOf, stagesOf } from '../model/queries.ts';
import { DEFAULT_STAGE_NAME, type Stage } from '../model/stage.ts';
import type { Rule } from './rule.ts';

const MAX = 128;

export const stageName: Rule = {
  code: 'stage/name',
  severity: 'error',
  title: 'A stage has no name, or one that URLs cannot have',
  reason: 'The name of a stage is a part of the URL that clients call, and CreateStage refuses any other character.',
  fix: 'Use letters, digits, - and _, or $default in an HTTP API.',
  source: 'API Gateway V2 API reference, CreateStage: StageName.',
  each: 'stage',
  *check({ id, apiId, name }, design) {
    if (name === DEFAULT_STAGE_NAME || /^[A-Za-z0-9_-]{1,128}$/.test(name)) return;
    const subject = { id, field: 'name' };
    if (name === '') yield { message: `A stage of ${shortNameOf(design, apiId)} has no name.`, subject };
    else if (name.length > MAX)
      yield {
        message: `The name of the stage ${shortNameOf(design, id)} has ${name.length.toLocaleString('en')} characters; API Gateway takes at most ${MAX}.`,
        subject,
      };
    else {
      yield {
        message: `The stage ${shortNameOf(design, id)} needs another name: ${protocolOf(design, apiId) === 'HTTP' ? '$default, or ' : ''}one of letters, digits, - and _ only.`,
        subject,
      };
    }
  },
  quickFixes(stage, design) {
    const made = nameFor(design, stage);
    return [setAt(`Call it ${made.length > 40 ? `${made.slice(0, 40)}…` : made}`, stage.id, 'name', made)];
  },
};

/** A name that is free and as near to what was typed as can be. */
function nameFor(design: Design, { apiId, name }: Stage): string {
  const near = name
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, MAX - 8); // leaves room for a number
  if (near === '') return createStage(design, { id: apiId, protocol: protocolOf(design, apiId) }).name;
  const taken = stagesOf(design, apiId).map((stage) => stage.name);
  return freshName(near, taken);
}
