import { produce } from 'immer';
import { expect, test } from 'vitest';
import { applied } from '../commands/testCommand.ts';
import { CHAT } from '../model/chat.ts';
import { createAlarm, createUsagePlan } from '../model/create.ts';
import { type Design, emptyDesign } from '../model/design.ts';
import { documentOf } from '../model/document.ts';
import { SHOP } from '../model/shop.ts';
import { diagnose } from './diagnose.ts';
import { fixAll } from './quickFixes.ts';

/** Mends all findings of a rule in a design that is made of another, and tells what is found of it then. */
function mended(base: Design, code: string, change: (draft: Design) => void): Design {
  const document = documentOf(structuredClone(produce(base, (draft) => void change(draft))));
  const told = diagnose(document.design);
  const command = fixAll(document, told, code);
  if (!command) throw new Error(`Not all of ${code} can be mended at once.`);
  const { design } = applied(command, document);
  expect(diagnose(design).filter((finding) => finding.code === code)).toEqual([]);
  return design;
}

test('three alarms of one name get three names', () => {
  const { alarms } = mended(SHOP, 'alarm/duplicate-name', (shop) => {
    for (let count = 0; count < 3; count += 1) {
      const alarm = createAlarm(shop, 'api:1');
      shop.alarms[alarm.id] = { ...alarm, name: 'slow' };
    }
  });
  expect(Object.values(alarms).map(({ name }) => name)).toEqual(['slow', 'slow-2', 'slow-3']);
});

test('a plan that has two stages twice has each once', () => {
  const { usagePlans } = mended(CHAT, 'usage-plan/duplicate-stage', (chat) => {
    const stage = chat.stages['stage:1'];
    if (stage) chat.stages['stage:2'] = { ...stage, id: 'stage:2', name: 'beta' };
    const plan = createUsagePlan(chat, ['stage:1', 'stage:1', 'stage:2', 'stage:2', 'stage:1']);
    chat.usagePlans[plan.id] = plan;
  });
  expect(usagePlans['usagePlan:1']?.stages).toEqual([{ stageId: 'stage:1' }, { stageId: 'stage:2' }]);
});

test('limit and offset of a quota are both brought into their ranges', () => {
  const { usagePlans } = mended(CHAT, 'usage-plan/quota', (chat) => {
    const plan = createUsagePlan(chat, ['stage:1']);
    chat.usagePlans[plan.id] = { ...plan, quota: { limit: 0.4, period: 'WEEK', offset: 9 } };
  });
  expect(usagePlans['usagePlan:1']?.quota).toEqual({ limit: 1, period: 'WEEK', offset: 6 });
});

test('what is silenced stays as it is, and one finding is mended by itself', () => {
  const design = produce(SHOP, (shop) => {
    for (const periodInSeconds of [59, 61]) {
      const alarm = createAlarm(shop, 'api:1');
      shop.alarms[alarm.id] = { ...alarm, periodInSeconds };
    }
  });
  const document = documentOf(structuredClone(design));
  const told = diagnose(document.design);
  expect(fixAll(document, told, 'alarm/period')?.label).toBe('Fix all 2 of alarm/period');
  expect(fixAll(document, told.slice(0, -1), 'alarm/period')).toBeUndefined();
  expect(fixAll(document, told, 'domain/no-dns-record')).toBeUndefined();
  expect(fixAll(documentOf(emptyDesign('Empty')), [], 'alarm/period')).toBeUndefined();
});
