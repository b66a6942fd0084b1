import { functionArn } from './functionArn.ts';
import { functionCode } from './functionCode.ts';
import { functionCodeSize } from './functionCodeSize.ts';
import { functionHandler } from './functionHandler.ts';
import { functionNamed } from './functionNamed.ts';
import { integrationNamed } from './integrationNamed.ts';
import { integrationTimeout } from './integrationTimeout.ts';
import { integrationUrl } from './integrationUrl.ts';
import { knownPlaceholder } from './knownPlaceholder.ts';
import { oneRegion } from './oneRegion.ts';
import { pathPassedOn } from './pathPassedOn.ts';
import { publicHost } from './publicHost.ts';
import { all, type Change, testRule } from './testRule.ts';
import { uniqueFunctionName } from './uniqueFunctionName.ts';
import { uniqueIntegrationName } from './uniqueIntegrationName.ts';
import { urlExpression } from './urlExpression.ts';
import { usedFunction } from './usedFunction.ts';
import { usedIntegration } from './usedIntegration.ts';

const asIs: Change = () => {};
const endpoint =
  (fields: object): Change =>
  (shop) =>
    Object.assign(shop.integrations['integration:2'] ?? {}, fields);
const url = (text: string) => endpoint({ url: text });
const urlField = { id: 'integration:2', field: 'url' } as const;
const path =
  (text: string): Change =>
  (shop) =>
    Object.assign(shop.routes['route:2'] ?? {}, { key: { kind: 'match', method: 'GET', path: text } });

testRule(usedIntegration, {
  fine: { 'integrations that routes go to': asIs },
  found: {
    'one that none goes to': [
      (shop) => delete shop.routes['route:2'],
      { id: 'integration:2' },
      /old-shop; the exports leave it out/,
    ],
  },
});

testRule(integrationNamed, {
  fine: { 'a name': asIs },
  found: { 'a blank name': [endpoint({ name: ' ' }), { id: 'integration:2', field: 'name' }, /no name/] },
});

const secondEndpoint =
  (name: string): Change =>
  (shop) => {
    shop.integrations['integration:3'] = {
      id: 'integration:3',
      apiId: 'api:1',
      kind: 'http-url',
      name,
      url: 'https://example.com',
      method: 'ANY',
    };
  };
testRule(uniqueIntegrationName, {
  fine: {
    'another name': secondEndpoint('new-shop'),
    'two without a name': all(endpoint({ name: '' }), secondEndpoint('')),
  },
  found: {
    'the same but for case': [secondEndpoint('Old Shop'), { id: 'integration:3', field: 'name' }, /Old Shop too/],
  },
});

testRule(integrationUrl, {
  fine: {
    'placeholders and variables': url('https://example.com:8443/${stageVariables.base}/{id}?a=b#c'),
    'a variable first': url('${stageVariables.backend}/{id}'),
    'plain http in capitals': url('HTTP://example.com'),
  },
  found: {
    'no URL': [url(''), urlField, /has no URL/],
    'another scheme': [url('ftp://example.com'), urlField, /does not start with https/],
    'a host alone': [url('example.com'), urlField, /does not start with https/],
    'no host': [url('https:///x'), urlField, /without a host/],
    'a space': [url('https://example.com/a b'), urlField, /percent-encoded/],
    'a letter outside ASCII': [url('https://example.com/ü'), urlField, /percent-encoded/],
    'an open brace': [url('https://example.com/{id'), urlField, /brace/],
    'an open variable': [url('https://example.com/${stageVariables.x'), urlField, /brace/],
    'too long a URL': [url(`https://example.com/${'x'.repeat(2048)}`), urlField, /2,068 characters/],
  },
});

testRule(publicHost, {
  fine: {
    'a public name': asIs,
    'a public address': url('https://172.32.0.1/'),
    'a name that only looks private': url('https://10.example.com/'),
    'a load balancer for everybody': url('https://shop-1234567890.eu-west-1.elb.amazonaws.com/'),
    'a variable for a host': url('https://${stageVariables.host}/'),
  },
  found: {
    'this machine': [url('http://localhost:3000/'), urlField, /localhost/],
    'an address of a private network': [url('http://user@192.168.0.7/x'), urlField, /192\.168\.0\.7/],
    another: [url('https://172.16.0.1'), urlField, /172\.16/],
    'one of version 6': [url('http://[fd00::1]:80/'), urlField, /fd00/],
    'a name without a dot': [url('http://backend/x'), urlField, /backend/],
    'an internal load balancer': [
      url('http://internal-shop-1234567890.eu-west-1.elb.amazonaws.com/'),
      urlField,
      /internal-shop/,
    ],
    'an internal name': [url('https://orders.shop.internal'), urlField, /internal/],
  },
});

testRule(urlExpression, {
  fine: { 'a stage variable': url('https://example.com/${stageVariables.base_1}') },
  found: {
    'another expression': [url('https://example.com/${context.apiId}'), urlField, /\$\{context\.apiId\}/],
    'a variable of a wrong name': [url('https://example.com/${stageVariables.a-b}'), urlField, /only stage variables/],
  },
});

testRule(knownPlaceholder, {
  fine: {
    'a parameter of the route': asIs,
    'what a greedy parameter took': all(path('/books/{rest+}'), url('https://example.com/{rest}')),
    'an integration that no route goes to': all((shop) => delete shop.routes['route:2'], url('https://x.com/{y}')),
    'a stage variable': url('https://example.com/${stageVariables.id2}'),
  },
  found: {
    'another name': [
      url('https://example.com/{isbn}'),
      urlField,
      /\{isbn\}, which is no parameter in the path of GET \/books\/\{id\}/,
    ],
    'a name with +': [all(path('/books/{rest+}'), url('https://example.com/{rest+}')), urlField, /has to say \{rest\}/],
    'a second route without it': [
      (shop) => Object.assign(shop.routes['route:3'] ?? {}, { integrationId: 'integration:2' }),
      urlField,
      /no parameter in the path of \$default/,
    ],
  },
});

const passing = (destination: string, value: string) =>
  endpoint({ url: 'https://example.com', mappings: { request: [{ destination, value }], responses: [] } });
testRule(pathPassedOn, {
  fine: {
    'a placeholder': asIs,
    'a route without parameters': all(path('/books'), url('https://example.com')),
    'the $default route, whose path is passed on': all(
      (shop) => Object.assign(shop.routes['route:2'] ?? {}, { key: { kind: 'match', method: 'PUT', path: '/' } }),
      (shop) => Object.assign(shop.routes['route:3'] ?? {}, { integrationId: 'integration:2' }),
      url('https://example.com'),
    ),
    'a path that is mapped': passing('overwrite:path', '$request.path'),
    'a parameter that is sent in the query': passing('append:querystring.id', '${request.path.id}'),
  },
  found: {
    'a mapping of something else': [passing('append:header.x', '$request.header.y'), urlField, /took in GET/],
    'no placeholder': [url('https://example.com'), urlField, /\{id\} took in GET \/books\/\{id\}/],
  },
});

const timeout = (milliseconds: number): Change => endpoint({ timeoutInMillis: milliseconds });
const timeoutField = { id: 'integration:2', field: 'timeoutInMillis' } as const;
testRule(integrationTimeout, {
  fine: { none: asIs, 'the least': timeout(50), 'the most': timeout(30_000) },
  found: {
    'too little': [timeout(49), timeoutField, /49 ms/],
    'too much': [timeout(30_001), timeoutField, /30,001 ms/],
    'a fraction': [timeout(100.5), timeoutField, /100\.5 ms/],
  },
});

const handler =
  (fields: object): Change =>
  (shop) =>
    Object.assign(shop.functions['function:1'] ?? {}, fields);
const existing =
  (arn?: string): Change =>
  (shop) => {
    shop.functions['function:1'] = { id: 'function:1', source: 'existing', name: 'shop', arn };
  };

testRule(usedFunction, {
  fine: { 'a function that is invoked': asIs },
  found: {
    'one that is not': [
      (shop) => {
        shop.functions['function:2'] = { id: 'function:2', source: 'existing', name: 'spare' };
      },
      { id: 'function:2' },
      /invokes spare/,
    ],
  },
});

testRule(functionNamed, {
  fine: { 'a name': asIs },
  found: { 'an empty name': [handler({ name: '' }), { id: 'function:1', field: 'name' }, /no name/] },
});

testRule(uniqueFunctionName, {
  fine: { 'one function': asIs },
  found: {
    'two of one name': [
      (shop) => {
        shop.functions['function:2'] = { id: 'function:2', source: 'existing', name: 'SHOP' };
      },
      { id: 'function:2', field: 'name' },
      /SHOP too/,
    ],
  },
});

const arnField = { id: 'function:1', field: 'arn' } as const;
testRule(functionArn, {
  fine: {
    'no ARN yet': existing(),
    'a function': existing('arn:aws:lambda:eu-west-1:123456789012:function:shop-api_1'),
    'an alias': existing('arn:aws:lambda:eu-west-1:123456789012:function:shop:live'),
    'a version': existing('arn:aws:lambda:eu-west-1:123456789012:function:shop:42'),
    'another partition': existing('arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:shop'),
    'a secret region': existing('arn:aws-iso-b:lambda:us-isob-east-1:123456789012:function:shop'),
    'a sovereign region': existing('arn:aws-eusc:lambda:eusc-de-east-1:123456789012:function:shop'),
  },
  found: {
    'an empty ARN': [existing(''), arnField, /arn:aws:lambda:region/],
    'a name': [existing('shop'), arnField, /not one of a Lambda function/],
    'a region that there cannot be': [
      existing('arn:aws:lambda:euwest-1:123456789012:function:shop'),
      arnField,
      /not one of a Lambda function/,
    ],
    'a partition that there cannot be': [
      existing('arn:aws2:lambda:eu-west-1:123456789012:function:shop'),
      arnField,
      /not one of a Lambda function/,
    ],
    'the latest version by name': [
      existing('arn:aws:lambda:eu-west-1:123456789012:function:shop:$LATEST'),
      arnField,
      /takes no permissions/,
    ],
    'a short account': [existing('arn:aws:lambda:eu-west-1:1234:function:shop'), arnField, /not one of/],
    'something else': [existing('arn:aws:iam::123456789012:role/shop'), arnField, /not one of/],
    'an invocation URI': [
      existing(
        'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:shop/invocations',
      ),
      arnField,
      /not one of/,
    ],
  },
});

const ELSEWHERE = 'arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012';
const withCertificate =
  (functionRegion: string, account = '123456789012'): Change =>
  (shop) => {
    existing(`arn:aws:lambda:${functionRegion}:${account}:function:shop`)(shop);
    Object.assign(shop.domains['domain:1'] ?? {}, { certificate: { source: 'existing', arn: ELSEWHERE } });
  };
const certificateField = { id: 'domain:1', field: 'certificate.arn' } as const;
testRule(oneRegion, {
  fine: {
    'no ARNs': asIs,
    'a function alone': existing('arn:aws:lambda:eu-west-1:123456789012:function:shop'),
    'both in one region': withCertificate('us-east-1'),
    'what is no ARN': existing('shop'),
    'a function that no integration invokes': (shop) => {
      withCertificate('us-east-1')(shop);
      const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:spare';
      shop.functions['function:2'] = { id: 'function:2', source: 'existing', name: 'spare', arn };
    },
  },
  found: {
    'a certificate in another region': [
      withCertificate('eu-west-1'),
      certificateField,
      /api.example.com is in us-east-1 .* shop in eu-west-1/,
    ],
    'a certificate of another account': [
      withCertificate('us-east-1', '999999999999'),
      certificateField,
      /999999999999/,
    ],
  },
});

testRule(functionCodeSize, {
  fine: { 'no code': asIs, '4 MB': handler({ code: `handler${'x'.repeat(4 * 1024 * 1024 - 7)}` }) },
  found: {
    'a byte more': [
      handler({ code: `handler${'x'.repeat(4 * 1024 * 1024 - 6)}` }),
      { id: 'function:1', field: 'code' },
      /4,194,305 bytes/,
    ],
  },
});

testRule(functionCode, {
  fine: { 'the sample': asIs, 'any code': handler({ code: ' ' }) },
  found: { 'none at all': [handler({ code: '' }), { id: 'function:1', field: 'code' }, /empty/] },
});

testRule(functionHandler, {
  fine: { 'the sample': asIs, 'a handler': handler({ code: 'def handler(event, context):\n    return {}\n' }) },
  found: {
    'another name': [
      handler({ code: 'exports.main = () => 1;' }),
      { id: 'function:1', field: 'code' },
      /called handler/,
    ],
  },
});
