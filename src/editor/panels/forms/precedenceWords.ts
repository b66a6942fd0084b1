import type { Overlaps } from '../../../core/model/routeOverlaps.ts';
import type { Precedence } from '../../../core/model/routePattern.ts';

/** What decides between two routes, in a few words that hold for either of them. */
export function precedenceWords({ why, segment, unverified }: Precedence): string {
  const words = deciding(why, segment ?? '');
  return unverified ? `${words}; not documented, so it may be the other way round` : words;
}

function deciding(why: Precedence['why'], segment: string): string {
  switch (why) {
    case 'whole-path':
      return 'a whole path comes before {…+}';
    case 'before-default':
      return '$default comes last';
    case 'literal':
      return `“${segment}” comes before a parameter`;
    case 'longer':
      return 'the longer path comes before {…+}';
    case 'method':
      return 'a method comes before ANY';
    case 'same-key':
      return 'it is the same key, which API Gateway takes once';
  }
}

/** `Wins over 2, gives way to 1`: at a glance. @param byStage a stage of the first segment's name takes its requests */
export function overlapsSummary({ givesWayTo, comesBefore, neverReached }: Overlaps, byStage: boolean): string {
  if (neverReached) return neverReached.unverified ? 'May never be reached' : 'Never reached';
  const after = givesWayTo.length + (byStage ? 1 : 0);
  if (comesBefore.length === 0 && after === 0) return 'None';
  if (after === 0) return `Wins over ${comesBefore.length}`;
  if (comesBefore.length === 0) return `Gives way to ${after}`;
  return `Wins over ${comesBefore.length}, gives way to ${after}`;
}
