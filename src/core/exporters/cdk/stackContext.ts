import type {
  AuthorizerId,
  FunctionId,
  IntegrationId,
  ModelId,
  ResourceId,
  StageId,
  VpcLinkId,
} from '../../model/ids.ts';
import type { IpAddressType } from '../../model/ipAddressType.ts';
import { camelCase, Names } from '../../plan/names.ts';
import type { Plan, PlannedApi } from '../../plan/plan.ts';
import type { PlannedInput, PlannedList, PlannedValue } from '../../plan/plannedInput.ts';
import type { PlannedOutput } from '../../plan/plannedOutput.ts';
import { CodeWriter, type Local, reference } from './codeWriter.ts';
import type { Helper } from './escapeHatches.ts';
import { call, type Expression, list, number, object, raw, string, stringMap } from './expression.ts';
import { APIS, CORE } from './modules.ts';

/** What the parts of a stack share while they are printed: names given out, what was printed already, and the writer. */
export class StackContext {
  readonly writer = new CodeWriter();
  /** What of each function is invoked: itself, a version or an alias. */
  readonly functions = new Map<FunctionId, Local>();
  /** New functions themselves, whose roles and variables are added to. */
  readonly newFunctions = new Map<FunctionId, Local>();
  readonly vpcLinks = new Map<VpcLinkId, Local>();
  /** By id, or by the input that asks for it. */
  readonly vpcs = new Map<string | PlannedInput, Local>();
  readonly authorizers = new Map<AuthorizerId, Local>();
  readonly apis = new Map<PlannedApi, Local>();
  /** All but the one that `HttpApi` creates by itself. */
  readonly stages = new Map<StageId, Local>();
  /** Constants that hold the code of new functions, by that code. */
  readonly handlers = new Map<string, Local>();
  readonly resources = new Map<ResourceId, Local>();
  readonly models = new Map<ModelId, Local>();
  /** Constants that hold templates of several lines, by their text. */
  readonly templates = new Map<string, Local>();
  /** Constants that hold the definitions of new state machines. */
  readonly definitions = new Map<ResourceId, Local>();
  readonly integrations = new Map<IntegrationId, Local>();
  /** The account's settings for logs, where the stack has them. */
  account: Local | undefined;
  /** Functions below the stack's class, which escape hatches call. */
  readonly helpers = new Map<Helper, string>();
  /** The ids of the stack's own constructs: resources and outputs share the one scope. */
  private readonly constructIds = new Names();
  private readonly explained = new Set<string>();

  constructor(readonly plan: Plan) {}

  /** Plans have unique ids already; the number only matters where one of them equals an id made here. */
  constructId(logicalId: string): Expression {
    return string(this.constructIds.claim(logicalId, 2));
  }

  /** The name of a constant, which only says the API's where there are several. */
  nameWithin(api: PlannedApi, logicalId: string): string {
    return camelCase(this.plan.apis.length > 1 ? logicalId : logicalId.slice(api.prefix.length));
  }

  explainOnce(comment: string): void {
    if (!this.explained.has(comment)) this.writer.comment(comment);
    this.explained.add(comment);
  }

  helper(helper: Helper, wanted: string): string {
    const name = this.helpers.get(helper) ?? this.writer.name(wanted);
    this.helpers.set(helper, name);
    return name;
  }

  /** In the largest unit that divides it. */
  duration(milliseconds: number): Expression {
    const duration = this.writer.import(CORE, 'Duration');
    const [unit, size] = DURATION_UNITS.find(([, size]) => milliseconds % size === 0) ?? ['millis', 1];
    return milliseconds === 0
      ? call(`${duration}.seconds`, number(0))
      : call(`${duration}.${unit}`, number(milliseconds / size));
  }

  printTags(local: Local, tags: Readonly<Record<string, string>>): void {
    for (const [key, value] of Object.entries(tags)) {
      const tagged = `${this.writer.import(CORE, 'Tags')}.of(${reference(local)})`;
      this.writer.statement('', call(`${tagged}.add`, string(key), string(value)));
    }
  }

  printOutput(url: PlannedOutput | undefined, value: () => string): void {
    if (!url) return;
    this.writer.statement(
      '',
      call(
        `new ${this.writer.import(CORE, 'CfnOutput')}`,
        raw('this'),
        this.constructId(url.logicalId),
        object({ value: raw(value()), description: string(url.description) }),
      ),
    );
  }
}

const DURATION_UNITS = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['seconds', 1_000],
] as const;

/** The stack's property for an input. */
export function inputProperty(input: PlannedInput): string {
  return camelCase(input.logicalId);
}

export function given(value: PlannedValue): Expression {
  switch (value.kind) {
    case 'literal':
      return string(value.text);
    case 'input':
      return raw(`props.${inputProperty(value.input)}`);
  }
}

/** The id of a construct below its API, whose name it need not say again. */
export function idWithin(api: PlannedApi, logicalId: string): string {
  return logicalId.slice(api.prefix.length);
}

export function ipAddressType(writer: CodeWriter, type: IpAddressType | undefined): Expression | undefined {
  if (type === undefined) return undefined;
  return raw(`${writer.import(APIS, 'IpAddressType')}.${type === 'ipv4' ? 'IPV4' : 'DUAL_STACK'}`);
}

export function givenList(value: PlannedList): Expression {
  switch (value.kind) {
    case 'literal':
      return list(value.texts.map(string));
    case 'input':
      return raw(`props.${inputProperty(value.input)}`);
  }
}

export function optionalNumber(value: number | undefined): Expression | undefined {
  return value === undefined ? undefined : number(value);
}

export function optionalBoolean(value: boolean | undefined): Expression | undefined {
  return value === undefined ? undefined : raw(String(value));
}

/** Absent where there is nothing. */
export function optionalMap(values: Readonly<Record<string, string>>): Expression | undefined {
  return Object.keys(values).length > 0 ? stringMap(values) : undefined;
}

export function optionalString(text: string | undefined): Expression | undefined {
  return text === undefined ? undefined : string(text);
}

/** Everything is printed before something refers to it. */
export function found<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Nothing was printed for ${String(key)} yet.`);
  return value;
}
