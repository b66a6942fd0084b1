import fc from 'fast-check';
import { produce } from 'immer';
import { afterAll, describe, expect, test } from 'vitest';
import { editedDesign } from '../commands/editedDesign.ts';
import { arbitraryDesign } from '../model/arbitraryDesign.ts';
import type { Design } from '../model/design.ts';
import { SHOP } from '../model/shop.ts';
import { planOf } from '../plan/planOf.ts';
import { cdk } from './cdk/cdk.ts';
import { cloudformation } from './cloudformation/cloudformation.ts';
import { everythingDesign } from './judges/everythingDesign.ts';
import { exampleDesigns } from './judges/exampleDesigns.ts';
import { Synthesiser } from './judges/synthesise.ts';
import { openapi } from './openapi/openapi.ts';

/** What API Gateway refuses, or lets one fall into, and no export can say: of the examples, and of whatever can be stored. */

const synthesiser = new Synthesiser();
afterAll(() => synthesiser.stop());

const numRuns = Number(process.env.FC_RUNS ?? 100);
const seed = Number(process.env.FC_SEED ?? 1);
const anything = fc.oneof(arbitraryDesign({ valid: false }), editedDesign(arbitraryDesign({ valid: true })));
const designs: readonly Design[] = [
  ...exampleDesigns().map(([, design]) => design),
  everythingDesign,
  ...fc.sample(anything, { numRuns, seed }),
];

type Properties = Record<string, unknown>;

interface Resource {
  id: string;
  type: string;
  properties: Properties;
  dependsOn: readonly string[];
}

interface PrintedResource {
  Type: string;
  DependsOn?: string | string[];
  Properties?: Properties;
}

function resourcesOf(design: Design): Resource[] {
  const [file] = cloudformation.print(planOf(design), 'json').files;
  const { Resources }: { Resources: Record<string, PrintedResource> } = JSON.parse(file?.contents ?? '');
  return Object.entries(Resources).map(([id, { Type, DependsOn = [], Properties = {} }]) => ({
    id,
    type: Type.replace('AWS::ApiGatewayV2::', ''),
    properties: Properties,
    dependsOn: [DependsOn].flat(),
  }));
}

const templates = designs.map(resourcesOf);

/** The resources of a type in all templates, each with its template and whether its API speaks WebSocket. */
function* each(type: string): Iterable<{ one: Resource; template: readonly Resource[]; isWebSocket: boolean }> {
  for (const template of templates) {
    const webSockets = template.filter(({ properties }) => properties.ProtocolType === 'WEBSOCKET');
    const ids = webSockets.map(({ id }) => JSON.stringify({ Ref: id }));
    for (const one of template)
      if (one.type === type) {
        const isWebSocket = webSockets.includes(one) || ids.includes(JSON.stringify(one.properties.ApiId));
        yield { one, template, isWebSocket };
      }
  }
}

/** Looks at every resource of a type; there has to be some. */
function always(type: string, look: (one: Resource, template: readonly Resource[], isWebSocket: boolean) => void) {
  let count = 0;
  for (const { one, template, isWebSocket } of each(type)) {
    look(one, template, isWebSocket);
    count += 1;
  }
  expect(count).toBeGreaterThan(20);
}

describe('integrations', () => {
  test('of an HTTP API say their payload format version, and 2.0 for Lambda alone', () => {
    always('Integration', ({ properties }, _, isWebSocket) => {
      const { IntegrationType, IntegrationSubtype, PayloadFormatVersion } = properties;
      if (isWebSocket) expect(PayloadFormatVersion).toBeUndefined();
      else if (IntegrationType === 'AWS_PROXY' && !IntegrationSubtype)
        expect(['1.0', '2.0']).toContain(PayloadFormatVersion);
      else expect(PayloadFormatVersion).toBe('1.0');
    });
  });

  test('that pass HTTP on say their method', () => {
    always('Integration', ({ properties }) => {
      if (String(properties.IntegrationType).startsWith('HTTP'))
        expect(properties.IntegrationMethod).toEqual(expect.any(String));
    });
  });

  test('have types that their API knows', () => {
    always('Integration', ({ properties }, _, isWebSocket) => {
      const proxies = ['AWS_PROXY', 'HTTP_PROXY'];
      expect(isWebSocket ? ['AWS', 'HTTP', 'MOCK', ...proxies] : proxies).toContain(properties.IntegrationType);
    });
  });

  test('that call an AWS service have a role for it, and no URI', () => {
    always('Integration', ({ properties }) => {
      if (!properties.IntegrationSubtype) return;
      expect(properties.CredentialsArn).toBeDefined();
      expect(properties.IntegrationUri).toBeUndefined();
    });
  });

  test('have the id of a VPC link where they go through one, and there alone', () => {
    always('Integration', ({ properties }) => {
      expect(properties.ConnectionId !== undefined).toBe(properties.ConnectionType === 'VPC_LINK');
    });
  });

  test('speak TLS to private targets alone', () => {
    always('Integration', ({ properties }) => {
      if (properties.TlsConfig) expect(properties.ConnectionType).toBe('VPC_LINK');
    });
  });

  test('of a WebSocket API have nothing that only HTTP APIs know', () => {
    always('Integration', ({ properties }, _, isWebSocket) => {
      if (!isWebSocket) return;
      for (const name of [
        'IntegrationSubtype',
        'ConnectionId',
        'ResponseParameters',
        'TlsConfig',
        'PayloadFormatVersion',
      ])
        expect(properties).not.toHaveProperty(name);
    });
  });

  test('of an HTTP API have nothing that only WebSocket APIs know', () => {
    always('Integration', ({ properties }, _, isWebSocket) => {
      if (isWebSocket) return;
      for (const name of [
        'RequestTemplates',
        'TemplateSelectionExpression',
        'PassthroughBehavior',
        'ContentHandlingStrategy',
      ])
        expect(properties).not.toHaveProperty(name);
    });
  });

  test('of a WebSocket API invoke a function by its invocations URI', () => {
    always('Integration', ({ properties: { IntegrationType, IntegrationUri } }, _, isWebSocket) => {
      if (isWebSocket && IntegrationType === 'AWS_PROXY')
        expect(JSON.stringify(IntegrationUri)).toMatch(/lambda:path\/2015-03-31\/functions\/.*\/invocations/);
    });
  });

  test('that pass everything on have neither templates nor responses', () => {
    always('Integration', ({ properties: { IntegrationType, RequestTemplates } }) => {
      if (String(IntegrationType).endsWith('_PROXY')) expect(RequestTemplates).toBeUndefined();
    });
    for (const { one, template } of each('IntegrationResponse')) {
      const integration = template.find(({ id }) => isRef(one.properties.IntegrationId, id));
      expect(['AWS', 'HTTP', 'MOCK']).toContain(integration?.properties.IntegrationType);
    }
  });
});

describe('permissions', () => {
  test('are there for every route to a function that no role invokes', () => {
    always('Route', ({ properties: { ApiId, RouteKey, Target } }, template, isWebSocket) => {
      const integration = template.find(({ id }) => spelled(Target ?? '').endsWith(`\${${id}}`));
      if (!integration || integration.properties.CredentialsArn) return;
      const uri = JSON.stringify(integration.properties.IntegrationUri ?? '');
      if (integration.properties.IntegrationSubtype || !/^AWS/.test(String(integration.properties.IntegrationType)))
        return;
      if (isWebSocket && !uri.includes(':lambda:path/')) return;
      const arns = template
        .filter(({ type }) => type === 'AWS::Lambda::Permission')
        .map(({ properties }) => spelled(properties.SourceArn));
      const api = (ApiId as { Ref: string }).Ref; // every route refers to its API
      const covering = sourcePaths(String(RouteKey), isWebSocket).map((path) => `:\${${api}}${path}`);
      const covered = arns.some((arn) => covering.some((end) => arn.endsWith(end)));
      expect({ RouteKey, arns, covered }).toEqual({ RouteKey, arns, covered: true });
    });
  });

  test('are there for every authorizer that no role invokes', () => {
    always('Authorizer', ({ id, properties }, template) => {
      if (properties.AuthorizerType !== 'REQUEST' || properties.AuthorizerCredentialsArn) return;
      const arns = template
        .filter(({ type }) => type === 'AWS::Lambda::Permission')
        .map(({ properties: { SourceArn } }) => spelled(SourceArn));
      expect(arns.some((arn) => arn.includes(`/authorizers/\${${id}}`))).toBe(true);
    });
  });
});

/** How the ARN of a permission ends that covers a route: for it, or for its whole API. */
function sourcePaths(routeKey: string, isWebSocket: boolean): string[] {
  if (isWebSocket) return [`/*${routeKey}`, '/*/*'];
  return routeKey === '$default' ? ['/*/*'] : [`/*/*${routeKey.slice(routeKey.indexOf(' ') + 1)}`, '/*/*'];
}

/** A text with its references in it, whichever function puts it together. */
function spelled(value: unknown): string {
  if (typeof value === 'string') return value;
  const {
    Ref,
    'Fn::Sub': sub,
    'Fn::Join': join,
  } = value as { Ref?: string; 'Fn::Sub'?: string; 'Fn::Join'?: unknown[] }; // of those, one
  if (Array.isArray(join?.[1])) return join[1].map(spelled).join('');
  return sub ?? `\${${Ref}}`;
}

function isRef(value: unknown, id: string): boolean {
  return typeof value === 'object' && value !== null && 'Ref' in value && value.Ref === id;
}

describe('authorization', () => {
  test('asks for scopes where a token has them, and nowhere else', () => {
    always('Route', ({ properties: { AuthorizationScopes, AuthorizationType } }) => {
      if (AuthorizationScopes) expect(AuthorizationType).toBe('JWT');
    });
  });

  test('names an authorizer where there is one to ask, and nowhere else', () => {
    always('Route', ({ properties: { AuthorizationType = 'NONE', AuthorizerId } }) => {
      expect(AuthorizerId !== undefined).toBe(AuthorizationType === 'JWT' || AuthorizationType === 'CUSTOM');
    });
  });

  test('of a WebSocket API is on $connect alone, with the parameters and keys of requests', () => {
    always('Route', ({ properties }, _, isWebSocket) => {
      if (!isWebSocket || properties.RouteKey === '$connect') return;
      for (const name of ['AuthorizationType', 'AuthorizerId', 'ApiKeyRequired', 'RequestParameters'])
        expect([name, properties[name] ?? 'NONE']).toEqual([name, 'NONE']);
    });
  });

  test('by a function says its payload in an HTTP API, and simple responses with 2.0 alone', () => {
    always('Authorizer', ({ properties }, _, isWebSocket) => {
      const { AuthorizerType, AuthorizerPayloadFormatVersion: version, EnableSimpleResponses } = properties;
      if (AuthorizerType === 'REQUEST' && !isWebSocket) expect(['1.0', '2.0']).toContain(version);
      else expect(version).toBeUndefined();
      if (EnableSimpleResponses) expect(version).toBe('2.0');
    });
  });

  test('by a function of a WebSocket API has nothing that only HTTP APIs know', () => {
    always('Authorizer', ({ properties }, _, isWebSocket) => {
      if (!isWebSocket) return;
      expect(properties.AuthorizerType).toBe('REQUEST');
      for (const name of ['AuthorizerResultTtlInSeconds', 'AuthorizerPayloadFormatVersion', 'EnableSimpleResponses'])
        expect(properties).not.toHaveProperty(name);
    });
  });

  test('by a token looks in one place', () => {
    always('Authorizer', ({ properties: { AuthorizerType, IdentitySource } }) => {
      if (AuthorizerType === 'JWT') expect(IdentitySource).toHaveLength(1);
    });
  });
});

describe('stages', () => {
  test('deploy by themselves or have a deployment, and never both', () => {
    always('Stage', ({ properties: { ApiId, AutoDeploy, DeploymentId } }, template) => {
      const hasRoutes = template.some(({ type, properties }) => type === 'Route' && isSame(properties.ApiId, ApiId));
      if (AutoDeploy) expect(DeploymentId).toBeUndefined();
      else expect(DeploymentId !== undefined).toBe(hasRoutes);
    });
  });

  test('have a deployment that waits for every route, and for what routes answer', () => {
    const held = ['Route', 'RouteResponse', 'IntegrationResponse'];
    always('Deployment', ({ dependsOn, properties: { ApiId } }, template) => {
      const needed = template.filter(({ type, properties }) => held.includes(type) && isSame(properties.ApiId, ApiId));
      expect([...dependsOn].sort()).toEqual(needed.map(({ id }) => id).sort());
      expect(needed).not.toEqual([]);
    });
  });

  test('have settings for routes that are there, and wait for them', () => {
    always('Stage', ({ dependsOn, properties: { ApiId, RouteSettings = {} } }, template) => {
      for (const key of Object.keys(RouteSettings as object)) {
        const routes = template.filter(
          ({ type, properties }) => type === 'Route' && properties.RouteKey === key && isSame(properties.ApiId, ApiId),
        );
        expect(routes.some(({ id }) => dependsOn.includes(id))).toBe(true);
      }
    });
  });

  test('of an HTTP API have no execution logs', () => {
    always('Stage', ({ properties }, _, isWebSocket) => {
      if (!isWebSocket)
        expect(JSON.stringify(properties)).not.toMatch(/"(LoggingLevel|DataTraceEnabled|ClientCertificateId)":/);
    });
  });

  test('write access logs to somewhere in some form, or none', () => {
    always('Stage', ({ properties: { AccessLogSettings } }) => {
      if (AccessLogSettings)
        expect(AccessLogSettings).toEqual({ DestinationArn: expect.anything(), Format: expect.any(String) });
    });
  });

  test('that log for a WebSocket API wait for the account to have a role, where the design gives it one', () => {
    for (const { one, template, isWebSocket } of each('Stage')) {
      const account = template.find(({ type }) => type === 'AWS::ApiGateway::Account');
      if (isWebSocket && account && one.properties.AccessLogSettings) expect(one.dependsOn).toContain(account.id);
    }
  });

  test('are there before what maps a domain to them', () => {
    always('ApiMapping', ({ dependsOn, properties: { Stage } }, template) => {
      const stages = template.filter(({ type }) => type === 'Stage').map(({ id }) => id);
      expect(stages.some((id) => isRef(Stage, id) || dependsOn.includes(id))).toBe(true);
    });
  });
});

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

describe('APIs', () => {
  test('have their routes one by one, and no OpenAPI body beside them', () => {
    always('Api', ({ properties }) => {
      for (const name of ['Body', 'BodyS3Location', 'Target', 'RouteKey']) expect(properties).not.toHaveProperty(name);
    });
  });

  test('of WebSocket say how a message leads to its route, and have no CORS', () => {
    always('Api', ({ properties }, _, isWebSocket) => {
      if (!isWebSocket) return;
      expect(properties.RouteSelectionExpression).toEqual(expect.any(String));
      expect(properties).not.toHaveProperty('CorsConfiguration');
    });
  });

  test('of WebSocket answer by a route response and the expression that leads to it, both or neither', () => {
    always('Route', ({ id, properties: { RouteResponseSelectionExpression } }, template) => {
      const responses = template.filter(
        ({ type, properties }) => type === 'RouteResponse' && isRef(properties.RouteId, id),
      );
      expect(responses.map(({ properties }) => properties.RouteResponseKey)).toEqual(
        RouteResponseSelectionExpression === '$default' ? ['$default'] : [],
      );
    });
  });
});

describe('a CDK app', () => {
  test.each(['Default', 'Resource', 'default', 'ApiScoped'])('may have an integration called %s', async (name) => {
    const design = produce(SHOP, (shop) => {
      Object.assign(shop.integrations['integration:2'] ?? {}, { name });
    });
    const template = await synthesiser.synthesise(cdk.print(planOf(design), 'json').files);
    expect(JSON.stringify(template)).toContain('https://old.example.com/books/{id}');
  });

  test('lets API Gateway invoke an existing function, though it does not know its account', async () => {
    const design = produce(SHOP, (shop) => {
      shop.functions['function:1'] = { id: 'function:1', source: 'existing', name: 'shop' };
    });
    const template = await synthesiser.synthesise(cdk.print(planOf(design), 'json').files);
    const { Resources } = template as { Resources: Record<string, { Type: string }> }; // a template
    const permissions = Object.values(Resources).filter(({ Type }) => Type === 'AWS::Lambda::Permission');
    expect(permissions).toHaveLength(2);
  });

  test('has no scopes on a route that no token guards', async () => {
    const design = produce(SHOP, (shop) => {
      const id = 'authorizer:1';
      const identitySource = '$request.header.Authorization';
      const issuer = 'https://example.auth0.com/';
      shop.authorizers[id] = { id, apiId: 'api:1', kind: 'jwt', name: 'm', issuer, audience: ['shop'], identitySource };
      Object.assign(shop.apis['api:1'] ?? {}, {
        defaultAuthorization: { kind: 'authorizer', authorizerId: id, scopes: ['read'] },
      });
      Object.assign(shop.routes['route:2'] ?? {}, { authorization: { kind: 'none' } });
      Object.assign(shop.routes['route:3'] ?? {}, { authorization: { kind: 'iam' } });
    });
    const template = await synthesiser.synthesise(cdk.print(planOf(design), 'json').files);
    const { Resources } = template as { Resources: Record<string, { Type: string; Properties: Properties }> }; // a template
    const routes = Object.values(Resources).filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Route');
    expect(
      routes.map(({ Properties: { AuthorizationType, AuthorizationScopes } }) => [
        AuthorizationType,
        AuthorizationScopes,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['JWT', ['read']],
        ['NONE', undefined],
        ['AWS_IAM', undefined],
      ]),
    );
  });
});

describe('OpenAPI to import', () => {
  interface Operation {
    security?: object[];
    isDefaultRoute?: boolean;
  }
  interface Document {
    openapi: string;
    tags?: object[];
    paths: Record<string, Record<string, Operation>>;
  }
  const documents: Document[] = designs.flatMap((design) =>
    openapi
      .print(planOf(design), 'json')
      .files.filter(({ path }) => !path.includes('.docs.'))
      .map(({ contents }) => JSON.parse(contents)),
  );

  test('is OpenAPI 3.0', () => {
    expect(documents.length).toBeGreaterThan(20);
    for (const { openapi: version } of documents) expect(version).toMatch(/^3\.0\.\d$/);
  });

  test('asks for one credential at most in an operation', () => {
    for (const { paths } of documents)
      for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
        expect((operation.security ?? []).length).toBeLessThan(2);
        for (const requirement of operation.security ?? []) expect(Object.keys(requirement)).toHaveLength(1);
      }
  });

  test('has tags of AWS at its root, and none of documentation', () => {
    for (const { tags = [] } of documents)
      for (const tag of tags) expect(Object.keys(tag).sort()).toEqual(['name', 'x-amazon-apigateway-tag-value']);
  });

  test('spells $default as a path, with a slash', () => {
    for (const { paths } of documents)
      for (const [path, operations] of Object.entries(paths)) {
        const isDefault = Object.values(operations).some(({ isDefaultRoute }) => isDefaultRoute);
        if (isDefault) expect(path).toBe('/$default');
      }
  });
});
