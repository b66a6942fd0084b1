import { expect, test } from 'vitest';
import { CHAT } from '../../core/model/chat.ts';
import { createDomain, createHttpApi, createMapping, createStage } from '../../core/model/create.ts';
import { type Design, emptyDesign } from '../../core/model/design.ts';
import { frameChips } from './frameChips.ts';

const empty = emptyDesign('Books');
const withApi: Design = { ...empty, apis: { 'api:1': createHttpApi(empty) } };
const withStage: Design = {
  ...withApi,
  stages: { 'stage:1': createStage(withApi, { id: 'api:1', protocol: 'HTTP' }) },
};

test('a frame says its protocol and its stages', () => {
  expect(frameChips(withApi, 'api:1')).toEqual(['HTTP']);
  expect(frameChips(withStage, 'api:1')).toEqual(['HTTP', '$default']);
  const two = {
    ...withStage,
    stages: { ...withStage.stages, 'stage:2': createStage(withStage, { id: 'api:1', protocol: 'HTTP' }) },
  };
  expect(frameChips(two, 'api:1')).toEqual(['HTTP', '2 stages']);
});

test('a frame says where its API is served, but not every place', () => {
  let design: Design = { ...withStage, domains: { 'domain:1': createDomain(withStage) } };
  for (let count = 0; count < 4; count += 1) {
    const mapping = createMapping(design, 'domain:1', 'stage:1');
    design = { ...design, mappings: { ...design.mappings, [mapping.id]: mapping } };
  }
  expect(frameChips(design, 'api:1')).toEqual(['HTTP', '$default', 'api.example.com', 'api.example.com/path', '+2']);
});

test('a WebSocket API says what it speaks and its stage', () => {
  expect(frameChips(CHAT, 'api:1')).toEqual(['WebSocket', 'production']);
});
