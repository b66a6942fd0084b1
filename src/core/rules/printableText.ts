import { batch } from '../commands/command.ts';
import { editDesign } from '../commands/editDesign.ts';
import { setAt } from '../commands/setAt.ts';
import { type Design, type Entity, entityOf, TABLES } from '../model/design.ts';
import { derived } from '../model/designView.ts';
import { shortNameOf } from '../model/naming.ts';
import { valueAt } from '../model/paths.ts';
import { corsOf } from '../model/queries.ts';
import { callsOf } from './callsOf.ts';
import { definitionsOf } from './definitionsOf.ts';
import type { Subject } from './diagnostic.ts';
import { documentedRoute } from './documentedRoute.ts';
import { mappedOf } from './mappedOf.ts';
import type { Rule } from './rule.ts';
import { scopesOf } from './scopesOf.ts';
import { taggedOf } from './taggedOf.ts';
import { webSocketTexts } from './webSocketTexts.ts';

/** Control characters but tab and line ends, halves of surrogate pairs, and the two characters that are none. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const UNPRINTABLES = new RegExp(UNPRINTABLE, 'g');

export const printableText: Rule = {
  code: 'text/unprintable',
  severity: 'error',
  title: 'A text has a character that no template can carry',
  reason:
    'Templates are text, and neither YAML nor CloudFormation takes control characters or halves of a character. They come along unseen with what is pasted.',
  fix: 'Type the text again.',
  source: 'YAML 1.2, section 5.1 (character set); templates are UTF-8 text.',
  *check(design) {
    const { name, description = '' } = design;
    if (
      [name, description].every(isPrintable) &&
      arePrintableTables.every((isPrintableTable) => isPrintableTable(design))
    )
      return;
    for (const { subject, text, what } of textsOf(design)) {
      if (isPrintable(text)) continue;
      yield { message: `${what} holds a character that no template can carry, such as a control character.`, subject };
    }
  },
  quickFixes(design, { subject: { id, field } }) {
    if (!field) return [];
    const label = 'Remove the characters that no template can carry';
    if (id !== 'design') return [setAt(label, id, field, printable(valueAt(entityOf(design, id), field)))];
    if (field !== 'name' && field !== 'description') return [];
    return [batch(label, [editDesign({ [field]: printable(design[field]) }, field)])];
  },
  fixAll: true,
  mayBreak: true,
};

/** The value without them, however deep in it they are. */
function printable(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(UNPRINTABLES, '');
  if (Array.isArray(value)) return value.map(printable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, printable(inner)]));
}

function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text);
}

const arePrintable = new WeakMap<Entity, boolean>();

/** Whether no text of an entity can have anything wrong; kept per entity, which never changes, for the rule reads all of a design. */
function isPrintableEntity(entity: Entity): boolean {
  let known = arePrintable.get(entity);
  if (known === undefined) {
    known = [...textsIn(entity)].every(isPrintable);
    arePrintable.set(entity, known);
  }
  return known;
}

const arePrintableTables = Object.values(TABLES).map((table) =>
  derived((design) => Object.values<Entity>(design[table]).every(isPrintableEntity)),
);

/** Every text that may be anything; names, keys and URLs with rules of their own are left to those. */
function* textsOf(design: Design): Iterable<{ subject: Subject; text: string; what: string }> {
  yield { subject: { id: 'design', field: 'name' }, text: design.name, what: 'The name of the design' };
  yield {
    subject: { id: 'design', field: 'description' },
    text: design.description ?? '',
    what: 'The description of the design',
  };
  for (const api of Object.values(design.apis)) {
    const { id } = api;
    yield { subject: { id, field: 'name' }, text: api.name, what: 'The name of the API' };
    yield {
      subject: { id, field: 'description' },
      text: api.description ?? '',
      what: `The description of ${api.name}`,
    };
    yield { subject: { id, field: 'version' }, text: api.version ?? '', what: `The version of ${api.name}` };
    for (const field of ['allowOrigins', 'allowHeaders', 'exposeHeaders'] as const) {
      const text = corsOf(design, id)?.[field].join(' ') ?? '';
      yield { subject: { id, field: `cors.${field}` }, text, what: `CORS of ${api.name}` };
    }
  }
  for (const owner of taggedOf(design)) {
    const text = owner.tags.map((tag) => `${tag.key} ${tag.value}`).join(' ');
    yield { subject: { id: owner.id, field: 'tags' }, text, what: `A tag of ${shortNameOf(design, owner.id)}` };
  }
  for (const integration of Object.values(design.integrations)) {
    const { id, description = '' } = integration;
    yield {
      subject: { id, field: 'description' },
      text: description,
      what: `The description of ${shortNameOf(design, id)}`,
    };
    if ('name' in integration)
      yield { subject: { id, field: 'name' }, text: integration.name, what: 'The name of the integration' };
    if (integration.kind === 'cloud-map') {
      const subject = { id, field: 'serviceArn' };
      yield { subject, text: integration.serviceArn ?? '', what: `The ARN of ${shortNameOf(design, id)}` };
    }
  }
  for (const { id, field, what, mappings } of mappedOf(design)) {
    const text = mappings.map(({ value }) => value).join(' ');
    yield { subject: { id, field }, text, what: `A mapping of ${what}` };
  }
  for (const { integration, parameters } of callsOf(design)) {
    const { id } = integration;
    for (const { label, field, value = '' } of parameters)
      yield { subject: { id, field }, text: value, what: `The ${label} of ${shortNameOf(design, id)}` };
  }
  for (const { machine, definition } of definitionsOf(design)) {
    const subject = { id: machine.id, field: 'origin.definition' };
    yield { subject, text: definition, what: `The definition of ${shortNameOf(design, machine.id)}` };
  }
  for (const { id, name } of Object.values(design.vpcLinks))
    yield { subject: { id, field: 'name' }, text: name, what: 'The name of the VPC link' };
  for (const authorizer of Object.values(design.authorizers)) {
    const { id } = authorizer;
    yield { subject: { id, field: 'name' }, text: authorizer.name, what: 'The name of the authorizer' };
    if (authorizer.kind === 'jwt') {
      const text = authorizer.audience.join(' ');
      yield { subject: { id, field: 'audience' }, text, what: `An audience of ${shortNameOf(design, id)}` };
      const { issuer } = authorizer;
      yield { subject: { id, field: 'issuer' }, text: issuer, what: `The issuer of ${shortNameOf(design, id)}` };
    }
    const what = `An identity source of ${shortNameOf(design, id)}`;
    yield 'identitySources' in authorizer
      ? { subject: { id, field: 'identitySources' }, text: authorizer.identitySources.join(' '), what }
      : { subject: { id, field: 'identitySource' }, text: authorizer.identitySource, what };
  }
  for (const { id, field, scopes } of scopesOf(design))
    yield { subject: { id, field }, text: scopes.join(' '), what: `A scope of ${shortNameOf(design, id)}` };
  for (const { id, name } of Object.values(design.resources))
    yield { subject: { id, field: 'name' }, text: name, what: 'The name of the resource' };
  for (const handler of Object.values(design.functions)) {
    const { id } = handler;
    yield { subject: { id, field: 'name' }, text: handler.name, what: 'The name of the function' };
    if (handler.source !== 'new') continue;
    yield { subject: { id, field: 'code' }, text: handler.code ?? '', what: `The code of ${shortNameOf(design, id)}` };
  }
  for (const stage of Object.values(design.stages)) {
    const subject = { id: stage.id, field: 'description' };
    yield { subject, text: stage.description ?? '', what: `The description of ${shortNameOf(design, stage.id)}` };
    yield {
      subject: { id: stage.id, field: 'accessLog.format' },
      text: stage.accessLog?.format ?? '',
      what: `The log format of ${shortNameOf(design, stage.id)}`,
    };
  }
  for (const { id, text } of Object.values(design.schemas)) {
    yield { subject: { id, field: 'text' }, text, what: `The JSON Schema ${shortNameOf(design, id)}` };
  }
  for (const { subject, value, what } of webSocketTexts(design))
    yield { subject, text: [...textsIn(value)].join(' '), what };
  for (const route of Object.values(design.routes)) {
    const documented = documentedRoute(route);
    if (!documented) continue;
    const { id, title, documentation } = documented;
    const subject = { id, field: 'documentation' };
    for (const text of textsIn(documentation)) yield { subject, text, what: `The documentation of ${title}` };
  }
  for (const { id, mutualTls } of Object.values(design.domains)) {
    const what = `Mutual TLS of ${shortNameOf(design, id)}`;
    yield { subject: { id, field: 'mutualTls.key' }, text: mutualTls?.key ?? '', what };
    yield { subject: { id, field: 'mutualTls.version' }, text: mutualTls?.version ?? '', what };
  }
  for (const { id, name } of Object.values(design.alarms))
    yield { subject: { id, field: 'name' }, text: name, what: 'The name of the alarm' };
}

/** Every text in a value, however deep. */
function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* textsIn(inner);
}
