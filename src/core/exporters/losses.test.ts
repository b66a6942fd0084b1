import { expect, test } from 'vitest';
import { type Design, ENTITY_SCHEMAS, type Entity, entitiesOf, kindOf, TABLES } from '../model/design.ts';
import { EVERY_KIND, everyKind } from '../model/everyKind.ts';
import { valueAt, withValueAt } from '../model/paths.ts';
import { planOf } from '../plan/planOf.ts';
import { EXPORTERS, exportDesign } from './exporters.ts';

/** The names of things, as a person may type or paste them. */
const NAMES = ['name', 'key.name', 'qualifier.name', 'requestModels.0.key', 'requestTemplates.0.key'];

test.each(EVERY_KIND)('what the exports of %s say stays sentences where a novel is pasted into every name', (kind) => {
  const { design } = everyKind(kind);
  const lengthy = EXPORTERS.flatMap(({ target, print }) =>
    print(planOf(withLongNames(design)), 'json')
      .diagnostics.filter(({ message }) => message.length > 600)
      .map(({ code, message }) => `${target} ${code}: ${message.slice(0, 80)}`),
  );
  expect(lengthy).toEqual([]);
});

function withLongNames(design: Design): Design {
  const lengthy = structuredClone(design);
  for (const entity of entitiesOf(design)) {
    const table: Record<string, Entity> = lengthy[TABLES[kindOf(entity.id)]];
    table[entity.id] = NAMES.reduce(withLongName, entity);
  }
  return lengthy;
}

/** Begins as a function of CloudFormation does, and holds what the CDK takes for a reference. */
function withLongName(entity: Entity, path: string): Entity {
  if (typeof valueAt(entity, path) !== 'string') return entity;
  const changed = withValueAt(entity, path, `Fn::\${Token[TOKEN.1]} ${'A whole novel. '.repeat(1000)}`);
  return ENTITY_SCHEMAS[kindOf(entity.id)].safeParse(changed).success ? changed : entity;
}

test.each(EVERY_KIND)('what the design of %s silences changes no export, nor what it says', (kind) => {
  const { design } = everyKind(kind);
  const silences = entitiesOf(design).map(({ id }) => ({ code: 'route/unconnected', id, reason: 'Known.' }));
  for (const { target } of EXPORTERS) {
    expect(exportDesign({ ...design, silences }, target, 'json')).toEqual(exportDesign(design, target, 'json'));
  }
});
