import { expect, test } from 'vitest';
import { PurgeQueue, SendMessage } from '../../../core/model/serviceCall.ts';
import { foldedParameters, setParameters, shownParameters } from './callParameters.ts';

test('what a call cannot be without is shown, and the rest folded', () => {
  expect(shownParameters(SendMessage, false)).toEqual(['messageBody']);
  expect(foldedParameters(SendMessage, false)).toContain('messageGroupId');
  expect(foldedParameters(PurgeQueue, false)).toEqual(['region']);
});

test('a FIFO queue needs the group of a message', () => {
  expect(shownParameters(SendMessage, true)).toEqual(['messageBody', 'messageGroupId']);
  expect(foldedParameters(SendMessage, true)).not.toContain('messageGroupId');
});

test('folded parameters are summed up by those that are set', () => {
  const call = { subtype: 'SQS-SendMessage', messageBody: 'x', delaySeconds: '5', region: 'eu-west-1' };
  expect(setParameters(SendMessage, call, foldedParameters(SendMessage, false))).toEqual(['DelaySeconds', 'Region']);
});
