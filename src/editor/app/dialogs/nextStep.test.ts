import { expect, test } from 'vitest';
import { emptyDocument } from '../../../core/model/document.ts';
import { planOf } from '../../../core/plan/planOf.ts';
import { nextStep } from './nextStep.ts';

const { design } = emptyDocument('Bookshop');

test('a template is deployed as a stack of the design’s name, which may make roles', () => {
  expect(nextStep('cloudformation', 'template.yaml', planOf(design))).toBe(
    'aws cloudformation deploy --template-file template.yaml --stack-name bookshop --capabilities CAPABILITY_IAM',
  );
});

test('a large template goes through a bucket', () => {
  expect(nextStep('cloudformation', 'template.yaml', planOf(design), true)).toMatch(/ --s3-bucket … /);
});

test('what only the user knows is left to fill in', () => {
  const plan = { slug: 'bookshop', inputs: [{ logicalId: 'CertificateArn' }, { logicalId: 'FunctionArn' }] };
  expect(nextStep('cloudformation', 'template.yaml', plan)).toMatch(
    / --parameter-overrides CertificateArn=… FunctionArn=…$/,
  );
});

test('the other targets have a step of their own', () => {
  expect(nextStep('cdk', 'bin/app.ts', planOf(design))).toBe('npm install && npx cdk deploy');
  expect(nextStep('openapi', 'books.yaml', planOf(design))).toBe(
    'aws apigatewayv2 import-api --body file://books.yaml',
  );
  expect(nextStep('asyncapi', 'chat.asyncapi.yaml', planOf(design))).toBe(
    'npx @asyncapi/cli validate chat.asyncapi.yaml',
  );
});
