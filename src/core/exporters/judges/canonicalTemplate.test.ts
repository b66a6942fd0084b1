import { expect, test } from 'vitest';
import { canonicalTemplate } from './canonicalTemplate.ts';

const api = { Type: 'Api', Properties: { Name: 'Books' } };
const route = (target: unknown, key = 'GET /') => ({ Type: 'Route', Properties: { Key: key, Target: target } });

test('names of resources do not count, and neither does how a reference is spelled', () => {
  const one = {
    Resources: { A: api, R: route({ 'Fn::Sub': 'x-${A}-${AWS::Region}-${A.Arn}-${!A}' }) },
    Outputs: { U: { Value: { 'Fn::Sub': ['${v}!', { v: { Ref: 'A' } }] } } },
  };
  const other = {
    Resources: {
      Second: route({
        'Fn::Join': [
          '-',
          [
            'x',
            { Ref: 'First' },
            { Ref: 'AWS::Region' },
            { 'Fn::GetAtt': ['First', 'Arn'] },
            { 'Fn::Join': ['', ['$', '{A}']] },
          ],
        ],
      }),
      First: { Properties: { Name: 'Books' }, Type: 'Api', Metadata: { 'aws:cdk:path': 'x' } },
      CDKMetadata: { Type: 'AWS::CDK::Metadata' },
    },
    Outputs: { U: { Value: { 'Fn::Join': ['', [{ Ref: 'First' }, '!']] }, Description: 'd' } },
  };
  expect(canonicalTemplate(other)).toEqual(canonicalTemplate(one));
});

test('parameters read as the values given for them', () => {
  const one = { Resources: { R: route({ Ref: 'P' }) } };
  expect(canonicalTemplate(one, { P: 'v' })).toEqual(canonicalTemplate({ Resources: { X: route('v') } }));
  expect(canonicalTemplate(one)).not.toEqual(canonicalTemplate({ Resources: { X: route('v') } }));
});

test('what an output is called counts, and so does its value', () => {
  const outputs = (first: string, second: string) =>
    canonicalTemplate({
      Resources: { A: api, B: { ...api, Type: 'Other' } },
      Outputs: { [first]: { Value: { Ref: 'A' } }, [second]: { Value: { Ref: 'B' } } },
    });
  expect(outputs('X', 'Y')).not.toEqual(outputs('Y', 'X'));
});

test('contents, references and necessary order count', () => {
  const base = canonicalTemplate({ Resources: { A: api, R: route({ Ref: 'A' }) } });
  expect(canonicalTemplate({ Resources: { A: api, R: route({ Ref: 'A' }, 'GET /x') } })).not.toEqual(base);
  expect(canonicalTemplate({ Resources: { A: api, R: route('A') } })).not.toEqual(base);
  expect(canonicalTemplate({ Resources: { A: api, B: api, R: route({ Ref: 'A' }) } })).not.toEqual(base);
  expect(canonicalTemplate({ Resources: { A: api, R: { ...route({ Ref: 'A' }), DependsOn: 'A' } } })).toEqual(base);
  expect(
    canonicalTemplate({ Resources: { A: api, R: { ...route({ Ref: 'A' }), DeletionPolicy: 'Retain' } } }),
  ).not.toEqual(base);
  const ordered = { A: api, R: { ...route('A'), DependsOn: 'A' } };
  expect(canonicalTemplate({ Resources: ordered })).not.toEqual(
    canonicalTemplate({ Resources: { A: api, R: route('A') } }),
  );
});

test('resources alike in their contents are told apart by what refers to them', () => {
  const twins = (first: string, second: string, third: string) =>
    canonicalTemplate({
      Resources: {
        A: api,
        B: api,
        R1: route({ Ref: first }, '1'),
        R2: route({ Ref: second }, '2'),
        R3: route({ Ref: third }, '3'),
      },
    });
  expect(twins('A', 'A', 'B')).toEqual(twins('B', 'B', 'A'));
  expect(twins('A', 'A', 'B')).not.toEqual(twins('A', 'B', 'B'));
});

test('the Ref of a domain name or a stage is the name it has', () => {
  const domain = { Type: 'AWS::ApiGatewayV2::DomainName', Properties: { DomainName: 'a.example.com' } };
  expect(canonicalTemplate({ Resources: { D: domain, M: route({ Ref: 'D' }) } })).toEqual(
    canonicalTemplate({ Resources: { D: domain, M: { ...route('a.example.com'), DependsOn: ['D'] } } }),
  );
});

test('a list of one in a policy is what is in it, and nowhere else', () => {
  const policy = (Resource: unknown, Type = 'AWS::IAM::Policy') => ({
    Resources: { P: { Type, Properties: { PolicyDocument: { Statement: [{ Action: ['a:B'], Resource }] } } } },
  });
  const canonical = canonicalTemplate(policy('x'));
  expect(canonicalTemplate(policy(['x']))).toEqual(canonical);
  expect(canonicalTemplate(policy({ Ref: 'Q' }), { Q: ['x'] })).toEqual(canonical);
  expect(canonicalTemplate(policy(['x', 'y']))).not.toEqual(canonical);
  expect(canonicalTemplate(policy(['x'], 'Other'))).not.toEqual(canonicalTemplate(policy('x', 'Other')));
});

test('the body of a dashboard is read as JSON, with its references', () => {
  const dashboard = (body: unknown) => ({
    Resources: {
      Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'Books' } },
      Dashboard: { Type: 'AWS::CloudWatch::Dashboard', Properties: { DashboardBody: body } },
    },
  });
  const joined = { 'Fn::Join': ['', ['{"a":["', { Ref: 'Api' }, '-x"],"b":1}']] };
  const canonical = canonicalTemplate(dashboard(joined));
  expect(canonicalTemplate(dashboard({ 'Fn::Sub': '{ "b": 1, "a": ["${Api}-x"] }' }))).toEqual(canonical);
  expect(canonicalTemplate(dashboard({ 'Fn::Sub': '{ "b": 1, "a": ["${Api}-y"] }' }))).not.toEqual(canonical);
  expect(canonicalTemplate(dashboard({ 'Fn::Sub': '{ "b": 2, "a": ["${Api}-x"] }' }))).not.toEqual(canonical);
});

test('a resource that is deleted with the stack need not say so', () => {
  const deleted = { ...api, DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' };
  expect(canonicalTemplate({ Resources: { A: deleted } })).toEqual(canonicalTemplate({ Resources: { A: api } }));
});

test('a part of a parameter reads as that part of its value', () => {
  const part = (index: number | string) => route({ 'Fn::Select': [index, { 'Fn::Split': [':', { Ref: 'P' }] }] });
  expect(canonicalTemplate({ Resources: { R: part(1) } }, { P: 'a:b' })).toEqual(
    canonicalTemplate({ Resources: { R: route('b') } }),
  );
  expect(canonicalTemplate({ Resources: { R: part('0') } }, { P: 'a:b' })).toEqual(
    canonicalTemplate({ Resources: { R: route('a') } }),
  );
  expect(canonicalTemplate({ Resources: { R: part(0) } })).not.toEqual(
    canonicalTemplate({ Resources: { R: part(1) } }),
  );
});
