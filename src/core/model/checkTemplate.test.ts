import { expect, test } from 'vitest';
import { CHAT } from './chat.ts';
import { checkTemplate, TEMPLATE_LENGTH } from './checkTemplate.ts';
import { createIntegration } from './createIntegration.ts';
import { INTEGRATION_KIND_LIST } from './integrationKinds.ts';
import { TEMPLATE_VARIABLES } from './templateVariables.ts';

const found = (text: string) => checkTemplate(text).map(({ message }) => message);

test('what new integrations start with is fine', () => {
  const templates = INTEGRATION_KIND_LIST.flatMap((kind) => {
    const { integration } = createIntegration(CHAT, 'api:1', kind);
    return 'requestTemplates' in integration ? integration.requestTemplates : [];
  });
  expect(templates.length).toBeGreaterThan(3);
  for (const { template } of templates) expect(found(template)).toEqual([]);
});

test('every variable that is offered is known', () => {
  for (const { value } of TEMPLATE_VARIABLES) expect(found(value.replace(/\.$/, '.own'))).toEqual([]);
});

test('what templates of samples of AWS say is fine', () => {
  const item = `#set($ttl = $context.requestTimeEpoch + 86400)
{"headers": {"S": "$input.params().get('header')"}, "direction": "$context.messageDirection"}`;
  const input = `#set($text=$util.escapeJavaScript($input.body).replaceAll("\\\\'","'"))
{"input": "{\\"data\\":$text, \\"ConnectionID\\":\\"$context.connectionId\\"}"}`;
  expect([...found(item), ...found(input)]).toEqual([]);
});

test('blocks, names of its own, quoted parentheses, comments and escapes are fine', () => {
  const text = `## $nothing here, #if neither
#* $nothing #end *#
#set($body = $input.path('$'))
#if($body.kind == ")")
  #foreach($item in $body.items)"$!{item.name}"#if($foreach.hasNext),#end#end
#elseif($body.other)
  \\$5 costs $5, \${body.other}
#{else}
  $util.escapeJavaScript($input.json('$.a')), $stageVariables.table, $context.authorizer.user
#end`;
  expect(found(text)).toEqual([]);
});

test.each([
  ['#if($context.stage) a', '#if has no #end.'],
  ['a #end', '#end closes nothing.'],
  ['#foreach($a in $input.path("$"))#else#end', '#else belongs to no #if.'],
  ['#if($context.stage a #end', '#if needs its parentheses, opened and closed.'],
  ['#if $context.stage a #end', '#if needs its parentheses, opened and closed.'],
  ['#set($a = 1', '#set needs its parentheses, opened and closed.'],
  ['${context.stage', '${context is not closed.'],
  ['$input.headers("x")', 'AWS lists no $input.headers for templates of WebSocket APIs, so it may come to nothing.'],
  [
    '$context.resourcePath',
    'AWS lists no $context.resourcePath for templates of WebSocket APIs, so it may come to nothing.',
  ],
  [
    '$util.toJson($input.body)',
    'AWS lists no $util.toJson for templates of WebSocket APIs, so it may come to nothing.',
  ],
  ['$message', 'Nothing sets $message, so it stands in the message as it is.'],
])('%s is told', (text, message) => {
  expect(found(text)).toEqual([message]);
});

test('a problem says where it is', () => {
  expect(checkTemplate('ab #end')).toMatchObject([{ kind: 'block', start: 3, end: 7 }]);
  expect(checkTemplate('a'.repeat(TEMPLATE_LENGTH + 1))).toMatchObject([{ kind: 'length', start: TEMPLATE_LENGTH }]);
  expect(checkTemplate('a'.repeat(TEMPLATE_LENGTH))).toEqual([]);
});

test.each(['#if(', '#define(', '#set($a', '${', '${a', '#*', '#[[', '#if $a '])(
  'a template of nothing but %s takes no time',
  (part) => {
    found(part.repeat(TEMPLATE_LENGTH / part.length));
    expect(found(part.repeat(TEMPLATE_LENGTH))).toHaveLength(1);
  },
  1000,
);
