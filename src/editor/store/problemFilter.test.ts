import { produce } from 'immer';
import { expect, test } from 'vitest';
import { SHOP } from '../../core/model/shop.ts';
import type { Diagnostic, Severity, Subject } from '../../core/rules/diagnostic.ts';
import { isFiltering, NO_FILTER, type ProblemFilter, severityCounts, shownProblems } from './problemFilter.ts';

const finding = (id: Subject['id'], severity: Severity = 'error', code = 'route/x'): Diagnostic => ({
  code,
  severity,
  message: 'Something is wrong.',
  subject: { id },
});

const TWO_APIS = produce(SHOP, (draft) => {
  const [api] = Object.values(SHOP.apis);
  if (api) draft.apis['api:9'] = { ...api, id: 'api:9', name: 'Other' };
});

function shown(
  findings: readonly Diagnostic[],
  filter: Partial<ProblemFilter>,
  selection: Parameters<typeof shownProblems>[3] = [],
) {
  const topicOf = (code: string) => (code === 'cors/open' ? ('security' as const) : undefined);
  return shownProblems(TWO_APIS, findings, { ...NO_FILTER, ...filter }, selection, topicOf).map(
    ({ subject }) => subject.id,
  );
}

test('nothing is filtered unless something is asked for', () => {
  expect(isFiltering(NO_FILTER)).toBe(false);
  expect(isFiltering({ ...NO_FILTER, words: '  ' })).toBe(false);
  expect(shown([finding('design'), finding('route:1')], {})).toEqual(['design', 'route:1']);
});

test('severities can be hidden', () => {
  const findings = [finding('design', 'info'), finding('api:1')];
  expect(shown(findings, { hidden: ['error', 'warning'] })).toEqual(['design']);
  expect(severityCounts(findings)).toEqual({ error: 1, warning: 0, info: 1 });
});

test('what is shared counts for each API that uses it', () => {
  const [mapping] = Object.values(SHOP.mappings);
  const findings = [
    finding('route:1'),
    finding('api:9'),
    finding('design'),
    ...(mapping ? [finding(mapping.domainId)] : []),
  ];
  expect(shown(findings, { apiId: 'api:9' })).toEqual(['api:9']);
  expect(shown(findings, { apiId: 'api:1' })).toEqual(['route:1', ...(mapping ? [mapping.domainId] : [])]);
});

test('an API that is gone filters nothing', () => {
  expect(shown([finding('route:1')], { apiId: 'api:77' })).toEqual(['route:1']);
});

test('a topic is that of the rule', () => {
  expect(shown([finding('api:1'), finding('api:9', 'error', 'cors/open')], { topic: 'security' })).toEqual(['api:9']);
});

test('all words are looked for in name, message and code', () => {
  expect(shown([finding('api:9'), finding('api:1')], { words: 'OTHER wrong route/' })).toEqual(['api:9']);
  expect(shown([finding('api:9')], { words: 'other right' })).toEqual([]);
});

test('of the selection is what is selected, what is in a selected API, and the design itself where nothing is', () => {
  const findings = [finding('design'), finding('api:9'), finding('route:1')];
  expect(shown(findings, { ofSelection: true }, ['route:1'])).toEqual(['route:1']);
  expect(shown(findings, { ofSelection: true }, ['api:1'])).toEqual(['route:1']);
  expect(shown(findings, { ofSelection: true })).toEqual(['design']);
});

test('a function is of the integrations and authorizers that invoke it', () => {
  const user = Object.values(SHOP.integrations).find((integration) => 'functionId' in integration);
  if (!user || !('functionId' in user)) throw new Error('The shop has a function.');
  expect(shown([finding(user.functionId)], { ofSelection: true }, [user.id])).toEqual([user.functionId]);
});
