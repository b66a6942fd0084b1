import type { AlbIntegration } from '../model/integration.ts';
import type { ParameterMapping } from '../model/parameterMapping.ts';
import { balance } from '../model/shop.ts';
import { aliasName } from './aliasName.ts';
import { callerIsKnown } from './callerIsKnown.ts';
import { cloudMapServiceArn } from './cloudMapServiceArn.ts';
import { definedStageVariable } from './definedStageVariable.ts';
import { integrationDescriptionLength } from './integrationDescriptionLength.ts';
import { listenerArn } from './listenerArn.ts';
import { mappingDestination } from './mappingDestination.ts';
import { mappingPathParameter } from './mappingPathParameter.ts';
import { mappingReservedHeader } from './mappingReservedHeader.ts';
import { mappingValue } from './mappingValue.ts';
import { oneRegion } from './oneRegion.ts';
import { plainHttp } from './plainHttp.ts';
import { printableText } from './printableText.ts';
import { responseStatusCode } from './responseStatusCode.ts';
import { roleArn } from './roleArn.ts';
import { serverName } from './serverName.ts';
import { stageInPath } from './stageInPath.ts';
import { all, type Change, testFixes, testRule } from './testRule.ts';
import { uniqueMappingDestination } from './uniqueMappingDestination.ts';
import { uniqueVpcLinkName } from './uniqueVpcLinkName.ts';
import { usedVpcLink } from './usedVpcLink.ts';
import { vpcId } from './vpcId.ts';
import { vpcLinkId } from './vpcLinkId.ts';
import { vpcLinkName } from './vpcLinkName.ts';
import { vpcLinkSecurityGroups } from './vpcLinkSecurityGroups.ts';
import { vpcLinkSubnets } from './vpcLinkSubnets.ts';
import { vpcLinkZones } from './vpcLinkZones.ts';

const asIs: Change = () => {};

const balanced =
  (fields: Partial<AlbIntegration> = {}, link: object = {}): Change =>
  (shop) =>
    balance(shop, fields, { subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'], ...link });
const link = (fields: object): Change => balanced({}, fields);
const linkField = (field: string) => ({ id: 'vpcLink:1', field }) as const;
const integrationField = (field: string) => ({ id: 'integration:2', field }) as const;

testRule(vpcLinkName, {
  fine: { 'a name': balanced() },
  found: {
    'no name': [link({ name: ' ' }), linkField('name'), /has no name/],
    'a long one': [link({ name: 'x'.repeat(129) }), linkField('name'), /129 characters/],
  },
});

const secondLink =
  (name: string): Change =>
  (shop) => {
    shop.vpcLinks['vpcLink:2'] = { id: 'vpcLink:2', source: 'existing', name };
  };
testRule(uniqueVpcLinkName, {
  fine: { 'another name': all(balanced(), secondLink('external')) },
  found: {
    'the same but for case': [
      all(balanced(), secondLink('Internal')),
      { id: 'vpcLink:2', field: 'name' },
      /Internal too/,
    ],
  },
});

testRule(usedVpcLink, {
  fine: { 'a link that is used': balanced() },
  found: { 'one that is not': [secondLink('spare'), { id: 'vpcLink:2' }, /spare; the exports leave it out/] },
});

testRule(vpcLinkSubnets, {
  fine: { 'two subnets': balanced(), 'none yet': link({ subnetIds: [] }) },
  found: {
    'a name': [link({ subnetIds: ['private-a'] }), linkField('subnetIds'), /private-a/],
    'an empty text': [link({ subnetIds: [''] }), linkField('subnetIds'), /an empty text/],
    'one twice': [
      link({ subnetIds: ['subnet-0a1b2c3d', 'subnet-0a1b2c3d'] }),
      linkField('subnetIds'),
      /more than once/,
    ],
  },
});

testRule(vpcLinkZones, {
  fine: { 'two subnets': balanced(), 'none yet': link({ subnetIds: [] }) },
  found: { 'a single one': [link({ subnetIds: ['subnet-0a1b2c3d'] }), linkField('subnetIds'), /one subnet/] },
});

const groups = (ids: string[]): Change => link({ securityGroups: { source: 'existing', ids } });
testRule(vpcLinkSecurityGroups, {
  fine: {
    none: balanced(),
    'a new one': link({ securityGroups: { source: 'new' } }),
    'existing ones': groups(['sg-0a1b2c3d', 'sg-0a1b2c3d4e5f60718']),
  },
  found: {
    'a name': [groups(['web']), linkField('securityGroups.ids'), /web among/],
    'one twice': [groups(['sg-0a1b2c3d', 'sg-0a1b2c3d']), linkField('securityGroups.ids'), /more than once/],
  },
});

testRule(vpcId, {
  fine: { 'no id yet': balanced(), 'an id': link({ vpcId: 'vpc-0a1b2c3d' }) },
  found: { 'a name': [link({ vpcId: 'main' }), linkField('vpcId'), /into main, which/] },
});

const existing = (existingId?: string) =>
  link({ source: 'existing', existingId, subnetIds: undefined, tags: undefined });
testRule(vpcLinkId, {
  fine: { 'no id yet': existing(), 'an id': existing('us-east-1_oiuR12Abd') },
  found: { 'an ARN': [existing('arn:aws:apigateway'), linkField('existingId'), /is none/] },
});

const ELB = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012';
const listener = (arn: string): Change => balanced({ listenerArn: arn });
testRule(listenerArn, {
  fine: {
    'no ARN yet': balanced(),
    'a listener': listener(`${ELB}:listener/app/shop/50dc6c495c0c9188/0467ef3c8400ae65`),
    'a listener of a network load balancer': balanced({
      ...{ kind: 'nlb' as never },
      listenerArn: `${ELB}:listener/net/shop/50dc6c495c0c9188/0467ef3c8400ae65`,
    }),
  },
  found: {
    'a load balancer': [
      listener(`${ELB}:loadbalancer/app/shop/50dc6c495c0c9188`),
      integrationField('listenerArn'),
      /ARN of a load balancer, not/,
    ],
    'a target group': [listener(`${ELB}:targetgroup/shop/50dc6c4`), integrationField('listenerArn'), /target group/],
    'a listener of the other kind': [
      listener(`${ELB}:listener/net/shop/50dc6c495c0c9188/0467ef3c8400ae65`),
      integrationField('listenerArn'),
      /a Network Load Balancer/,
    ],
    'a URL': [listener('http://internal.example.com'), integrationField('listenerArn'), /is a URL/],
    'an empty text': [listener(''), integrationField('listenerArn'), /not the ARN of a listener: arn:aws/],
  },
});

const MAP = 'arn:aws:servicediscovery:eu-west-1:123456789012';
const discovered =
  (serviceArn?: string): Change =>
  (shop) => {
    balanced()(shop);
    const { id, apiId, vpcLinkId } = shop.integrations['integration:2'] as AlbIntegration; // just put there
    shop.integrations[id] = { id, apiId, vpcLinkId, kind: 'cloud-map', name: 'old-shop', method: 'ANY', serviceArn };
  };
testRule(cloudMapServiceArn, {
  fine: {
    'no ARN yet': discovered(),
    'a service': discovered(`${MAP}:service/srv-a4qfz2example`),
    'a service with attributes': discovered(`${MAP}:service/srv-a4qfz2example?stage=beta&zone=a`),
  },
  found: {
    'a namespace': [discovered(`${MAP}:namespace/ns-abc`), integrationField('serviceArn'), /a namespace/],
    'half an attribute': [discovered(`${MAP}:service/srv-a?stage`), integrationField('serviceArn'), /not the ARN/],
  },
});

testRule(serverName, {
  fine: { 'plain HTTP': balanced(), 'a host': balanced({ serverNameToVerify: 'internal.example.com' }) },
  found: {
    'a URL': [balanced({ serverNameToVerify: 'https://x' }), integrationField('serverNameToVerify'), /not the name/],
    'an empty text': [balanced({ serverNameToVerify: '' }), integrationField('serverNameToVerify'), /is empty/],
  },
});

testRule(plainHttp, {
  fine: { 'a public URL': asIs, 'a call over TLS': balanced({ serverNameToVerify: 'internal.example.com' }) },
  found: { 'a call without': [balanced(), integrationField('serverNameToVerify'), /plain HTTP/] },
});

const beta: Change = (shop) => {
  if (shop.stages['stage:1']) shop.stages['stage:1'].name = 'beta';
};
const requests = (...request: ParameterMapping[]): Change => balanced({ mappings: { request, responses: [] } });
testRule(stageInPath, {
  fine: {
    'the default stage': balanced(),
    'a path of its own': all(requests({ destination: 'overwrite:path', value: '$request.path' }), beta),
    'a public URL': beta,
  },
  found: { 'a named stage': [all(balanced(), beta), integrationField('mappings.request'), /begin with \/beta/] },
});

const changed = (destination: string, value = 'x'): Change => requests({ destination, value });
const answers = (statusCode: string, ...mappings: ParameterMapping[]): Change =>
  balanced({ mappings: { request: [], responses: [{ statusCode, mappings }] } });
const requestField = integrationField('mappings.request');
const responseField = integrationField('mappings.responses.0.mappings');

testRule(mappingDestination, {
  fine: {
    'a header': changed('append:header.x-id'),
    'the path': changed('overwrite:path', '/x'),
    'a status': answers('404', { destination: 'overwrite:statuscode', value: '410' }),
  },
  found: {
    'a bare header': [changed('header.x-id'), requestField, /the requests to old-shop changes header\.x-id/],
    'nothing yet': [changed(''), requestField, /changes nothing/],
    'a path of an answer': [
      answers('404', { destination: 'overwrite:path', value: '/x' }),
      responseField,
      /the 404 answers of old-shop changes overwrite:path/,
    ],
  },
});

testRule(mappingReservedHeader, {
  fine: {
    'a header of one’s own': changed('overwrite:header.x-authorization'),
    'a query parameter': changed('remove:querystring.te'),
  },
  found: {
    'the credentials': [changed('remove:header.Authorization'), requestField, /Authorization, which API Gateway keeps/],
    'a header of CORS': [
      answers('200', { destination: 'append:header.access-control-max-age', value: '1' }),
      responseField,
      /access-control-max-age/,
    ],
  },
});

testRule(uniqueMappingDestination, {
  fine: {
    'another action': requests(
      { destination: 'append:header.a', value: '1' },
      { destination: 'overwrite:header.a', value: '2' },
    ),
    'a query parameter of another case': requests(
      { destination: 'append:querystring.a', value: '1' },
      { destination: 'append:querystring.A', value: '2' },
    ),
  },
  found: {
    'one header twice': [
      requests({ destination: 'append:header.a', value: '1' }, { destination: 'append:header.A', value: '2' }),
      requestField,
      /are for append:header\.A/,
    ],
  },
});

testRule(mappingValue, {
  fine: {
    text: changed('append:header.x-id', 'costs 5 $'),
    'a source': changed('append:header.x-id', '$request.body.user.id'),
    'sources in a text': changed('append:header.x-id', '${context.requestId}-${request.path.id}'),
    'nothing for what is removed': changed('remove:header.x-id', ''),
    'a source for a status': answers('404', {
      destination: 'overwrite:statuscode',
      value: '$response.header.x-status',
    }),
  },
  found: {
    'no value': [changed('append:header.x-id', ''), requestField, /gives append:header\.x-id no value/],
    'a long value': [changed('append:header.x-id', 'x'.repeat(513)), requestField, /513 characters/],
    'an answer in a request': [
      changed('append:header.x-id', '$response.body.a'),
      requestField,
      /no source of a request/,
    ],
    'an open brace': [changed('append:header.x-id', '${context.stage'), requestField, /nothing closes/],
    'a status that is none': [
      answers('404', { destination: 'overwrite:statuscode', value: 'gone' }),
      responseField,
      /gone, which is no status code/,
    ],
  },
});

testRule(mappingPathParameter, {
  fine: { 'a parameter of the route': changed('append:header.x-id', '$request.path.id') },
  found: {
    'another name': [
      changed('append:header.x-id', '${request.path.isbn}'),
      requestField,
      /\/books\/\{id\} has no \{isbn\}/,
    ],
  },
});

testRule(responseStatusCode, {
  fine: { 'a status': answers('599') },
  found: {
    'no status': [answers(''), integrationField('mappings.responses.0.statusCode'), /no status;/],
    'a status below': [answers('199'), integrationField('mappings.responses.0.statusCode'), /the status 199/],
    'one twice': [
      balanced({
        mappings: {
          request: [],
          responses: [
            { statusCode: '404', mappings: [] },
            { statusCode: '404', mappings: [] },
          ],
        },
      }),
      integrationField('mappings.responses.1.statusCode'),
      /404 twice/,
    ],
  },
});

testRule(definedStageVariable, {
  fine: { 'no variable': changed('append:header.x-id', '$request.header.x') },
  found: {
    'one that a stage has not': [
      changed('append:header.x-id', '${stageVariables.tenant}'),
      { id: 'stage:1', field: 'variables' },
      /uses the stage variable tenant/,
    ],
  },
});

testRule(integrationDescriptionLength, {
  fine: { 'a description': balanced({ description: 'x'.repeat(1024) }) },
  found: { 'a long one': [balanced({ description: 'x'.repeat(1025) }), integrationField('description'), /1,025/] },
});

testRule(printableText, {
  fine: { 'lines in a description': balanced({ description: 'a\nb' }) },
  found: {
    'a control character in a mapping': [
      changed('append:header.x-id', 'a\u0007'),
      requestField,
      /the requests to old-shop/,
    ],
    'one in the name of a link': [link({ name: 'a\u0007' }), linkField('name'), /name of the VPC link/],
    'one in a description': [
      balanced({ description: '\u0007' }),
      integrationField('description'),
      /description of old-shop/,
    ],
  },
});

testRule(oneRegion, {
  fine: { 'one region': listener(`${ELB}:listener/app/shop/50dc6c495c0c9188/0467ef3c8400ae65`) },
  found: {
    'a listener elsewhere': [
      all(listener(`${ELB}:listener/app/shop/50dc6c495c0c9188/0467ef3c8400ae65`), (shop) => {
        shop.functions['function:1'] = {
          id: 'function:1',
          source: 'existing',
          name: 'shop',
          arn: 'arn:aws:lambda:us-east-1:123456789012:function:shop',
        };
      }),
      { id: 'integration:2', field: 'listenerArn' },
      /old-shop is in eu-west-1/,
    ],
  },
});

const credentials =
  (value: object): Change =>
  (shop) =>
    Object.assign(shop.integrations['integration:1'] ?? {}, { credentials: value });
testRule(roleArn, {
  fine: {
    'no ARN yet': credentials({ source: 'existing-role' }),
    'a role': credentials({ source: 'existing-role', arn: 'arn:aws:iam::123456789012:role/service/shop' }),
  },
  found: {
    'a user': [
      credentials({ source: 'existing-role', arn: 'arn:aws:iam::123456789012:user/me' }),
      { id: 'integration:1', field: 'credentials.arn' },
      /role of shop is not/,
    ],
  },
});

const byIam: Change = (shop) => {
  for (const route of Object.values(shop.routes)) route.authorization = { kind: 'iam' };
};
testRule(callerIsKnown, {
  fine: { 'routes that IAM guards': all(credentials({ source: 'caller' }), byIam) },
  found: {
    'one that it does not': [
      all(credentials({ source: 'caller' }), byIam, (shop) => {
        delete shop.routes['route:3']?.authorization;
      }),
      { id: 'route:3', field: 'authorization' },
      /shop is called as the caller, whom \$default does not know/,
    ],
  },
});

const alias =
  (name: string): Change =>
  (shop) =>
    Object.assign(shop.functions['function:1'] ?? {}, { qualifier: { kind: 'alias', name } });
testRule(aliasName, {
  fine: { 'a name': alias('live-2') },
  found: {
    'no name': [alias(''), { id: 'function:1', field: 'qualifier.name' }, /has no name/],
    'a version’s number': [alias('42'), { id: 'function:1', field: 'qualifier.name' }, /does not take/],
  },
});

testFixes(vpcLinkName, {
  'no name': [link({ name: '' }), ['Call it vpc-link'], ['vpcLink:1', 'name', 'vpc-link']],
  'a long one': [link({ name: 'x'.repeat(129) }), ['Cut the name after 128 characters']],
});
testFixes(vpcLinkSubnets, {
  'spaces, capitals, a name and one twice': [
    link({ subnetIds: [' subnet-0a1b2c3d', 'SUBNET-0A1B2C3D', 'private-a'] }),
    ['Keep only ids of subnets in internal, each once'],
    ['vpcLink:1', 'subnetIds', ['subnet-0a1b2c3d']],
  ],
});
testFixes(vpcLinkSecurityGroups, {
  'a name': [
    groups(['web', 'sg-0a1b2c3d']),
    ['Keep only ids of security groups in internal, each once'],
    ['vpcLink:1', 'securityGroups.ids', ['sg-0a1b2c3d']],
  ],
});
testFixes(vpcId, {
  spaces: [link({ vpcId: ' vpc-0a1b2c3d' }), ['Make it vpc-0a1b2c3d'], ['vpcLink:1', 'vpcId', 'vpc-0a1b2c3d']],
  'a name': [link({ vpcId: 'main' }), ['Ask for the VPC at deployment'], ['vpcLink:1', 'vpcId', undefined]],
});
testFixes(vpcLinkId, {
  spaces: [existing(' a1b2c3 '), ['Remove the spaces from the id'], ['vpcLink:1', 'existingId', 'a1b2c3']],
  'an ARN': [existing('arn:aws:apigateway'), ['Ask for the id at deployment']],
});
