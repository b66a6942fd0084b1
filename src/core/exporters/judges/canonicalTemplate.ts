import { createHash } from 'node:crypto';

/**
 * What a CloudFormation template describes, without the names it happens to use. Two templates that describe the same
 * resources have equal canonical forms, whatever their logical ids, the order of their keys and the way they spell
 * references (`Fn::Sub`, `Fn::Join`, `Ref`).
 */
export interface CanonicalTemplate {
  /** Sorted by name. Metadata and CDK's own metadata resource are left out. */
  resources: readonly CanonicalResource[];
  /** `ApiUrl: "https://⟦Api#1f2e3d4c⟧…"`, sorted: whoever deploys reads outputs by name. Descriptions do not count. */
  outputs: readonly string[];
}

export interface CanonicalResource {
  /** `Route#1f2e3d4c`: the type without its service and a hash of the contents, used wherever another refers to it. */
  name: string;
  type: string;
  /** Keys sorted; text with references reads `arn:⟦AWS::Partition⟧:…⟦Api#1f2e3d4c⟧/*`, attributes `⟦Role#1f2e3d4c.Arn⟧`. */
  properties: unknown;
  /** What is created before this one, beyond what its references and the others' order imply already. */
  dependsOn: readonly string[];
  /** Deletion policies and the like. */
  attributes: Readonly<Record<string, unknown>>;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Text with references in it: literal parts and references by turns. */
type Part = string | { target: string; attribute: string | undefined };

interface Node {
  logicalId: string;
  type: string;
  properties: Resolved;
  attributes: Record<string, Json>;
  explicit: readonly string[];
  /** Resources that the properties refer to. */
  references: Set<string>;
}

type Resolved = number | boolean | null | readonly Part[] | readonly Resolved[] | { readonly [key: string]: Resolved };

/** Whose `Ref` is a property of their own, so that CDK writes now the one, now the other (domain name, stage name). */
const REF_IS_PROPERTY: Readonly<Record<string, string>> = {
  'AWS::ApiGatewayV2::DomainName': 'DomainName',
  'AWS::ApiGatewayV2::Stage': 'StageName',
};

/**
 * @param parameterValues stand in for the template's parameters, by logical id, to compare with a template that holds
 * them as literals; a parameter without one keeps its name.
 */
export function canonicalTemplate(template: unknown, parameterValues: ParameterValues = {}): CanonicalTemplate {
  const { Resources = {}, Outputs = {} } = template as { Resources?: Table; Outputs?: Table }; // a judge reads any template
  const reader = new Reader(Resources, parameterValues);
  const nodes = Object.entries(Resources)
    .filter(([, resource]) => resource.Type !== 'AWS::CDK::Metadata')
    .map(([logicalId, resource]) => reader.node(logicalId, resource));
  const order = necessaryOrder(nodes);
  const names = nameByContents(nodes, order);
  const resources = nodes.map(
    (node): CanonicalResource => ({
      name: nameIn(names, node.logicalId),
      type: node.type,
      properties: spelled(node.properties, names),
      dependsOn: (order.get(node.logicalId) ?? []).map((target) => nameIn(names, target)).sort(),
      attributes: node.attributes,
    }),
  );
  return {
    resources: resources
      .map((resource) => [`${resource.name} ${JSON.stringify(resource)}`, resource] as const)
      .sort(([a], [b]) => compare(a, b))
      .map(([, resource]) => resource),
    outputs: Object.entries(Outputs)
      .map(([name, { Value = null }]) => `${name}: ${JSON.stringify(spelled(reader.resolve(Value), names))}`)
      .sort(),
  };
}

/** What parameters stand for: text, or several where they are lists. */
export type ParameterValues = Readonly<Record<string, string | readonly string[]>>;

type Table = Record<string, { readonly [key: string]: Json }>;

class Reader {
  private references = new Set<string>();

  constructor(
    private readonly resources: Table,
    private readonly parameterValues: ParameterValues,
  ) {}

  node(logicalId: string, resource: { readonly [key: string]: Json }): Node {
    this.references = new Set();
    const { Type, Properties = {}, DependsOn = [], Metadata: _, ...given } = resource;
    // What happens to nearly every resource that says nothing (CloudFormation User Guide, "DeletionPolicy attribute").
    const attributes = Object.fromEntries(Object.entries(given).filter(([, policy]) => policy !== 'Delete'));
    const properties = this.resolve(Properties);
    return {
      logicalId,
      type: String(Type),
      properties: meaning(String(Type), properties),
      attributes,
      explicit: (Array.isArray(DependsOn) ? DependsOn : [DependsOn]).map(String),
      references: this.references,
    };
  }

  /** Every intrinsic that makes text becomes its parts; others stay as they are, with their arguments resolved. */
  resolve(value: Json): Resolved {
    if (typeof value === 'string') return text(value);
    if (typeof value !== 'object' || value === null) return value;
    if (isList(value)) return value.map((item) => this.resolve(item));
    const [entry, ...others] = Object.entries(value);
    if (entry && others.length === 0) {
      const [name, argument] = entry;
      if (name === 'Ref' && typeof argument === 'string') return this.ref(argument);
      if (name === 'Fn::GetAtt') {
        const [target = '', ...path] = isList(argument) ? argument.map(String) : String(argument).split('.');
        return this.attribute(target, path.join('.'));
      }
      if (name === 'Fn::Sub') return this.sub(argument);
      if (name === 'Fn::Select' && isList(argument)) {
        const [index, list] = argument;
        const chosen = this.split(list)?.[Number(index)];
        if (chosen !== undefined) return text(chosen);
      }
      if (name === 'Fn::Join' && isList(argument)) {
        const [separator, list] = argument;
        if (isList(list)) {
          const items = list.map((item) => this.resolve(item));
          if (items.every(isText))
            return joined(items.flatMap((item, index) => (index > 0 ? [String(separator), ...item] : [...item])));
        }
      }
    }
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => compare(a, b))
        .map(([key, member]) => [key, this.resolve(key === 'Tags' && isList(member) ? sortedTags(member) : member)]),
    );
  }

  private ref(target: string): readonly Part[] | readonly Resolved[] {
    if (!Object.hasOwn(this.resources, target)) {
      const given = this.parameterValues[target];
      if (typeof given === 'object') return given.map(text);
      return given === undefined ? [{ target, attribute: undefined }] : text(given);
    }
    this.references.add(target);
    const resource = this.resources[target];
    const property = REF_IS_PROPERTY[String(resource?.Type)];
    const properties = resource?.Properties as { readonly [key: string]: Json } | undefined; // Properties is a map
    const itself = property === undefined ? undefined : properties?.[property];
    return typeof itself === 'string' ? text(itself) : [{ target, attribute: undefined }];
  }

  /** The pieces of an `Fn::Split`, as far as the text is known. */
  private split(value: Json | undefined): readonly string[] | undefined {
    const [separator, whole] = isMap(value) && isList(value['Fn::Split']) ? value['Fn::Split'] : [];
    const resolved = whole === undefined ? undefined : this.resolve(whole);
    const [known, ...others] = resolved !== undefined && isText(resolved) ? resolved : [];
    return typeof known === 'string' && others.length === 0 ? known.split(String(separator)) : undefined;
  }

  private attribute(target: string, attribute: string): readonly Part[] {
    if (Object.hasOwn(this.resources, target)) this.references.add(target);
    return [{ target, attribute }];
  }

  private sub(argument: Json): readonly Part[] {
    const [template, variables] = isList(argument) ? argument : [argument, {}];
    const given = (variables ?? {}) as { readonly [key: string]: Json }; // the second argument of Fn::Sub is a map
    const parts: Part[] = [];
    let rest = String(template);
    for (let found = /\$\{([^}]*)\}/.exec(rest); found; found = /\$\{([^}]*)\}/.exec(rest)) {
      const name = (found[1] ?? '').trim();
      parts.push(rest.slice(0, found.index));
      rest = rest.slice(found.index + found[0].length);
      if (name.startsWith('!')) parts.push(`\${${name.slice(1)}}`);
      else if (Object.hasOwn(given, name)) parts.push(...partsOf(this.resolve(given[name] ?? null)));
      else if (name.includes('.')) {
        const [target = '', ...path] = name.split('.');
        parts.push(...this.attribute(target, path.join('.')));
      } else parts.push(...partsOf(this.ref(name)));
    }
    return joined([...parts, rest]);
  }
}

/** The properties of a resource, where its type has several spellings that mean the same. */
function meaning(type: string, properties: Resolved): Resolved {
  if (type === 'AWS::CloudWatch::Dashboard') return withParsedBody(properties);
  if (type === 'AWS::IAM::Policy') return withPlainLists(properties);
  return properties;
}

/** In a policy a list of one means what is in it (IAM User Guide, "Grammar of the IAM JSON policy language"). */
function withPlainLists(value: Resolved): Resolved {
  if (typeof value !== 'object' || value === null || isText(value)) return value;
  if (Array.isArray(value)) return value.map(withPlainLists);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, withPlainLists(LISTS.has(key) ? alone(member) : member)]),
  );
}

/** What of a statement may be one or several. */
const LISTS: ReadonlySet<string> = new Set(['Action', 'Resource']);

function alone(value: Resolved): Resolved {
  const [only, ...others] = Array.isArray(value) && !isText(value) ? (value as readonly Resolved[]) : [];
  return only !== undefined && others.length === 0 ? only : value;
}

/** The body of a dashboard is JSON in a text, in which neither blanks nor the order of keys mean anything. */
function withParsedBody(properties: Resolved): Resolved {
  if (typeof properties !== 'object' || properties === null || !('DashboardBody' in properties)) return properties;
  const { DashboardBody: body } = properties;
  if (!isText(body)) return properties;
  const json = body.map((part, index) => (typeof part === 'string' ? part : `\ue000${index}\ue000`)).join('');
  try {
    return { ...properties, DashboardBody: withReferences(JSON.parse(json), body) };
  } catch {
    return properties;
  }
}

/** Resolved again, with the parts of a text in the places that were kept for them. */
function withReferences(value: Json, parts: readonly Part[]): Resolved {
  if (typeof value === 'string')
    return joined(
      value.split('\ue000').flatMap((text, index) => (index % 2 === 0 ? text : (parts[Number(text)] ?? []))),
    );
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((item) => withReferences(item, parts));
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compare(a, b))
      .map(([key, member]) => [key, withReferences(member, parts)]),
  );
}

function partsOf(value: Resolved): readonly Part[] {
  return isText(value) ? value : [JSON.stringify(value)];
}

function text(value: string): readonly Part[] {
  return [value];
}

/** Literal parts next to each other made one, so that how a text was cut up does not show. */
function joined(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
    else if (part !== '' || parts.length === 1) result.push(part);
  }
  return result.length === 0 ? [''] : result;
}

/** A list of tags says the same in any order. */
function sortedTags(tags: readonly Json[]): readonly Json[] {
  return [...tags].sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
}

function isMap(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !isList(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** A list of parts is never empty and holds strings or references; a resolved list holds lists or objects without a target. */
function isText(value: Resolved): value is readonly Part[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((part: Part | Resolved) => typeof part === 'string' || isReference(part))
  );
}

function isReference(part: Part | Resolved): part is { target: string; attribute: string | undefined } {
  return (
    typeof part === 'object' &&
    part !== null &&
    !Array.isArray(part) &&
    'target' in part &&
    typeof part.target === 'string'
  );
}

/** The references that show in a value's canonical form. */
function shown(value: Resolved): { target: string }[] {
  if (isText(value)) return value.filter(isReference);
  if (Array.isArray(value)) return value.flatMap(shown);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(shown);
  return [];
}

function shownIn(node: Node): ReadonlySet<string> {
  return new Set(shown(node.properties).map(({ target }) => target));
}

function spelled(value: Resolved, names: ReadonlyMap<string, string>): unknown {
  if (isText(value)) {
    return value
      .map((part) => {
        if (typeof part === 'string') return part;
        const name = names.get(part.target) ?? part.target;
        return part.attribute === undefined ? `⟦${name}⟧` : `⟦${name}.${part.attribute}⟧`;
      })
      .join('');
  }
  if (Array.isArray(value)) return value.map((item: Resolved) => spelled(item, names));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, spelled(member, names)]));
  return value;
}

/**
 * Names every resource after its own contents, references by the type of their target. Where contents are alike, the
 * names of what they refer to and of what refers to them tell them apart, round by round, until that finds no more
 * differences; the rounds depend on the contents alone, so alike templates go through the same ones.
 */
function nameByContents(nodes: readonly Node[], order: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const types = new Map(nodes.map((node) => [node.logicalId, shortType(node.type)]));
  let names = new Map(
    nodes.map((node) => {
      const contents = JSON.stringify([node.type, spelled(node.properties, types), node.attributes]);
      return [node.logicalId, `${shortType(node.type)}#${digest(contents)}`];
    }),
  );
  const referrers = new Map<string, Node[]>();
  for (const node of nodes)
    for (const target of [...shownIn(node), ...(order.get(node.logicalId) ?? [])])
      referrers.set(target, [...(referrers.get(target) ?? []), node]);
  for (let classes = 0, count = new Set(names.values()).size; count > classes; ) {
    classes = count;
    const sizes = new Map<string, number>();
    for (const name of names.values()) sizes.set(name, (sizes.get(name) ?? 0) + 1);
    const before = names;
    names = new Map(
      nodes.map((node) => {
        const name = nameIn(before, node.logicalId);
        if (sizes.get(name) === 1) return [node.logicalId, name];
        const around = JSON.stringify([
          spelled(node.properties, before),
          (order.get(node.logicalId) ?? []).map((target) => nameIn(before, target)).sort(),
          (referrers.get(node.logicalId) ?? []).map((other) => nameIn(before, other.logicalId)).sort(),
        ]);
        return [node.logicalId, `${name.slice(0, name.indexOf('#'))}#${digest(`${name}${around}`)}`];
      }),
    );
    count = new Set(names.values()).size;
  }
  return names;
}

/** What each resource waits for that neither shows in its properties nor follows from the order of others. */
function necessaryOrder(nodes: readonly Node[]): Map<string, readonly string[]> {
  const all = reachable(nodes);
  return new Map(
    nodes.map((node) => {
      const visible = shownIn(node);
      const direct = [...new Set([...node.references, ...node.explicit])];
      const beyond = direct.filter(
        (target) => !visible.has(target) && !direct.some((other) => all.get(other)?.has(target)),
      );
      return [node.logicalId, beyond];
    }),
  );
}

/** Everything a resource waits for, directly or through others. */
function reachable(nodes: readonly Node[]): Map<string, ReadonlySet<string>> {
  const byId = new Map(nodes.map((node) => [node.logicalId, node]));
  const known = new Map<string, Set<string>>();
  const visit = (logicalId: string): ReadonlySet<string> => {
    const before = known.get(logicalId);
    if (before) return before;
    const all = new Set<string>();
    known.set(logicalId, all);
    const node = byId.get(logicalId);
    for (const target of node ? [...node.references, ...node.explicit] : []) {
      all.add(target);
      for (const further of visit(target)) all.add(further);
    }
    return all;
  };
  for (const node of nodes) visit(node.logicalId);
  return known;
}

function nameIn(names: ReadonlyMap<string, string>, logicalId: string): string {
  return names.get(logicalId) ?? logicalId;
}

function shortType(type: string): string {
  return type.slice(type.lastIndexOf(':') + 1);
}

function digest(contents: string): string {
  return createHash('sha256').update(contents).digest('hex').slice(0, 8);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
