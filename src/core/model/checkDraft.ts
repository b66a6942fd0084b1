import { type CheckedSchema, checkedOnce, type SchemaProblem, type SchemaProblemKind } from './checkedSchema.ts';
import { type CommonShape, EXPECTED, isOfShape, keywordsBy } from './keywordShapes.ts';
import type { JsonNode } from './readJson.ts';

/**
 * A version of JSON Schema: 4 is what models of API Gateway are in (AWS::ApiGatewayV2::Model Schema), 7 what AsyncAPI
 * takes in messages (AsyncAPI 3.0, "Schema Object").
 */
export type Draft = 4 | 7;

/** What a text is as a JSON Schema of a draft. Keywords that no draft knows are let through, as every draft has it. */
export function checkDraft(text: string, draft: Draft): CheckedSchema {
  return checkedOnce(`draft ${draft}`, text, () => new Checker(draft));
}

type Shape = CommonShape | 'schema or schemas';

/** The keywords of both drafts and what stands behind each (draft-fejes-json-schema-validation-00, draft-handrews-json-schema-validation-01). */
const KEYWORDS = keywordsBy<Shape>({
  text: ['$ref', '$schema'],
  boolean: ['uniqueItems'],
  schema: ['not'],
  'named schemas': ['properties', 'patternProperties', 'definitions'],
  'boolean or schema': ['additionalProperties', 'additionalItems'],
  'schema or schemas': ['items'],
});

/** What each draft after the fourth brought, and what stands behind it. */
const SINCE_6: ReadonlyMap<string, Shape | 'any'> = new Map([
  ['const', 'any'],
  ['examples', 'list'],
  ['$id', 'text'],
  ['contains', 'schema'],
  ['propertyNames', 'schema'],
  ['if', 'schema'],
  ['then', 'schema'],
  ['else', 'schema'],
  ['$comment', 'text'],
  ['contentEncoding', 'text'],
  ['contentMediaType', 'text'],
]);
const SINCE_8: ReadonlySet<string> = new Set([
  ...['$defs', '$anchor', '$recursiveRef', '$recursiveAnchor', '$dynamicRef', '$dynamicAnchor', '$vocabulary'],
  ...['dependentSchemas', 'dependentRequired', 'unevaluatedItems', 'unevaluatedProperties'],
  ...['minContains', 'maxContains', 'prefixItems', 'contentSchema'],
]);

const TYPES = ['string', 'integer', 'number', 'boolean', 'array', 'object', 'null'];

class Checker {
  readonly problems: SchemaProblem[] = [];
  readonly references = [];

  constructor(private readonly draft: Draft) {}

  schema(node: JsonNode): void {
    if (node.kind === 'boolean') {
      if (this.draft === 4) this.report('newer', 'In draft 4 a schema is an object. Write {} for anything.', node);
      return;
    }
    if (node.kind !== 'object') return this.report('keyword', 'A schema is an object in braces.', node);
    const keys = new Set<string>();
    for (const member of node.members) {
      const { key, value } = member;
      if (keys.has(key)) this.report('keyword', `${key} is there twice; only the last one counts.`, member);
      keys.add(key);
      const shape = KEYWORDS.get(key) ?? (this.draft === 7 ? SINCE_6.get(key) : undefined);
      if (shape && shape !== 'any') this.value(key, shape, value);
      else if (SINCE_8.has(key) || (this.draft === 4 && SINCE_6.has(key)))
        this.report('newer', `Draft ${this.draft} has no ${key}.`, member);
    }
  }

  private value(key: string, shape: Shape, node: JsonNode): void {
    switch (shape) {
      case 'type':
        return this.type(node);
      case 'bound':
        return this.bound(key, node);
      case 'schema':
        return this.schema(node);
      case 'boolean or schema':
        return node.kind === 'boolean' ? undefined : this.schema(node);
      case 'schema or schemas':
        return node.kind === 'array' ? node.items.forEach((item) => this.schema(item)) : this.schema(node);
      case 'schemas':
        return node.kind === 'array'
          ? node.items.forEach((item) => this.schema(item))
          : this.unexpected(key, shape, node);
      case 'named schemas':
        return node.kind === 'object'
          ? node.members.forEach((member) => this.schema(member.value))
          : this.unexpected(key, shape, node);
      case 'texts':
        if (!isOfShape(node, shape)) return this.unexpected(key, shape, node);
        if (this.draft === 4 && node.kind === 'array' && node.items.length === 0)
          this.report('keyword', `In draft 4 ${key} names at least one. Leave it out.`, node);
        return;
      case 'text':
        if (node.kind !== 'string') return this.unexpected(key, shape, node);
        return key === '$schema' ? this.version(node.text, node) : undefined;
      case 'number':
      case 'count':
      case 'boolean':
      case 'list':
        return isOfShape(node, shape) ? undefined : this.unexpected(key, shape, node);
    }
  }

  private version(named: string, node: JsonNode): void {
    if (/draft-0?(\d+)\//.exec(named)?.[1] === String(this.draft)) return;
    this.report('newer', `The schema is read as draft ${this.draft}, whatever $schema says.`, node);
  }

  private type(node: JsonNode): void {
    const names = node.kind === 'array' ? node.items : [node];
    if (names.length > 0 && names.every((name) => name.kind === 'string' && TYPES.includes(name.text))) return;
    this.report('keyword', `The type has to be one of ${TYPES.join(', ')}, or a list of them.`, node);
  }

  /** True or false beside the bound in draft 4, a bound of its own since draft 6. */
  private bound(key: string, node: JsonNode): void {
    const beside = key === 'exclusiveMaximum' ? 'maximum' : 'minimum';
    if (this.draft === 7) {
      if (node.kind !== 'number') this.report('keyword', `In draft 7 ${key} has to be a number.`, node);
    } else if (node.kind !== 'boolean') {
      const kind = node.kind === 'number' ? 'newer' : 'keyword';
      this.report(kind, `In draft 4 ${key} is true or false, beside ${beside}.`, node);
    }
  }

  private unexpected(key: string, shape: keyof typeof EXPECTED, node: JsonNode): void {
    this.report('keyword', `${key} has to be ${EXPECTED[shape]}.`, node);
  }

  private report(kind: SchemaProblemKind, message: string, { start, end }: { start: number; end: number }): void {
    this.problems.push({ kind, message, start, end });
  }
}
