import { z } from 'zod';
import { setAt } from '../commands/setAt.ts';
import { ENTITY_SCHEMAS, TABLES } from '../model/design.ts';
import { fieldMeta } from '../model/field.ts';
import { ENTITY_KINDS } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { PROTOCOL_NOUNS, type Protocol } from '../model/protocol.ts';
import { protocolOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const fieldOfProtocol: Rule = {
  code: 'api/other-field',
  severity: 'error',
  title: 'A setting is for the other kind of API',
  reason:
    'API Gateway has the setting for the other protocol only. The exports leave it out, and what it was meant to do does not happen.',
  fix: 'Take the setting away.',
  source: 'API Gateway V2 API reference: what is supported only for WebSocket APIs, or only for HTTP APIs.',
  *check(design) {
    for (const [kind, fields] of ONE_PROTOCOL_FIELDS) {
      for (const entity of Object.values(design[TABLES[kind]])) {
        if (!('apiId' in entity)) continue;
        const { id, apiId } = entity;
        const spoken = protocolOf(design, apiId);
        for (const { path, label, only } of fields) {
          if (only === spoken) continue;
          for (const field of storedPaths(entity, path)) {
            yield {
              message: `${shortNameOf(design, id)} has a setting for “${label}”, which is for ${PROTOCOL_NOUNS[only]}s only; the exports leave it out.`,
              subject: { id, field },
              about: label,
            };
          }
        }
      }
    }
  },
  quickFixes(design, { subject: { id, field }, about }) {
    if (id === 'design' || !field || !about) return [];
    return [setAt(`Take “${about}” away from ${shortNameOf(design, id)}`, id, field, undefined)];
  },
};

interface OneProtocolField {
  /** The steps to it; `*` is each item of a list. */
  path: readonly string[];
  label: string;
  only: Protocol;
}

/** The fields that one protocol alone knows, of each kind of entity that has any; the schemas say so. */
const ONE_PROTOCOL_FIELDS = ENTITY_KINDS.map((kind) => [kind, fieldsIn(ENTITY_SCHEMAS[kind], [])] as const).filter(
  ([, fields]) => fields.length > 0,
);

function fieldsIn(schema: z.core.$ZodType, path: readonly string[]): OneProtocolField[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return fieldsIn(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return fieldsIn(schema.element, [...path, '*']);
  if (schema instanceof z.ZodDiscriminatedUnion) return schema.options.flatMap((option) => fieldsIn(option, path));
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, member]) => {
    const meta = fieldMeta.get(member);
    const here = [...path, name];
    return meta?.only ? [{ path: here, label: meta.label, only: meta.only }] : fieldsIn(member, here);
  });
}

/** Where the value holds something under a path with stars: `routeSettings.0.loggingLevel`. */
function storedPaths(value: unknown, [step, ...rest]: readonly string[], before = ''): string[] {
  if (value === undefined) return [];
  if (step === undefined) return [before];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    step === '*' || step === name ? storedPaths(member, rest, before === '' ? name : `${before}.${name}`) : [],
  );
}
