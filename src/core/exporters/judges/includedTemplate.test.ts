import { expect, test } from 'vitest';
import { includedTemplate } from './includedTemplate.ts';

test('a template comes back as it is, its short forms spelled out', () => {
  const yaml =
    'Resources:\n  Api:\n    Type: AWS::ApiGatewayV2::Api\n    Properties:\n      Name: !Sub ${AWS::Region}\n';
  expect(includedTemplate(yaml, 'sound.yaml')).toEqual({
    Resources: { Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: { 'Fn::Sub': '${AWS::Region}' } } } },
  });
});

test('a reference to nothing is refused', () => {
  const yaml = 'Resources:\n  Api:\n    Type: AWS::ApiGatewayV2::Api\n    Properties:\n      Name: !Ref Nothing\n';
  expect(() => includedTemplate(yaml, 'broken.yaml')).toThrow(/Nothing/);
});
