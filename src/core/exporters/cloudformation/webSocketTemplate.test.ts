import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { CHAT } from '../../model/chat.ts';
import type { Design } from '../../model/design.ts';
import { planOf } from '../../plan/planOf.ts';
import { everythingDesign } from '../judges/everythingDesign.ts';
import { cloudformation } from './cloudformation.ts';

interface Resource {
  Type: string;
  DependsOn?: string | string[];
  Properties: Record<string, unknown>;
}

function resourcesOf(design: Design): Record<string, Resource> {
  const [file] = cloudformation.print(planOf(design), 'json').files;
  return JSON.parse(file?.contents ?? '').Resources;
}

function ofType(resources: Record<string, Resource>, type: string): [string, Resource][] {
  return Object.entries(resources).filter(([, { Type }]) => Type === type);
}

const chat = (change: (design: Design) => void) => resourcesOf(produce(CHAT, change));
const everything = resourcesOf(everythingDesign);

test('a function is called through its invocations URI, as its ARN alone is refused', () => {
  for (const logicalId of ['ChatConnectionsIntegration', 'ChatMessagesIntegration'])
    expect(resourcesOf(CHAT)[logicalId]?.Properties).toMatchObject({
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: {
        'Fn::Sub': expect.stringMatching(
          /^arn:\$\{AWS::Partition\}:apigateway:\$\{AWS::Region\}:lambda:path\/2015-03-31\/functions\/\$\{\w+\.Arn\}\/invocations$/,
        ),
      },
    });
});

test('each route may invoke its function, also where routes share an integration', () => {
  const permissions = ofType(resourcesOf(CHAT), 'AWS::Lambda::Permission').map(([, { Properties }]) => Properties);
  const arn = 'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${ChatApi}';
  expect(permissions.map(({ SourceArn }) => SourceArn)).toEqual([
    { 'Fn::Sub': `${arn}/*$connect` },
    { 'Fn::Sub': `${arn}/*$disconnect` },
    { 'Fn::Sub': `${arn}/*sendmessage` },
  ]);
});

test('a deployment waits for all that it has to hold', () => {
  const deployed = new Set(dependenciesOf(deploymentOf(everything)));
  const ofChat = Object.entries(everything).filter(
    ([, { Properties }]) => JSON.stringify(Properties?.ApiId) === CHAT_API,
  );
  const held = ['Route', 'RouteResponse', 'IntegrationResponse'].map((kind) => `AWS::ApiGatewayV2::${kind}`);
  for (const type of held) expect(ofChat.some(([, { Type }]) => Type === type)).toBe(true);
  for (const [logicalId, { Type }] of ofChat)
    expect([logicalId, deployed.has(logicalId)]).toEqual([logicalId, held.includes(Type)]);
});

test('a route that answers has both a route response and the expression that leads to it', () => {
  const answering = ofType(everything, 'AWS::ApiGatewayV2::Route')
    .filter(([, { Properties }]) => Properties.RouteResponseSelectionExpression === '$default')
    .map(([logicalId]) => ({ Ref: logicalId }));
  const responses = ofType(everything, 'AWS::ApiGatewayV2::RouteResponse').map(([, { Properties }]) => Properties);
  expect(answering).toHaveLength(3);
  expect(responses.map(({ RouteId }) => RouteId)).toEqual(answering);
  expect(new Set(responses.map(({ RouteResponseKey }) => RouteResponseKey))).toEqual(new Set(['$default']));
});

test('what names a model waits for it, as a name says no order', () => {
  expect(everything.ChatOnRoomsSendRoute).toMatchObject({
    DependsOn: ['ChatSendMessageModel', 'ChatSendPictureModel'],
    Properties: { RequestModels: { $default: 'SendMessage', picture: 'SendPicture' } },
  });
  expect(everything.ChatOnRoomsHistoryRouteResponse).toMatchObject({
    DependsOn: 'ChatHistoryModel',
    Properties: { ResponseModels: { $default: 'History' } },
  });
});

test('a stage that logs waits for the role of the account, which outlives the stack', () => {
  expect(dependenciesOf(everything.ChatProductionStage)).toContain('ApiGatewayAccount');
  expect(dependenciesOf(everything.ChatBetaStage)).toEqual([]);
  for (const logicalId of ['ApiGatewayAccount', 'ApiGatewayAccountRole'])
    expect(everything[logicalId]).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
});

test('an authorizer has nothing that only HTTP APIs have', () => {
  expect(Object.keys(everything.ChatDoorAuthorizer?.Properties ?? {})).toEqual([
    'ApiId',
    'Name',
    'AuthorizerType',
    'AuthorizerUri',
    'IdentitySource',
  ]);
});

test('a key is enabled in so many words, as it is not by default', () => {
  expect(everything.PartnersNorthClubApiKey?.Properties).toMatchObject({ Enabled: true });
});

describe('a function that manages connections', () => {
  const managing = (
    connections: Extract<Design['functions'][`function:${number}`], { source: 'new' }>['connections'],
  ) =>
    chat((design) => {
      Object.assign(design.functions['function:2'] ?? {}, { connections });
      Object.assign(design.stages['stage:1'] ?? {}, { autoDeploy: false });
    });
  const arn = 'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${ChatApi}';

  test.each([
    [{ scope: 'stage', stageId: 'stage:1' } as const, `${arn}/production/*/@connections/*`],
    [{ scope: 'api', apiId: 'api:1' } as const, `${arn}/*/*/@connections/*`],
  ])('with the scope %j may do so there and nowhere else', (connections, resource) => {
    expect(managing([connections]).MessagesFunctionRolePolicy?.Properties.PolicyDocument).toMatchObject({
      Statement: [{ Effect: 'Allow', Action: 'execute-api:ManageConnections', Resource: { 'Fn::Sub': resource } }],
    });
  });

  test('waits for its policy', () => {
    expect(dependenciesOf(managing([{ scope: 'api', apiId: 'api:1' }]).MessagesFunction)).toEqual([
      'MessagesFunctionRolePolicy',
    ]);
  });

  test('knows the callback URL without waiting for the stage, which waits for the function', () => {
    const resources = managing([{ scope: 'stage', stageId: 'stage:1', urlVariable: 'CALLBACK_URL' }]);
    expect(resources.MessagesFunction?.Properties.Environment).toEqual({
      Variables: {
        CALLBACK_URL: { 'Fn::Sub': 'https://${ChatApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}/production' },
      },
    });
  });
});

const CHAT_API = JSON.stringify({ Ref: 'ChatApi' });

function dependenciesOf(resource: Resource | undefined): string[] {
  return [resource?.DependsOn ?? []].flat();
}

function deploymentOf(resources: Record<string, Resource>): Resource | undefined {
  return ofType(resources, 'AWS::ApiGatewayV2::Deployment')
    .map(([, resource]) => resource)
    .find(({ Properties }) => JSON.stringify(Properties.ApiId) === CHAT_API);
}
