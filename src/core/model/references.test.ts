import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDesign } from './arbitraryDesign.ts';
import { entitiesOf } from './design.ts';
import type { EntityId } from './ids.ts';
import { referencesOf, withReferences } from './references.ts';

test('every reference is found, by its name and by its schema', () => {
  fc.assert(
    fc.property(arbitraryDesign({ valid: false }), (design) => {
      for (const entity of entitiesOf(design)) {
        const led: EntityId[] = [];
        const same = withReferences(entity, (id) => {
          led.push(id);
          return id;
        });
        expect(same).toBe(entity);
        expect(led).toEqual(referencesOf(entity).map(({ id }) => id));
      }
    }),
    { numRuns: 100 },
  );
});

test('what is left of an entity refers to nothing that is gone', () => {
  fc.assert(
    fc.property(arbitraryDesign({ valid: false }), fc.nat(), (design, pick) => {
      for (const entity of entitiesOf(design)) {
        const references = referencesOf(entity);
        const gone = references[pick % Math.max(1, references.length)]?.id;
        const left = withReferences(entity, (id) => (id === gone ? undefined : id));
        if (left) expect(referencesOf(left).map(({ id }) => id)).not.toContain(gone);
      }
    }),
    { numRuns: 100 },
  );
});

test('a reference leads elsewhere in a copy, and the original stays as it is', () => {
  const route = {
    id: 'route:1',
    apiId: 'api:1',
    protocol: 'HTTP',
    key: { kind: 'default' },
    authorization: { kind: 'authorizer', authorizerId: 'authorizer:1', scopes: ['read'] },
  } as const;
  const copy = withReferences(
    { ...route, authorization: { ...route.authorization, scopes: [...route.authorization.scopes] } },
    (id) => (id === 'authorizer:1' ? 'authorizer:7' : id),
  );
  expect(copy).toEqual({ ...route, authorization: { ...route.authorization, authorizerId: 'authorizer:7' } });
});
