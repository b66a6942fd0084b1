import { expect, test } from 'vitest';
import { createFunction } from '../model/create.ts';
import { emptyDocument, type PorticoDocument, parseDocument } from '../model/document.ts';
import { everyKind } from '../model/everyKind.ts';
import type { Silence } from '../model/silence.ts';
import { addEntities } from './addEntities.ts';
import { chooseResource } from './chooseResource.ts';
import { batch } from './command.ts';
import { type Copied, copyFragment, readFragment, writeFragment } from './copyFragment.ts';
import { deleteEntities } from './deleteEntities.ts';
import { invokeFunction } from './invokeFunction.ts';
import { pasteFragment } from './pasteFragment.ts';
import { silence, unsilence } from './silence.ts';
import { applied, refusal, shop } from './testCommand.ts';

const ABOUT_ROUTE: Silence = { code: 'route/open-write', id: 'route:2', reason: 'Only the backoffice calls it.' };
const ABOUT_ALL: Silence = { code: 'domain/no-dns-record', reason: 'The network team keeps the zone.' };

function silenced(...silences: Silence[]): PorticoDocument {
  return applied(
    batch(
      'Silence all',
      silences.map(({ code, id, reason }) => silence(code, id, reason)),
    ),
    shop(),
  );
}

test('a rule is silenced about an entity, or in the whole design, with the reason', () => {
  expect(silenced(ABOUT_ROUTE, ABOUT_ALL).design.silences).toEqual([ABOUT_ROUTE, ABOUT_ALL]);
  expect(applied(silence('a/b', undefined, '  Known.\n'), shop()).design.silences).toEqual([
    { code: 'a/b', reason: 'Known.' },
  ]);
});

test('silenced again, the reason is another', () => {
  const again = applied(
    silence(ABOUT_ROUTE.code, ABOUT_ROUTE.id, 'It is gone soon.'),
    silenced(ABOUT_ROUTE, ABOUT_ALL),
  );
  expect(again.design.silences).toEqual([ABOUT_ALL, { ...ABOUT_ROUTE, reason: 'It is gone soon.' }]);
});

test('to silence a rule about one entity leaves it to be heard about others', () => {
  const everywhere = { ...ABOUT_ROUTE, id: undefined };
  const { silences } = applied(silence(ABOUT_ROUTE.code, undefined, 'Never mind.'), silenced(ABOUT_ROUTE)).design;
  expect(silences).toEqual([ABOUT_ROUTE, { code: everywhere.code, reason: 'Never mind.' }]);
});

test('nothing is silenced without a reason, or about what is not there', () => {
  expect(refusal(silence('a/b', undefined, ' \n'), shop())).toMatch(/Say why/);
  expect(refusal(silence('a/b', 'route:99', 'Gone.'), shop())).toMatch(/not there any more/);
});

test('a rule is heard again where it was silenced, and only there', () => {
  const both = silenced(ABOUT_ROUTE, { ...ABOUT_ROUTE, id: 'route:1' }, ABOUT_ALL);
  const { silences } = applied(unsilence(ABOUT_ROUTE.code, 'route:2'), both).design;
  expect(silences).toEqual([{ ...ABOUT_ROUTE, id: 'route:1' }, ABOUT_ALL]);
  expect(refusal(unsilence(ABOUT_ROUTE.code, undefined), both)).toMatch(/not silenced any more/);
});

test('what is deleted takes along what is silenced about it, and nothing else', () => {
  const document = silenced(ABOUT_ROUTE, { ...ABOUT_ROUTE, id: 'route:1' }, ABOUT_ALL);
  const { silences } = applied(deleteEntities(document.design, ['route:2']), document).design;
  expect(silences).toEqual([{ ...ABOUT_ROUTE, id: 'route:1' }, ABOUT_ALL]);
  expect(applied(deleteEntities(document.design, ['api:1']), document).design.silences).toEqual([ABOUT_ALL]);
});

test('a function and a resource that go because nobody uses them any more take along what is silenced about them', () => {
  const withAnother = applied(addEntities([createFunction(shop().design, 'other')]), shop());
  const known = applied(silence('a/b', 'function:1', 'Known.'), withAnother);
  expect(applied(invokeFunction('integration:1', 'function:2'), known).design.silences).toEqual([]);

  const topics = everyKind();
  const ofTopic = applied(silence('a/b', 'resource:3', 'Known.'), topics);
  const users = Object.values(topics.design.alarms).flatMap((alarm) =>
    alarm.resourceId === 'resource:3' ? alarm.id : [],
  );
  const left = users.map((id) => chooseResource(id, undefined));
  expect(users.length).toBeGreaterThan(0);
  expect(applied(batch('Notify nobody', left), ofTopic).design.silences).toEqual([]);
});

function copied(document: PorticoDocument, ids: Parameters<typeof copyFragment>[1]): Copied {
  const fragment = copyFragment(document, ids);
  const read = fragment && readFragment(writeFragment(fragment));
  if (!read?.ok) throw new Error('Nothing was copied.');
  return read.value;
}

function pasted(into: PorticoDocument, fragment: Copied): Silence[] {
  const paste = pasteFragment(into, fragment);
  if (!paste.ok) throw new Error(paste.reason);
  return applied(paste.value.command, into).design.silences;
}

test('what was decided about an original holds for its copy', () => {
  const document = silenced(ABOUT_ROUTE, ABOUT_ALL);
  const copy = { ...ABOUT_ROUTE, id: 'route:4' };
  expect(pasted(document, copied(document, ['route:2']))).toEqual([ABOUT_ROUTE, ABOUT_ALL, copy]);
  expect(pasted(document, copied(document, ['route:1']))).toEqual([ABOUT_ROUTE, ABOUT_ALL]);
  expect(pasted(document, copied(document, ['api:1']))).toEqual([ABOUT_ROUTE, ABOUT_ALL, { ...copy, id: 'route:5' }]);
});

test('a copy in another design brings along what is silenced about it, not what its design silences', () => {
  const aboutFunction: Silence = { code: 'function/x', id: 'function:1', reason: 'Known.' };
  const document = silenced(ABOUT_ROUTE, ABOUT_ALL, aboutFunction);
  expect(pasted(emptyDocument('Other'), copied(document, ['api:1']))).toEqual([
    { ...ABOUT_ROUTE, id: 'route:2' },
    aboutFunction,
  ]);
});

test('what a copy shares with its original is not silenced twice', () => {
  const document = silenced({ code: 'function/x', id: 'function:1', reason: 'Known.' });
  expect(pasted(document, copied(document, ['integration:1']))).toEqual(document.design.silences);
});

test('a silence about what is not there does not come in, lest it be about the next of its id', () => {
  const document = silenced(ABOUT_ROUTE, ABOUT_ALL);
  const stranded = { ...document.design, silences: [{ ...ABOUT_ROUTE, id: 'route:4' }, ABOUT_ALL] };
  const read = parseDocument({ ...document, design: stranded });
  expect(read.ok && read.value.design.silences).toEqual([ABOUT_ALL]);
});
