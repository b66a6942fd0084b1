import { expect, test } from 'vitest';
import { createDomain, createMapping, createStage, createWebSocketApi } from './create.ts';
import { type Design, emptyDesign } from './design.ts';
import { SHOP } from './shop.ts';
import { callbackUrl, connectionUrl, mappedConnectionUrl, mappingUrl, stageUrl } from './urls.ts';

test('clients reach a stage by its URL and by each mapping', () => {
  const stage = SHOP.stages['stage:1'];
  const domain = SHOP.domains['domain:1'];
  const mapping = SHOP.mappings['mapping:1'];
  if (!stage || !domain || !mapping) throw new Error('The shop has one of each.');
  const endpoint = 'https://{api-id}.execute-api.{region}.amazonaws.com';
  expect(stageUrl(SHOP, stage)).toBe(`${endpoint}/`);
  expect(stageUrl(SHOP, { ...stage, name: 'beta' })).toBe(`${endpoint}/beta`);
  expect(mappingUrl(SHOP, mapping)).toBe('https://api.example.com/');
  expect(mappingUrl(SHOP, { ...mapping, key: 'orders/v1' })).toBe('https://api.example.com/orders/v1');
  const anyName: Design = { ...SHOP, domains: { 'domain:1': { ...domain, name: '*.example.com' } } };
  expect(mappingUrl(anyName, mapping)).toBe('https://{name}.example.com/');
  expect(mappedConnectionUrl(SHOP, mapping)).toBeUndefined();
});

test('clients connect to a stage of a WebSocket API, and backends call it back', () => {
  const api = createWebSocketApi(emptyDesign('Chat'));
  const stage = createStage(emptyDesign('Chat'), api);
  const domain = createDomain(emptyDesign('Chat'));
  const mapping = { ...createMapping(emptyDesign('Chat'), domain.id, stage.id), key: 'chat' };
  const design: Design = {
    ...emptyDesign('Chat'),
    apis: { [api.id]: api },
    stages: { [stage.id]: stage },
    domains: { [domain.id]: domain },
  };
  expect(stageUrl(design, stage)).toBe('wss://{api-id}.execute-api.{region}.amazonaws.com/production');
  // No stage of a WebSocket API is served from the base, whatever a file calls it.
  expect(stageUrl(design, { ...stage, name: '$default' })).toMatch(/\/\$default$/);
  expect(callbackUrl(stage)).toBe('https://{api-id}.execute-api.{region}.amazonaws.com/production');
  expect(connectionUrl(stage)).toBe(`${callbackUrl(stage)}/@connections/{connectionId}`);
  expect(mappingUrl(design, mapping)).toBe('wss://api.example.com/chat');
  const callback = 'https://api.example.com/chat/@connections/{connectionId}';
  expect(mappedConnectionUrl(design, mapping)).toBe(callback);
  const { key: _, ...atRoot } = mapping;
  expect(mappedConnectionUrl(design, atRoot)).toBe(callback.replace('/chat', ''));
});
