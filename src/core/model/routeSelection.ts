import { withValueAt } from './paths.ts';
import { plainValue, readJson } from './readJson.ts';
import { formatRouteKey } from './route.ts';
import type { WebSocketRoute } from './webSocketRoute.ts';
import { routeOfStep } from './webSocketRoute.ts';

/** A variable of a selection expression, and what a message makes of it. */
export interface SelectedVariable {
  /** As the expression spells it: `$request.body.action`. */
  variable: string;
  /** Empty where the message has nothing there. */
  value: string;
  found: boolean;
}

export interface EvaluatedExpression {
  value: string;
  variables: readonly SelectedVariable[];
}

type Part = { kind: 'text'; text: string } | { kind: 'variable'; text: string; name: string };

const VARIABLE = /\\\$|\$\{([^{}]*)\}|\$(\w+(?:[.-]?\w+|\[\d+\])*)/g;

/** An expression taken apart: text as it is, and the variables in it. `\$` is a dollar sign. */
function partsOf(expression: string): Part[] {
  const parts: Part[] = [];
  let text = '';
  let last = 0;
  for (const match of expression.matchAll(VARIABLE)) {
    text += expression.slice(last, match.index);
    last = match.index + match[0].length;
    const name = match[1] ?? match[2];
    if (name === undefined) {
      text += '$';
      continue;
    }
    if (text !== '') parts.push({ kind: 'text', text });
    text = '';
    parts.push({ kind: 'variable', text: match[0], name: name.trim() });
  }
  text += expression.slice(last);
  if (text !== '') parts.push({ kind: 'text', text });
  return parts;
}

/** What an expression reads, without `$` and braces: `request.body.action`. */
export function expressionVariables(expression: string): string[] {
  return partsOf(expression).flatMap((part) => (part.kind === 'variable' ? part.name : []));
}

/** What an expression always comes to; undefined where that depends on what it reads. */
export function fixedValue(expression: string): string | undefined {
  const parts = partsOf(expression);
  return parts.every((part) => part.kind === 'text') ? parts.map((part) => part.text).join('') : undefined;
}

/** Whether a dollar sign of an expression neither begins a variable nor is escaped. */
export function hasStrayDollar(expression: string): boolean {
  return expression.replaceAll(VARIABLE, '').includes('$');
}

const BODY = 'request.body';

/** The steps from the message to what a variable names; undefined for one that is nothing of the message. */
function stepsOf(name: string): string[] | undefined {
  if (name === BODY) return [];
  if (!name.startsWith(`${BODY}.`)) return undefined;
  return name
    .slice(BODY.length + 1)
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.');
}

/**
 * What a selection expression comes to for a JSON message, in one pass: what a value brings in is not looked at again.
 * A variable that leads to nothing is empty; lists and objects are JSON (API Gateway Developer Guide, "WebSocket
 * selection expressions in API Gateway").
 */
export function evaluateExpression(expression: string, message: unknown): EvaluatedExpression {
  const variables: SelectedVariable[] = [];
  const texts = partsOf(expression).map((part) => {
    if (part.kind === 'text') return part.text;
    const steps = stepsOf(part.name);
    const found = steps && memberAt(message, steps);
    const value =
      found === undefined || found === null ? '' : typeof found === 'object' ? JSON.stringify(found) : String(found);
    variables.push({ variable: part.text, value, found: found !== undefined && found !== null });
    return value;
  });
  return { value: texts.join(''), variables };
}

/** A member of a message by the steps to it, and the text that it has to be. */
export interface SelectedMember {
  steps: readonly string[];
  text: string;
}

/**
 * What of a message has to be which text for an expression to come to a key; undefined where more than one message
 * would do, such as one with the number 1 in place of the text.
 */
export function selectedMembers(expression: string, key: string): SelectedMember[] | undefined {
  const parts = partsOf(expression);
  const longest = valuesIn(parts, key, 'most');
  // Where the first and the last of all ways to divide the key are one, there is no other.
  const shortest = valuesIn(parts, key, 'least');
  const members = parts
    .filter((part) => part.kind === 'variable')
    .map(({ name }, index) => ({ steps: stepsOf(name) ?? [], text: longest[index] ?? '' }));
  const areSure = members.every(
    ({ steps, text }, index) => isMember(steps) && text === shortest[index] && isText(text),
  );
  const places = members.map(({ steps }) => steps.join('.'));
  const areApart = places.every(
    (one, index) => !places.some((other, at) => at !== index && `${other}.`.startsWith(`${one}.`)),
  );
  return members.length > 0 && areSure && areApart ? members : undefined;
}

/** A number may be a place in a list. */
function isMember(steps: readonly string[]): boolean {
  return steps.length > 0 && steps.every((step) => step !== '' && !/^\d+$/.test(step));
}

/** Whether nothing but a text comes to it: not a number, a list, or a member that is not there. */
function isText(value: string): boolean {
  return value !== '' && !readJson(value).ok;
}

/**
 * What each variable of an expression is where it comes to a key; none where it cannot. Each in turn takes the most or the
 * least that leaves something for the others. No regular expression, which would try all the ways to divide a long key.
 */
function valuesIn(parts: readonly Part[], key: string, take: 'most' | 'least'): readonly string[] {
  const [before = '', ...between] = textsAround(parts);
  const after = between.pop();
  if (after === undefined) return [];
  const start = before.length;
  const end = key.length - after.length;
  if (start > end || !key.startsWith(before) || !key.endsWith(after)) return [];
  const places = take === 'least' ? firstPlaces(key, between, start, end) : lastPlaces(key, between, start, end);
  if (!places) return [];
  const starts = [start, ...places.map((place, index) => place + (between[index] ?? '').length)];
  return starts.map((from, index) => key.slice(from, places[index] ?? end));
}

/** The text before the first variable, between each two, and after the last. */
function textsAround(parts: readonly Part[]): string[] {
  const texts = [''];
  for (const part of parts) {
    if (part.kind === 'variable') texts.push('');
    else texts.push(`${texts.pop() ?? ''}${part.text}`);
  }
  return texts;
}

/** Where the texts stand one after the other in a part of the key, as far to its start as they can. */
function firstPlaces(key: string, texts: readonly string[], start: number, end: number): number[] | undefined {
  const places: number[] = [];
  let from = start;
  for (const text of texts) {
    const place = key.indexOf(text, from);
    if (place === -1 || place + text.length > end) return undefined;
    places.push(place);
    from = place + text.length;
  }
  return places;
}

/** The same as far to its end as they can. */
function lastPlaces(key: string, texts: readonly string[], start: number, end: number): number[] | undefined {
  const places: number[] = [];
  let to = end;
  for (const text of [...texts].reverse()) {
    const place = to - text.length < start ? -1 : key.lastIndexOf(text, to - text.length);
    if (place < start) return undefined;
    places.unshift(place);
    to = place;
  }
  return places;
}

function memberAt(message: unknown, steps: readonly string[]): unknown {
  let value = message;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step]; // a member of an object or an item of a list, by name
  }
  return value;
}

/** Which route of an API takes a message, and why. */
export interface RouteSelection {
  /** Undefined where no route takes it: the client is sent an error. */
  route: WebSocketRoute | undefined;
  why: 'key' | 'no-such-key' | 'no-json';
  /** What the expression comes to; undefined where the message is no JSON, so that it is not looked at. */
  evaluated: EvaluatedExpression | undefined;
}

/**
 * The route of a message: the one whose key is what the expression comes to, letter by letter; else, and for what is no
 * JSON, `$default`. Only messages and `$default` are looked for, as keys that begin with `$` are reserved.
 */
export function selectRoute(routes: readonly WebSocketRoute[], expression: string, message: string): RouteSelection {
  const fallback = routeOfStep(routes, 'default');
  const read = readJson(message);
  if (!read.ok) return { route: fallback, why: 'no-json', evaluated: undefined };
  const evaluated = evaluateExpression(expression, plainValue(read.root));
  const { value } = evaluated;
  const exact = routes.find(
    ({ key }) => (key.kind === 'message' || key === fallback?.key) && formatRouteKey(key) === value,
  );
  return exact ? { route: exact, why: 'key', evaluated } : { route: fallback, why: 'no-such-key', evaluated };
}

/** A message that the expression leads to a key, as far as one can be made up: `{"action": "sendmessage"}`. */
export function sampleMessage(expression: string, key: string): string {
  const parts = partsOf(expression);
  const values = [...valuesIn(parts, key, 'most')];
  let message: object = {};
  for (const { name } of parts.filter((part) => part.kind === 'variable')) {
    const steps = stepsOf(name) ?? [];
    if (steps.length > 0) message = withValueAt(message, steps.join('.'), values.shift() ?? '');
  }
  return JSON.stringify(message, null, 2);
}
