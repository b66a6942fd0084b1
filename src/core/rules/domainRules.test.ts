import type { ApiMapping } from '../model/apiMapping.ts';
import type { Domain } from '../model/domain.ts';
import { besideMutualTls } from './besideMutualTls.ts';
import { bucketName } from './bucketName.ts';
import { certificateArn } from './certificateArn.ts';
import { dnsRecord } from './dnsRecord.ts';
import { domainName } from './domainName.ts';
import { edgeCertificateRegion } from './edgeCertificateRegion.ts';
import { hostedZoneId } from './hostedZoneId.ts';
import { mappedDomain } from './mappedDomain.ts';
import { mappingKey } from './mappingKey.ts';
import { mutualTlsAtEdge } from './mutualTlsAtEdge.ts';
import { mutualTlsBypassed } from './mutualTlsBypassed.ts';
import { newEdgeCertificate } from './newEdgeCertificate.ts';
import { ownershipCertificate } from './ownershipCertificate.ts';
import { type Change, testRule } from './testRule.ts';
import { truststoreKey } from './truststoreKey.ts';
import { truststoreVersion } from './truststoreVersion.ts';
import { uniqueDomainName } from './uniqueDomainName.ts';
import { uniqueEndpoint } from './uniqueEndpoint.ts';
import { uniqueMappingKey } from './uniqueMappingKey.ts';
import { usableEndpoint } from './usableEndpoint.ts';

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
    'one that serves another stage, in capitals': [
      (shop) => {
        const domain = { name: 'API.example.com', certificate: { source: 'existing' as const }, tags: [] };
        shop.domains['domain:2'] = { id: 'domain:2', ...domain };
        shop.mappings['mapping:2'] = { id: 'mapping:2', domainId: 'domain:2', stageId: 'stage:1', key: 'old' };
      },
      { id: 'domain:2', field: 'name' },
      /another custom domain API\.example\.com/,
    ],
    'one that serves its root too': [
      (shop) => {
        const domain = { name: 'api.example.com', certificate: { source: 'existing' as const }, tags: [] };
        shop.domains['domain:2'] = { id: 'domain:2', ...domain };
        shop.mappings['mapping:2'] = { id: 'mapping:2', domainId: 'domain:2', stageId: 'stage:1' };
      },
      { id: 'domain:2', field: 'name' },
      /another custom domain/,
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
    'spaces around it': [certificate(' arn:aws:acm:eu-west-1:123456789012:certificate/0f8b'), arnField, /not the ARN/],
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
  found: {
    none: [(shop) => Object.assign(shop, { mappings: {} }), { id: 'domain:1' }, /mapped to no stage/],
    'none of what nothing can be mapped to': [
      (shop) => {
        shop.mappings = {};
        Object.assign(shop.domains['domain:1'] ?? {}, { endpointType: 'EDGE' });
      },
      { id: 'domain:1' },
      /mapped to no stage/,
    ],
  },
});

testRule(mappingKey, {
  fine: {
    'no key': () => {},
    'several segments of every character': mapping({ key: "orders/v1/$-_.+!*'()" }),
    'the longest': mapping({ key: 'x'.repeat(300) }),
  },
  found: {
    'an empty key': [mapping({ key: '' }), keyField, /empty text/],
    'a slash first': [mapping({ key: '/orders' }), keyField, /starts or ends with a slash/],
    'a slash last': [mapping({ key: 'orders/' }), keyField, /starts or ends with a slash/],
    'two slashes': [mapping({ key: 'orders//v1' }), keyField, /two slashes/],
    'a parameter': [mapping({ key: 'orders/{id}' }), keyField, /characters other than/],
    'a space': [mapping({ key: 'old orders' }), keyField, /characters other than/],
    'nothing but a slash': [mapping({ key: '/' }), keyField, /starts or ends with a slash/],
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

const domain =
  (fields: Partial<Domain>): Change =>
  (shop) =>
    Object.assign(shop.domains['domain:1'] ?? {}, fields);
const id = 'domain:1';
const existing = { source: 'existing' } as const;
const inRegion = (region: string) => ({ ...existing, arn: `arn:aws:acm:${region}:123456789012:certificate/1` });

testRule(certificateArn, {
  fine: { 'no ARN of the others yet': domain({ secondEndpoint: { certificate: existing } }) },
  found: {
    'one of the second endpoint': [
      domain({ secondEndpoint: { endpointType: 'EDGE', certificate: { ...existing, arn: 'x' } } }),
      { id, field: 'secondEndpoint.certificate.arn' },
      /not the ARN/,
    ],
    'one that proves ownership': [
      domain({ mutualTls: { key: 'ca.pem', ownershipCertificate: { ...existing, arn: 'x' } } }),
      { id, field: 'mutualTls.ownershipCertificate.arn' },
      /not the ARN/,
    ],
  },
});

testRule(usableEndpoint, {
  fine: {
    'an edge beside a regional one': domain({
      secondEndpoint: { endpointType: 'EDGE', securityPolicy: 'TLS_1_0', certificate: existing },
    }),
    'a regional one beside an edge': domain({ endpointType: 'EDGE', secondEndpoint: { certificate: existing } }),
    'an edge that nothing is mapped to': (shop) => {
      domain({ endpointType: 'EDGE' })(shop);
      shop.mappings = {};
    },
  },
  found: {
    'an edge alone': [domain({ endpointType: 'EDGE' }), { id, field: 'endpointType' }, /no regional endpoint/],
    'TLS 1.0': [domain({ securityPolicy: 'TLS_1_0' }), { id, field: 'securityPolicy' }, /TLS 1\.0/],
    'TLS 1.0 of the second': [
      domain({ endpointType: 'EDGE', secondEndpoint: { securityPolicy: 'TLS_1_0', certificate: existing } }),
      { id, field: 'secondEndpoint.securityPolicy' },
      /TLS 1\.0/,
    ],
  },
});

testRule(uniqueEndpoint, {
  fine: { 'one of each': domain({ secondEndpoint: { endpointType: 'EDGE', certificate: existing } }) },
  found: {
    'two regional ones': [
      domain({ endpointType: 'REGIONAL', secondEndpoint: { certificate: existing } }),
      { id, field: 'secondEndpoint.endpointType' },
      /two regional endpoints/,
    ],
    'two at the edge': [
      domain({ endpointType: 'EDGE', secondEndpoint: { endpointType: 'EDGE', certificate: existing } }),
      { id, field: 'secondEndpoint.endpointType' },
      /two edge-optimised endpoints/,
    ],
  },
});

const edge = (certificate: Domain['certificate']) => domain({ secondEndpoint: { endpointType: 'EDGE', certificate } });
testRule(edgeCertificateRegion, {
  fine: { 'no ARN yet': edge(existing), 'one in us-east-1': edge(inRegion('us-east-1')) },
  found: {
    'one elsewhere': [
      edge(inRegion('eu-west-1')),
      { id, field: 'secondEndpoint.certificate.arn' },
      /is in eu-west-1; it has to be in us-east-1/,
    ],
  },
});

testRule(newEdgeCertificate, {
  fine: { 'a new one for the region': domain({ certificate: { source: 'new' } }), 'an existing one': edge(existing) },
  found: {
    'a new one': [
      edge({ source: 'new' }),
      { id, field: 'secondEndpoint.certificate' },
      /only one in us-east-1 will do/,
    ],
  },
});

const bucket = (name: string) => domain({ mutualTls: { bucket: name, key: 'ca.pem' } });
const bucketField = { id, field: 'mutualTls.bucket' } as const;
testRule(bucketName, {
  fine: { 'no name yet': domain({ mutualTls: { key: 'ca.pem' } }), 'a name': bucket('trust-store.example.com') },
  found: {
    'an address': [bucket('s3://trust/ca.pem'), bucketField, /no name of a bucket/],
    'an ARN': [bucket('arn:aws:s3:::trust'), bucketField, /no name of a bucket/],
    'capital letters': [bucket('Trust'), bucketField, /lower-case/],
    'two dots': [bucket('a..b'), bucketField, /no name/],
    'an IP address': [bucket('192.168.0.1'), bucketField, /no name/],
    'too short a name': [bucket('ab'), bucketField, /3 to 63/],
  },
});

const truststore = (key: string) => domain({ mutualTls: { key } });
const truststoreField = { id, field: 'mutualTls.key' } as const;
testRule(truststoreKey, {
  fine: { 'a key in a folder': truststore('certs/ca.pem') },
  found: {
    'no key': [truststore(''), truststoreField, /is empty/],
    'a slash first': [truststore('/ca.pem'), truststoreField, /starts with a slash/],
    'too long a key': [truststore('é'.repeat(513)), truststoreField, /1,024 bytes/],
  },
});

const version = (text: string) => domain({ mutualTls: { key: 'ca.pem', version: text } });
const versionField = { id, field: 'mutualTls.version' } as const;
testRule(truststoreVersion, {
  fine: { 'no version': truststore('ca.pem'), 'the longest': version('x'.repeat(64)) },
  found: {
    'an empty version': [version(''), versionField, /is empty/],
    'too long a version': [version('x'.repeat(65)), versionField, /65 characters/],
  },
});

testRule(mutualTlsBypassed, {
  fine: {
    'an API for custom domains only': (shop) => {
      truststore('ca.pem')(shop);
      Object.assign(shop.apis['api:1'] ?? {}, { disableExecuteApiEndpoint: true });
    },
  },
  found: {
    'an API with an endpoint of its own': [
      truststore('ca.pem'),
      { id: 'api:1', field: 'disableExecuteApiEndpoint' },
      /reach Shop API without the certificate that api\.example\.com asks for/,
    ],
  },
});

const edgeToo = { endpointType: 'EDGE', certificate: existing } as const;
testRule(mutualTlsAtEdge, {
  fine: { 'a regional one': truststore('ca.pem'), 'an edge without mutual TLS': domain({ secondEndpoint: edgeToo }) },
  found: {
    'a second endpoint at the edge': [
      domain({ mutualTls: { key: 'ca.pem' }, secondEndpoint: edgeToo }),
      { id, field: 'secondEndpoint.endpointType' },
      /edge-optimised endpoint may not support/,
    ],
    'the only endpoint': [
      domain({ mutualTls: { key: 'ca.pem' }, endpointType: 'EDGE' }),
      { id, field: 'endpointType' },
      /may not support/,
    ],
    'the first of two': [
      domain({ mutualTls: { key: 'ca.pem' }, endpointType: 'EDGE', secondEndpoint: { certificate: existing } }),
      { id, field: 'endpointType' },
      /may not support/,
    ],
  },
});

const owned = (made: Domain['certificate']) =>
  domain({ certificate: made, mutualTls: { key: 'ca.pem', ownershipCertificate: existing } });
testRule(ownershipCertificate, {
  fine: {
    'beside one that is there': owned(existing),
    'none beside a new one': domain({ certificate: { source: 'new' } }),
  },
  found: {
    'beside a new one': [
      owned({ source: 'new' }),
      { id, field: 'mutualTls.ownershipCertificate' },
      /beside a new one from ACM/,
    ],
  },
});

const besides: Change = (shop) => {
  Object.assign(shop.apis['api:1'] ?? {}, { disableExecuteApiEndpoint: true });
  shop.domains['domain:2'] = { id: 'domain:2', name: 'www.example.com', certificate: existing, tags: [] };
  shop.mappings['mapping:2'] = { id: 'mapping:2', domainId: 'domain:2', stageId: 'stage:1' };
};
testRule(besideMutualTls, {
  fine: {
    'two domains without': besides,
    'two with it': (shop) => {
      besides(shop);
      truststore('ca.pem')(shop);
      Object.assign(shop.domains['domain:2'] ?? {}, { mutualTls: { key: 'ca.pem' } });
    },
  },
  found: {
    'one of two': [
      (shop) => {
        besides(shop);
        truststore('ca.pem')(shop);
      },
      { id: 'mapping:2', field: 'domainId' },
      /Through www\.example\.com, clients reach Shop API without the certificate that api\.example\.com asks for/,
    ],
  },
});

testRule(hostedZoneId, {
  fine: { 'no id yet': domain({ hostedZone: {} }), 'an id': domain({ hostedZone: { id: 'Z0123456789ABC' } }) },
  found: {
    'a path': [domain({ hostedZone: { id: '/hostedzone/Z01' } }), { id, field: 'hostedZone.id' }, /no id of Route 53/],
    'a name': [domain({ hostedZone: { id: 'example.com' } }), { id, field: 'hostedZone.id' }, /such as Z0/],
  },
});

testRule(dnsRecord, {
  fine: {
    'a hosted zone': domain({ hostedZone: {} }),
    'a domain without mappings': (shop) => Object.assign(shop, { mappings: {} }),
  },
  found: { none: [() => {}, { id, field: 'hostedZone' }, /once you add its DNS record/] },
});
