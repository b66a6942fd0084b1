import type { PlannedStream } from '../../plan/plannedResource.ts';
import { call, type Expression, object, raw } from './expression.ts';
import { STREAMS } from './modules.ts';
import { given, type StackContext } from './stackContext.ts';

export function stream(stack: StackContext, { logicalId, origin }: PlannedStream): Expression {
  const { writer } = stack;
  const type = writer.import(STREAMS, 'Stream');
  const scope = [raw('this'), stack.constructId(logicalId)];
  if (origin.source === 'existing') return call(`${type}.fromStreamArn`, ...scope, given(origin.arn));
  return call(
    `new ${type}`,
    ...scope,
    object({
      streamMode: raw(`${writer.import(STREAMS, 'StreamMode')}.${origin.mode}`),
      encryption: raw(`${writer.import(STREAMS, 'StreamEncryption')}.MANAGED`),
    }),
  );
}
