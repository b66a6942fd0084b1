import type { PlannedValue } from '../../plan/plannedInput.ts';

/**
 * CloudFormation's intrinsic functions as values. `toJSON` gives the long form; the tags of `yaml.ts` give the short
 * one, with what `toString` returns after the tag.
 */
export class Ref {
  constructor(readonly logicalId: string) {}

  toJSON() {
    return { Ref: this.logicalId };
  }

  toString() {
    return this.logicalId;
  }
}

export class GetAtt {
  constructor(
    readonly logicalId: string,
    readonly attribute: string,
  ) {}

  toJSON() {
    return { 'Fn::GetAtt': [this.logicalId, this.attribute] };
  }

  toString() {
    return `${this.logicalId}.${this.attribute}`;
  }
}

export class Sub {
  constructor(readonly template: string) {}

  toJSON() {
    return { 'Fn::Sub': this.template };
  }

  toString() {
    return this.template;
  }
}

/** A part of what a parameter holds, as `Fn::Select` of `Fn::Split`. */
export class Select {
  constructor(
    readonly index: number,
    readonly separator: string,
    readonly whole: Ref,
  ) {}

  toJSON() {
    return { 'Fn::Select': [this.index, new Split(this.separator, this.whole)] };
  }
}

export class Split {
  constructor(
    readonly separator: string,
    readonly whole: Ref,
  ) {}

  toJSON() {
    return { 'Fn::Split': [this.separator, this.whole] };
  }
}

export class Join {
  constructor(readonly parts: readonly Part[]) {}

  toJSON() {
    return { 'Fn::Join': ['', this.parts] };
  }
}

type Intrinsic = Ref | GetAtt | Sub | Select | Split | Join;

/** What text is made of. */
type Part = string | Ref | GetAtt | Select;

/** Anything a template holds; what is undefined is left out. */
export type Value = string | number | boolean | undefined | Intrinsic | readonly Value[] | ValueMap;
export interface ValueMap {
  readonly [key: string]: Value;
}

export const PARTITION = new Ref('AWS::Partition');
export const REGION = new Ref('AWS::Region');
export const ACCOUNT_ID = new Ref('AWS::AccountId');
export const URL_SUFFIX = new Ref('AWS::URLSuffix');

/** Of an ARN that is known or asked for, what stands between the given signs, counted from 0. */
export function arnPart(arn: PlannedValue, index: number, separator = ':'): string | Select {
  if (arn.kind === 'input') return new Select(index, separator, new Ref(arn.input.logicalId));
  return arn.text.split(separator)[index] ?? '';
}

/**
 * Text with references in it, as a template literal. It becomes an `Fn::Sub`, except where a `${` of the text could be
 * taken for one of its variables, or a part is cut out of a parameter: then it is joined, and CloudFormation does not
 * look into it.
 */
export function text(literals: TemplateStringsArray, ...values: readonly Part[]): Value {
  const parts: Part[] = [];
  const add = (part: string) => {
    const last = parts.at(-1);
    if (typeof last === 'string') parts[parts.length - 1] = last + part;
    else if (part !== '') parts.push(part);
  };
  literals.forEach((literal, index) => {
    add(literal);
    const value = values[index];
    if (typeof value === 'string') add(value);
    else if (value) parts.push(value);
  });
  if (parts.every((part) => typeof part === 'string')) return parts.join('');
  if (parts.some((part) => part instanceof Select || (typeof part === 'string' && /\$(\{|$)/.test(part))))
    return new Join(parts);
  return new Sub(parts.map((part) => (typeof part === 'string' ? part : `\${${part}}`)).join(''));
}
