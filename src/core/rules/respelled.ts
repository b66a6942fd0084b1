import type { Command } from '../commands/command.ts';
import { setAt } from '../commands/setAt.ts';
import type { LambdaAuthorizer, WebSocketLambdaAuthorizer } from '../model/authorizer.ts';
import { respelledSource } from '../model/identitySource.ts';
import type { Protocol } from '../model/protocol.ts';
import { shortened } from '../model/shortened.ts';

/** How an authorizer of a protocol gets its wrong identity source right, where what was meant can be told; an empty one goes. */
export function respelled(
  { id, identitySources }: LambdaAuthorizer | WebSocketLambdaAuthorizer,
  protocol: Protocol,
  wrong: string,
): Command[] {
  if (wrong.trim() === '') {
    const others = identitySources.filter((source) => source.trim() !== '');
    return [setAt('Remove the empty identity source', id, 'identitySources', others)];
  }
  const meant = respelledSource(protocol, wrong);
  if (!meant) return [];
  const sources = identitySources.map((source) => (source === wrong ? meant : source));
  return [setAt(`Make it ${shortened(meant)}`, id, 'identitySources', [...new Set(sources)])];
}
