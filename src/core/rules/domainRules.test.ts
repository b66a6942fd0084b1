import type { ApiMapping } from '../model/apiMapping.ts';
import { idOf } from '../model/ids.ts';
import { certificateArn } from './certificateArn.ts';
import { domainMappingCount } from './domainMappingCount.ts';
import { domainName } from './domainName.ts';
import { mappedDomain } from './mappedDomain.ts';
import { mappingKey } from './mappingKey.ts';
import { type Change, testRule } from './testRule.ts';
import { uniqueDomainName } from './uniqueDomainName.ts';
import { uniqueMappingKey } from './uniqueMappingKey.ts';

const named =
  (name: string): Change =>
  (shop) =>
    Object.assign(shop.domains['domain:1'] ?? {}, { name });
const nameField = { id: 'domain:1', field: 'name' } as const;

testRule(domainName, {
  fine: {
    'a name': named('api.example.com'),
    'a wildcard': named('*.example.com'),
    'digits and hyphens': named('a-1.2b.example'),
    'a name in punycode': named('xn--bcher-kva.example'),
  },
  found: {
    'no name': [named(''), nameField, /it is empty/],
    'capital letters': [named('API.example.com'), nameField, /capital/],
    'an underscore': [named('my_api.example.com'), nameField, /underscore/],
    'a wildcard elsewhere': [named('api.*.com'), nameField, /whole first label/],
    'a wildcard in a label': [named('*api.example.com'), nameField, /whole first label/],
    'no dot': [named('localhost'), nameField, /no dot/],
    'an empty label': [named('api..example.com'), nameField, /labels/],
    'a dot last': [named('example.com.'), nameField, /labels/],
    'a URL': [named('https://example.com'), nameField, /labels/],
    'a hyphen first': [named('-api.example.com'), nameField, /hyphen/],
    'too long a label': [named(`${'x'.repeat(64)}.example.com`), nameField, /1 to 63/],
    'too long a name': [named(`${'x.'.repeat(127)}example.com`), nameField, /253/],
  },
});

testRule(uniqueDomainName, {
  fine: { 'one domain': () => {} },
  found: {
    'the same name twice': [
      (shop) => {
        shop.domains['domain:2'] = {
          id: 'domain:2',
          name: 'api.example.com',
          certificate: { source: 'existing' },
          tags: [],
        };
      },
      { id: 'domain:2', field: 'name' },
      /another custom domain api\.example\.com/,
    ],
  },
});

const certificate =
  (arn: string): Change =>
  (shop) =>
    Object.assign(shop.domains['domain:1'] ?? {}, { certificate: { source: 'existing', arn } });
const arnField = { id: 'domain:1', field: 'certificate.arn' } as const;
testRule(certificateArn, {
  fine: {
    'no ARN yet': () => {},
    'a certificate': certificate('arn:aws:acm:eu-west-1:123456789012:certificate/0f8b2f0a-0000-4000-8000-000000000000'),
  },
  found: {
    'an empty ARN': [certificate(''), arnField, /arn:aws:acm:region/],
    'one of another service': [certificate('arn:aws:iam::123456789012:server-certificate/x'), arnField, /not the ARN/],
  },
});

const mapping =
  (fields: Partial<ApiMapping>): Change =>
  (shop) =>
    Object.assign(shop.mappings['mapping:1'] ?? {}, fields);
const keyField = { id: 'mapping:1', field: 'key' } as const;

testRule(mappedDomain, {
  fine: { 'a mapping': () => {} },
  found: { none: [(shop) => Object.assign(shop, { mappings: {} }), { id: 'domain:1' }, /mapped to no stage/] },
});

testRule(mappingKey, {
  fine: {
    'no key': () => {},
    'an empty key': mapping({ key: '' }),
    'several segments of every character': mapping({ key: "orders/v1/$-_.+!*'()" }),
    'the longest': mapping({ key: 'x'.repeat(300) }),
  },
  found: {
    'a slash first': [mapping({ key: '/orders' }), keyField, /starts or ends with a slash/],
    'a slash last': [mapping({ key: 'orders/' }), keyField, /starts or ends with a slash/],
    'two slashes': [mapping({ key: 'orders//v1' }), keyField, /two slashes/],
    'a parameter': [mapping({ key: 'orders/{id}' }), keyField, /characters other than/],
    'too long a key': [mapping({ key: 'x'.repeat(301) }), keyField, /301/],
  },
});

const secondMapping =
  (key?: string): Change =>
  (shop) => {
    shop.mappings['mapping:2'] = { id: 'mapping:2', domainId: 'domain:1', stageId: 'stage:1', key };
  };
testRule(uniqueMappingKey, {
  fine: { 'a key beside none': secondMapping('orders') },
  found: {
    'two without a key': [secondMapping(), { id: 'mapping:2', field: 'key' }, /without a key/],
    'none and an empty one': [secondMapping(''), { id: 'mapping:2', field: 'key' }, /without a key/],
    'one key twice': [
      (shop) => {
        mapping({ key: 'orders' })(shop);
        secondMapping('orders')(shop);
      },
      { id: 'mapping:2', field: 'key' },
      /the key orders/,
    ],
  },
});

const manyMappings =
  (count: number): Change =>
  (shop) => {
    for (let number = 2; number < count + 2; number += 1) {
      const id = idOf('mapping', number);
      shop.mappings[id] = { id, domainId: 'domain:1', stageId: 'stage:1', key: `a/${number}` };
    }
  };
testRule(domainMappingCount, {
  fine: { '200 mappings of several segments': manyMappings(200) },
  found: { '201 of them': [manyMappings(201), { id: 'domain:1' }, /201 mappings/] },
});
