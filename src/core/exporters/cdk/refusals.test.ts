import { produce } from 'immer';
import { afterAll, describe, expect, test } from 'vitest';
import { CHAT } from '../../model/chat.ts';
import type { Design } from '../../model/design.ts';
import { documentOf, parseDocument } from '../../model/document.ts';
import { SHOP } from '../../model/shop.ts';
import { planOf } from '../../plan/planOf.ts';
import { diagnose } from '../../rules/diagnose.ts';
import { everythingDesign } from '../judges/everythingDesign.ts';
import { exampleDesigns } from '../judges/exampleDesigns.ts';
import { Synthesiser } from '../judges/synthesise.ts';
import { cdk } from './cdk.ts';

/** Everything that the constructs of aws-cdk-lib for API Gateway v2 throw, and who is faster. */

const synthesiser = new Synthesiser();
afterAll(() => synthesiser.stop());

// biome-ignore lint/suspicious/noExplicitAny: what no design may hold has no type
type Change = (draft: any) => void;

/** The design after a change, whether it can be stored or not. */
function changed(base: Design, change: Change): Design {
  return produce(base, (draft) => void change(draft));
}

/** Why a design cannot be stored; undefined when it can. */
function refusal(design: Design): string | undefined {
  const read = parseDocument(JSON.parse(JSON.stringify(documentOf(design))));
  return read.ok ? undefined : read.reason;
}

function errorsIn(design: Design): string[] {
  return diagnose(design).flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
}

const synthesised = (design: Design) => synthesiser.synthesise(cdk.print(planOf(design), 'json').files);

const jwt =
  (fields: object): Change =>
  (shop) => {
    shop.authorizers['authorizer:1'] = {
      ...{ id: 'authorizer:1', apiId: 'api:1', kind: 'jwt', name: 'members', issuer: 'https://example.auth0.com/' },
      ...{ audience: ['shop'], identitySource: '$request.header.Authorization', ...fields },
    };
    shop.routes['route:1'].authorization = { kind: 'authorizer', authorizerId: 'authorizer:1', scopes: [] };
  };
const machine =
  (type: 'STANDARD' | 'EXPRESS', subtype: string): Change =>
  (shop) => {
    shop.resources['resource:1'] = {
      id: 'resource:1',
      kind: 'state-machine',
      name: 'order',
      origin: { source: 'new', type },
    };
    shop.integrations['integration:1'] = {
      ...{ id: 'integration:1', apiId: 'api:1', kind: 'step-functions', name: 'order', resourceId: 'resource:1' },
      call: { subtype },
    };
    shop.functions = {};
  };
const path =
  (text: string): Change =>
  (shop) => {
    shop.routes['route:1'].key.path = text;
  };
const corsOfAnyone: Change = (shop) => {
  const none = { allowMethods: [], allowHeaders: [], exposeHeaders: [] };
  shop.apis['api:1'].cors = { ...none, allowOrigins: ['*'], allowCredentials: true };
};
const accessLog =
  (format: string): Change =>
  (shop) => {
    shop.stages['stage:1'].accessLog = { destination: { source: 'new', retention: '30' }, format };
  };

describe('what the CDK throws at is an error of ours first', () => {
  test.each<[message: string, base: Design, Change, code: string]>([
    ['A route path must always start with a "/" and not end with a "/"', SHOP, path('books'), 'route/path-slash'],
    ['A route path must always start with a "/" and not end with a "/"', SHOP, path('/books/'), 'route/path-slash'],
    ['Path is too long', SHOP, path(`/${'a'.repeat(1000)}`), 'route/long-path'],
    [
      "There is already a Construct with name 'GET--books'",
      SHOP,
      (shop) => {
        shop.routes['route:2'].key.path = '/books';
        shop.integrations['integration:2'].url = 'https://old.example.com/books';
      },
      'route/duplicate-key',
    ],
    [
      'Integration timeout must be between 50 milliseconds and 29 seconds.',
      CHAT,
      (chat) => {
        chat.integrations['integration:1'].timeoutInMillis = 29_001;
      },
      'integration/timeout-range',
    ],
    [
      'Cannot use subtype `STEPFUNCTIONS_START_SYNC_EXECUTION` with a standard type state machine',
      SHOP,
      machine('STANDARD', 'StepFunctions-StartSyncExecution'),
      'call/workflow-type',
    ],
    [
      "CORS preflight - allowCredentials is not supported when allowOrigin is '*'",
      SHOP,
      corsOfAnyone,
      'cors/credentials-any-origin',
    ],
    [
      'empty string for api mapping key not allowed',
      SHOP,
      (shop) => {
        shop.mappings['mapping:1'].key = '';
      },
      'mapping/key',
    ],
    [
      'empty string for domainName not allowed',
      SHOP,
      (shop) => {
        shop.domains['domain:1'].name = '';
      },
      'domain/name',
    ],
    [
      'an endpoint with type REGIONAL already exists',
      SHOP,
      (shop) => {
        shop.domains['domain:1'].secondEndpoint = { certificate: { source: 'existing' } };
      },
      'domain/duplicate-endpoint',
    ],
    ['jwtAudience and jwtIssuer are mandatory for JWT authorizers', SHOP, jwt({ audience: [] }), 'authorizer/audience'],
    ['jwtAudience and jwtIssuer are mandatory for JWT authorizers', SHOP, jwt({ issuer: '' }), 'authorizer/issuer'],
    [
      'Access log must include either `AccessLogFormat.contextRequestId()` or `AccessLogFormat.contextExtendedRequestId()`',
      SHOP,
      accessLog('$context.status'),
      'stage/log-format',
    ],
    [
      'Lambda inline code cannot be empty',
      SHOP,
      (shop) => {
        shop.functions['function:1'].code = '';
      },
      'function/no-code',
    ],
  ])('%s', async (message, base, change, code) => {
    const design = changed(base, change);
    expect(refusal(design)).toBeUndefined();
    expect(errorsIn(design)).toContain(code);
    await expect(synthesised(design)).rejects.toThrow(message);
  });
});

describe('what no design can say, the CDK is not asked', () => {
  test.each<[message: string, base: Design, Change, reason: RegExp]>([
    [
      'A single integration cannot be associated with multiple APIs.',
      SHOP,
      (shop) => {
        shop.apis['api:2'] = { ...shop.apis['api:1'], id: 'api:2' };
        shop.routes['route:1'].apiId = 'api:2';
      },
      /integration:1, which belongs to another API/,
    ],
    [
      'Cannot attach the same authorizer to multiple Apis',
      SHOP,
      (shop) => {
        jwt({})(shop);
        shop.apis['api:2'] = { ...shop.apis['api:1'], id: 'api:2' };
        shop.authorizers['authorizer:1'].apiId = 'api:2';
      },
      /authorizer:1, which belongs to another API/,
    ],
    ['Unsupported subtype', SHOP, machine('EXPRESS', 'StepFunctions-DescribeExecution'), /call › subtype: Invalid/],
    [
      'Subtype must start with `STEPFUNCTIONS_`',
      SHOP,
      machine('EXPRESS', 'SQS-SendMessage'),
      /call › subtype: Invalid/,
    ],
    [
      'Either `integrationSubtype` or `integrationUri` must be specified.',
      SHOP,
      (shop) => {
        delete shop.integrations['integration:2'].url;
      },
      /› url: Invalid/,
    ],
    ...['alb', 'nlb', 'cloud-map'].map((kind): [string, Design, Change, RegExp] => [
      `The vpcLink property must be specified when using an imported Listener, or is mandatory (${kind})`,
      SHOP,
      (shop) => {
        shop.integrations['integration:2'] = { id: 'integration:2', apiId: 'api:1', kind, name: 'old', method: 'ANY' };
      },
      /› vpcLinkId: Invalid/,
    ]),
    [
      'stage property must be specified',
      SHOP,
      (shop) => {
        delete shop.mappings['mapping:1'].stageId;
      },
      /› stageId: Invalid/,
    ],
    [
      'ownership certificate can only be used with mtls domains',
      SHOP,
      (shop) => {
        shop.domains['domain:1'].ownershipCertificate = {};
      },
      /Unrecognized key: "ownershipCertificate"/,
    ],
    [
      'authorizationType should either be AWS_IAM, JWT, CUSTOM, or NONE',
      SHOP,
      (shop) => {
        shop.routes['route:1'].authorization = { kind: 'basic' };
      },
      /authorization › kind: Invalid/,
    ],
    [
      'authorizerUri is mandatory for Lambda authorizers',
      SHOP,
      (shop) => {
        shop.authorizers['authorizer:1'] = { id: 'authorizer:1', apiId: 'api:1', kind: 'lambda', name: 'members' };
      },
      /› functionId: Invalid/,
    ],
    [
      'role is supported only for Lambda authorizers',
      SHOP,
      jwt({ credentials: { source: 'new-role' } }),
      /Unrecognized key: "credentials"/,
    ],
  ])('%s', (_, base, change, reason) => {
    expect(refusal(changed(base, change))).toMatch(reason);
  });
});

describe('what a design may say, the app says in another way', () => {
  test.each<[message: string, base: Design, Change, instead: string]>([
    [
      'Integration timeout must be between 50 milliseconds and 29 seconds.',
      SHOP,
      (shop) => {
        shop.integrations['integration:2'].timeoutInMillis = 30_000;
      },
      'cfnOldShopIntegration.timeoutInMillis = 30_000;',
    ],
    [
      'Only one ApiMapping allowed per Stage',
      SHOP,
      (shop) => {
        shop.mappings['mapping:2'] = { ...shop.mappings['mapping:1'], id: 'mapping:2', key: 'v1' };
      },
      'new ApiMapping(',
    ],
    [
      'defaultDomainMapping not supported with createDefaultStage disabled',
      SHOP,
      (shop) => {
        shop.stages['stage:1'].throttlingRateLimit = 10;
      },
      'createDefaultStage: false',
    ],
    [
      'apiEndpoint is not accessible when disableExecuteApiEndpoint is set to true.',
      SHOP,
      (shop) => {
        shop.apis['api:1'].disableExecuteApiEndpoint = true;
      },
      'disableExecuteApiEndpoint: true',
    ],
    [
      'domainUrl is not available when no API mapping is associated with the Stage',
      SHOP,
      (shop) => {
        shop.mappings = {};
      },
      'new HttpApi(',
    ],
    [
      'Cannot access authorizerId until authorizer is attached to a HttpRoute',
      SHOP,
      (shop) => {
        jwt({})(shop);
        delete shop.routes['route:1'].authorization;
      },
      'new HttpApi(',
    ],
    [
      'You can only set a WebSocket authorizer to a $connect route.',
      CHAT,
      (chat) => {
        chat.routes['route:1'].authorization = { kind: 'iam' };
      },
      'WebSocketIamAuthorizer',
    ],
  ])('%s', async (_, base, change, instead) => {
    const design = changed(base, change);
    expect(errorsIn(design)).toEqual([]);
    expect(cdk.print(planOf(design), 'json').files[0]?.contents).toContain(instead);
    await synthesised(design);
  });

  test('an authorizer of another route than $connect is an error, and no app has one', () => {
    const design = changed(CHAT, (chat) => {
      chat.routes['route:4'].authorization = { kind: 'iam' };
    });
    expect(errorsIn(design)).toContain('route/connect-only');
    expect(cdk.print(planOf(design), 'json').files[0]?.contents).not.toContain('Authorizer');
  });

  test.each([
    ['apiEndpoint is not configured on the imported HttpApi.', /\.from(?:Http|WebSocket)ApiAttributes|\.apiEndpoint\b/],
    ['url is not available for imported stages.', /Stage\.from/],
    ['One of vpcLink or vpc should be provided for private integration', /new HttpPrivateIntegration/],
    ['To use grantInvoke, you must use IAM authorization', /grantInvoke\(/],
    ["Path must start with '/'", /arnForExecuteApi\(/],
  ])('%s: what throws it is in no app', (_, construct) => {
    for (const design of [...exampleDesigns().map(([, example]) => example), everythingDesign])
      for (const { contents } of cdk.print(planOf(design), 'json').files) expect(contents).not.toMatch(construct);
  });
});
