import { expect, test } from 'vitest';
import { linkedParts } from './pages.ts';
import { RULES } from './rules.ts';

/** The titles that a source quotes: those of the pages of a guide, not what a page or a service says. */
function titlesIn(source: string): string[] {
  return source
    .split(/;|\): /)
    .filter((part) => /\bGuide\b|General Reference|^ "/.test(part))
    .flatMap((part) => [...(part.split('": ')[0] ?? '').matchAll(/"([^"]+)(?:"|$)/g)].map(([, title = '']) => title));
}

test('every page of a guide that a rule quotes is known by its address', () => {
  const unknown = RULES.flatMap(({ code, source }) =>
    titlesIn(source)
      .filter((title) => !linkedParts(source).some(({ text, url }) => text === title && url))
      .map((title) => `${code}: ${title}`),
  );
  expect(unknown).toEqual([]);
});

test('the parts of a source are the source, and its pages are links', () => {
  for (const { source } of RULES) {
    const parts = linkedParts(source);
    expect(parts.map(({ text }) => text).join('')).toBe(source);
    for (const { url } of parts) expect(url ?? 'https://').toMatch(/^https:\/\/[^\s]*$/);
  }
});

test.each([
  [
    'API Gateway Developer Guide, "WebSocket selection expressions" and "Working with routes for WebSocket APIs".',
    [
      { text: 'API Gateway Developer Guide, "' },
      {
        text: 'WebSocket selection expressions',
        url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-selection-expressions.html',
      },
      { text: '" and "' },
      {
        text: 'Working with routes for WebSocket APIs',
        url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-routes.html',
      },
      { text: '".' },
    ],
  ],
  [
    'CloudFormation, AWS::ApiGatewayV2::Route OperationName.',
    [
      { text: 'CloudFormation, ' },
      {
        text: 'AWS::ApiGatewayV2::Route',
        url: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-route.html',
      },
      { text: ' OperationName.' },
    ],
  ],
  [
    'API Gateway V2 API reference, CreateRoute: operationName.',
    [
      { text: 'API Gateway V2 API reference, ' },
      {
        text: 'CreateRoute',
        url: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes.html',
      },
      { text: ': operationName.' },
    ],
  ],
  [
    'Observed: "at least" (aws/serverless-application-model issue 2512).',
    [
      { text: 'Observed: "at least" (' },
      {
        text: 'aws/serverless-application-model issue 2512',
        url: 'https://github.com/aws/serverless-application-model/issues/2512',
      },
      { text: ').' },
    ],
  ],
  [
    'aws-cdk-lib, HttpRouteKey: "Path"; RFC 1123.',
    [
      { text: 'aws-cdk-lib, ' },
      {
        text: 'HttpRouteKey',
        url: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_apigatewayv2.HttpRouteKey.html',
      },
      { text: ': "Path"; ' },
      { text: 'RFC 1123', url: 'https://www.rfc-editor.org/rfc/rfc1123' },
      { text: '.' },
    ],
  ],
])('%s', (source, parts) => {
  expect(linkedParts(source)).toEqual(parts);
});
