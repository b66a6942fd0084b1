import { expect, test } from 'vitest';
import { awsFindings } from './awsValidation.ts';

const template = (api: object) =>
  JSON.stringify({ Resources: { Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: api } } });

test('a sound template passes', () => {
  expect(awsFindings(template({ Name: 'Books', ProtocolType: 'HTTP' }), 'sound.json')).toEqual([]);
});

test('properties that are unknown or of another type, and references to nothing, are found', () => {
  const found = awsFindings(
    template({ Name: { Ref: 'Nothing' }, ProtocolType: 'HTTP', Colour: 'red', Tags: 'books' }),
    'broken.json',
  );
  expect(found.map(({ propertyPath }) => propertyPath).sort()).toEqual(
    expect.arrayContaining(['Properties.Colour', 'Properties.Name', 'Properties.Tags']),
  );
});
