import { expect, test } from 'vitest';
import { createFunction, createHttpApi } from '../../../core/model/create.ts';
import { createLambdaIntegration } from '../../../core/model/createIntegration.ts';
import { type Design, emptyDesign } from '../../../core/model/design.ts';
import { everyKind } from '../../../core/model/everyKind.ts';
import { fieldId, focusTargets } from './fieldId.ts';

function designWithLambda(): Design {
  const design = emptyDesign('Test');
  const api = createHttpApi(design);
  design.apis[api.id] = api;
  const handler = createFunction(design);
  design.functions[handler.id] = handler;
  const integration = createLambdaIntegration(design, api.id, handler.id);
  design.integrations[integration.id] = integration;
  return design;
}

test('an input has an id that CSS can spell', () => {
  expect(fieldId('route:7', 'key.path')).toBe('field-route-7-key-path');
  expect(fieldId('design', 'name')).toBe('field-design-name');
});

test('a field inside another falls back on the one around it', () => {
  expect(focusTargets(emptyDesign('Test'), { id: 'api:1', field: 'cors.allowOrigins.0' })).toEqual([
    'field-api-1-cors-allowOrigins-0',
    'field-api-1-cors-allowOrigins',
    'field-api-1-cors',
  ]);
});

test('the name of a Lambda integration is that of its function', () => {
  expect(focusTargets(designWithLambda(), { id: 'integration:1', field: 'name' })).toContain('field-function-1-name');
});

test('a field of what an integration calls or an authorizer trusts may be shown with it', () => {
  const { design } = everyKind('order-intake');
  expect(focusTargets(design, { id: 'integration:1', field: 'call.messageBody' })).toEqual([
    'field-integration-1-call-messageBody',
    'field-integration-1-call',
    'field-resource-1-call-messageBody',
    'field-resource-1-call',
  ]);
  expect(focusTargets(everyKind().design, { id: 'authorizer:3', field: 'code' })).toContain('field-function-4-code');
});

test('a subject without a field asks for no focus', () => {
  expect(focusTargets(emptyDesign('Test'), { id: 'api:1' })).toEqual([]);
});
