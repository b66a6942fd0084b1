import { setAt } from '../commands/setAt.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import { repeated } from './normalisedName.ts';
import type { Rule } from './rule.ts';

export const uniqueCallbackVariable: Rule = {
  code: 'function/duplicate-callback-variable',
  severity: 'error',
  title: 'Two callback URLs come in one variable',
  reason: 'A function has each environment variable once. Of two URLs in one, the function gets one.',
  fix: 'Give each stage a variable of its own.',
  source: 'AWS Lambda API reference, Environment: Variables is a map.',
  each: 'function',
  *check(handler, design) {
    if (handler.source !== 'new') return;
    const { id, connections } = handler;
    const named = connections.flatMap((managed, index) =>
      managed.scope === 'stage' && managed.urlVariable
        ? [{ name: managed.urlVariable, field: `connections.${index}.urlVariable` }]
        : [],
    );
    for (const { item } of repeated(named, ({ name }) => name)) {
      yield {
        message: `${shortNameOf(design, id)} gets two callback URLs in one variable, ${shortened(item.name)}.`,
        subject: { id, field: item.field },
        about: item.name,
      };
    }
  },
  quickFixes(handler, _design, { subject, about = '' }) {
    if (handler.source !== 'new') return [];
    const taken = handler.connections.map((managed) => (managed.scope === 'stage' ? managed.urlVariable : undefined));
    let count = 2;
    while (taken.includes(`${about}_${count}`)) count += 1;
    const name = `${about}_${count}`;
    return [setAt(`Call the later one ${shortened(name)}`, handler.id, subject.field ?? '', name)];
  },
};
