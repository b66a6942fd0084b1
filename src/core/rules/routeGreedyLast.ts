import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { pathSegments } from '../model/route.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

export const routeGreedyLast: Rule = {
  code: 'route/greedy-not-last',
  severity: 'error',
  title: 'A greedy parameter is not at the end of a path',
  reason:
    'It takes all that is left of a path, slashes included, so nothing could be found behind it. A path has one such parameter at most, and API Gateway takes it at the end only.',
  fix: 'Move the parameter to the end of the path.',
  source: 'API Gateway Developer Guide, "Creating routes for HTTP APIs".',
  each: 'route',
  *check({ id, key }, design) {
    if (key.kind !== 'match') return;
    const early = pathSegments(key.path)
      .slice(0, -1)
      .find((segment) => segment.kind === 'greedy');
    if (early?.kind !== 'greedy') return;
    yield {
      message: `{${shortened(early.name)}+} takes all that is left of the path, so it has to come last in ${shortNameOf(design, id)}.`,
      subject: { id, field: 'key.path' },
    };
  },
  quickFixes({ id, key }) {
    if (key.kind !== 'match') return [];
    const parts = key.path.split('/');
    const greedy = (part: string) => /^\{.*\+\}$/.test(part);
    const plain = parts.map((part, index) =>
      index < parts.length - 1 && greedy(part) ? part.replace('+}', '}') : part,
    );
    const ended = parts.slice(0, parts.findIndex(greedy) + 1);
    return [plain, ended].map((mended) => {
      const path = mended.join('/');
      return setAt(`Make it ${shortened(path)}`, id, 'key.path', path);
    });
  },
};
