import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDesign } from './arbitraryDesign.ts';
import { arbitraryDocument } from './arbitraryDocument.ts';
import { entitiesOf, kindOf } from './design.ts';
import { parseDocument, readDocument, writeDocument } from './document.ts';
import { ENTITY_KINDS } from './ids.ts';
import { INTEGRATION_KIND_LIST } from './integrationKinds.ts';
import { choicesIn, modelChoices } from './modelChoices.ts';

test.each([true, false])('what is generated with valid %s comes back through the one door as it was', (valid) => {
  fc.assert(
    fc.property(arbitraryDocument({ valid }), (document) => {
      expect(parseDocument(document)).toEqual({ ok: true, value: document });
      expect(readDocument(writeDocument(document))).toEqual({ ok: true, value: document });
    }),
  );
});

test.each([true, false])('designs generated with valid %s reach every kind of entity and integration', (valid) => {
  const designs = fc.sample(arbitraryDesign({ valid }), { numRuns: 200, seed: 1 });
  const integrations = designs.flatMap((design) => Object.values(design.integrations));
  expect(new Set(designs.flatMap(entitiesOf).map(({ id }) => kindOf(id)))).toEqual(new Set(ENTITY_KINDS));
  expect(new Set(integrations.map((integration) => integration.kind))).toEqual(new Set(INTEGRATION_KIND_LIST));
});

test.each([true, false])('designs generated with valid %s make every choice that the model offers', (valid) => {
  const designs = fc.sample(arbitraryDesign({ valid }), { numRuns: 600, seed: 1 });
  const made = new Set(designs.flatMap((design) => [...choicesIn(design)]));
  const missing = [...modelChoices()].filter(([choice]) => !made.has(choice)).map(([, path]) => path);
  // To call with the identity of the caller is valid only where IAM guards every route.
  expect(missing).toEqual(valid ? ['integration·lambda.credentials·caller'] : []);
});

test('valid designs have URLs with variables and parameters, mapped stages and default routes', () => {
  const designs = fc.sample(arbitraryDesign({ valid: true }), { numRuns: 200, seed: 1 });
  const integrations = designs.flatMap((design) => Object.values(design.integrations));
  expect(integrations.some((one) => one.kind === 'http-url' && one.url.includes('${stageVariables.'))).toBe(true);
  expect(integrations.some((one) => one.kind === 'http-url' && /\/\{/.test(one.url))).toBe(true);
  expect(designs.some((design) => Object.keys(design.mappings).length > 0)).toBe(true);
  expect(designs.flatMap((design) => Object.values(design.routes)).some((route) => route.key.kind === 'default')).toBe(
    true,
  );
});
