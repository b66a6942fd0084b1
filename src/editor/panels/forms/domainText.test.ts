import { expect, test } from 'vitest';
import { createDomain } from '../../../core/model/create.ts';
import { SHOP } from '../../../core/model/shop.ts';
import { endpointSummary, mutualTlsSummary, otherEndpoint } from './domainText.ts';

const domain = createDomain(SHOP);

test('an endpoint that says nothing is what API Gateway makes of it', () => {
  expect(endpointSummary(domain)).toBe('Regional, TLS 1.2');
  expect(
    endpointSummary({ ...domain, endpointType: 'EDGE', securityPolicy: 'TLS_1_0', ipAddressType: 'dualstack' }),
  ).toBe('Edge-optimised, TLS 1.0, IPv6');
});

test('a second endpoint is of the other type', () => {
  expect(otherEndpoint(domain).endpointType).toBe('EDGE');
  expect(otherEndpoint({ ...domain, endpointType: 'EDGE' }).endpointType).toBe('REGIONAL');
});

test('mutual TLS is summed up by its truststore', () => {
  expect(mutualTlsSummary(domain)).toBe('Off');
  expect(mutualTlsSummary({ ...domain, mutualTls: { key: 'truststore.pem' } })).toBe('truststore.pem');
  expect(mutualTlsSummary({ ...domain, mutualTls: { bucket: 'trust', key: 'ca.pem' } })).toBe('s3://trust/ca.pem');
});
