import { expect, test } from 'vitest';
import { emptyDesign } from '../../../core/model/design.ts';
import { documentOf } from '../../../core/model/document.ts';
import { linkWarnings } from './linkWarnings.ts';

const described = (description: string) => documentOf({ ...emptyDesign('Books'), description });

test('a short link of a design without secrets needs no warning', () => {
  expect(linkWarnings(described('Version 20240131 of 1234567890123'), 500)).toEqual([]);
});

test('ARNs and account ids are pointed out', () => {
  const warnings = linkWarnings(described('arn:aws:lambda:eu-west-1:123456789012:function:books'), 500);
  expect(warnings).toEqual([
    'The design holds an ARN; whoever has the link can read it.',
    'The design holds what looks like an AWS account id.',
  ]);
});

test('a long link is better sent as a file', () => {
  expect(linkWarnings(described(''), 2001)[0]).toMatch(/chat tools/);
  expect(linkWarnings(described(''), 32_001)[0]).toMatch(/browsers/);
});
