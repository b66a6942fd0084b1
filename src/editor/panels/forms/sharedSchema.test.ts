import { expect, test } from 'vitest';
import { Alarm } from '../../../core/model/alarm.ts';
import { JwtAuthorizer, LambdaAuthorizer } from '../../../core/model/authorizer.ts';
import { everyKind } from '../../../core/model/everyKind.ts';
import { Queue } from '../../../core/model/resource.ts';
import { NewVpcLink } from '../../../core/model/vpcLink.ts';
import { sharedSchema } from './sharedSchema.ts';

const { design } = everyKind();
const intake = everyKind('order-intake').design;

test('entities of one kind have its schema, and of one variant that variant’s', () => {
  expect(sharedSchema(design, ['alarm:1', 'alarm:3'])).toBe(Alarm);
  expect(sharedSchema(design, ['authorizer:3', 'authorizer:5'])).toBe(LambdaAuthorizer);
  expect(sharedSchema(design, ['authorizer:1'])).toBe(JwtAuthorizer);
  expect(sharedSchema(intake, ['resource:1', 'resource:2'])).toBe(Queue);
  expect(sharedSchema(intake, ['vpcLink:1', 'vpcLink:3'])).toBe(NewVpcLink);
});

test('different kinds or variants share none', () => {
  expect(sharedSchema(design, ['authorizer:1', 'authorizer:2'])).toBeUndefined();
  expect(sharedSchema(intake, ['resource:1', 'vpcLink:1'])).toBeUndefined();
  expect(sharedSchema(design, [])).toBeUndefined();
});
