import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { CHAT } from '../model/chat.ts';
import { documentOf } from '../model/document.ts';
import { idOf } from '../model/ids.ts';
import { SHOP } from '../model/shop.ts';
import type { Subject } from './diagnostic.ts';
import { quickFixesOf, ruleOf } from './quickFixes.ts';
import { QUOTA_RULES } from './quotaRules.ts';
import { QUOTAS, type Quota } from './quotas.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { all, type Change, moreRoutes, testChatRule, testRule } from './testRule.ts';

function rule(code: string): Rule {
  const found = ruleOf(code);
  if (!found) throw new Error(`There is no rule ${code}.`);
  return found;
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Changes the shop, or the chat where it is about WebSocket APIs, so that it uses so much of a quota. */
interface Filled {
  base?: 'chat';
  fill(count: number): Change;
  subject: Subject;
  near: string;
  beyond?: string;
  says: RegExp;
}

const api = { id: 'api:1' } as const;
const design = { id: 'design' } as const;

const integrations =
  (count: number): Change =>
  (shop) => {
    for (const number of numbers(count - 2)) {
      const id = idOf('integration', number + 10);
      shop.integrations[id] = {
        id,
        apiId: 'api:1',
        kind: 'http-url',
        name: `n${number}`,
        url: 'https://a.example',
        method: 'ANY',
      };
    }
  };

const messageIntegrations =
  (count: number): Change =>
  (chat) => {
    for (const number of numbers(count - Object.keys(CHAT.integrations).length)) {
      const id = idOf('integration', number + 10);
      chat.integrations[id] = { id, apiId: 'api:1', kind: 'websocket-lambda', functionId: 'function:1' };
    }
  };

const stages =
  (count: number): Change =>
  (shop) => {
    for (const number of numbers(count - 1)) {
      const id = idOf('stage', number + 1);
      const none = { autoDeploy: true, detailedMetricsEnabled: false, routeSettings: [], variables: [] };
      shop.stages[id] = { id, apiId: 'api:1', name: `s${number}`, ...none };
    }
  };

const jwt =
  (count: number, audiences = 1): Change =>
  (shop) => {
    for (const number of numbers(count)) {
      const id = idOf('authorizer', number);
      shop.authorizers[id] = {
        id,
        apiId: 'api:1',
        kind: 'jwt',
        name: `members-${number}`,
        issuer: 'https://issuer.example.com',
        audience: numbers(audiences).map((audience) => `app-${audience}`),
        identitySource: '$request.header.Authorization',
      };
    }
  };

const scopes = (count: number) => numbers(count).map((number) => `books:${number}`);

const links =
  (count: number, subnets = 0): Change =>
  (shop) => {
    for (const number of numbers(count)) {
      const id = idOf('vpcLink', number);
      const subnetIds = numbers(subnets).map((subnet) => `subnet-0a1b2c${String(subnet).padStart(2, '0')}`);
      shop.vpcLinks[id] = { id, source: 'new', name: `link-${number}`, subnetIds, tags: [] };
    }
  };

const plans =
  (count: number, keys: 'new' | 'existing', keysEach = 1): Change =>
  (chat) => {
    chat.usagePlans = {};
    for (const number of numbers(count)) {
      const id = idOf('usagePlan', number);
      chat.usagePlans[id] = {
        id,
        name: `plan ${number}`,
        stages: [],
        keys: numbers(keysEach).map((key) =>
          keys === 'new'
            ? { source: 'new', name: `key ${number} ${key}`, enabled: true }
            : { source: 'existing', keyId: 'a1b2c3d4e5' },
        ),
      };
    }
  };

const FILLED: readonly Filled[] = [
  {
    fill: (count) => moreRoutes(count - 3),
    subject: api,
    near: 'api/many-routes',
    beyond: 'api/too-many-routes',
    says: /routes.*can be raised in Service Quotas/,
  },
  {
    fill: integrations,
    subject: api,
    near: 'api/many-integrations',
    beyond: 'api/too-many-integrations',
    says: /integrations.*cannot be raised/,
  },
  {
    base: 'chat',
    fill: messageIntegrations,
    subject: api,
    near: 'api/many-message-integrations',
    beyond: 'api/too-many-message-integrations',
    says: /integrations.*can be raised by AWS Support/,
  },
  {
    fill: stages,
    subject: api,
    near: 'api/many-stages',
    beyond: 'api/too-many-stages',
    says: /stages.*can be raised in Service Quotas/,
  },
  {
    fill: jwt,
    subject: api,
    near: 'api/many-authorizers',
    beyond: 'api/too-many-authorizers',
    says: /authorizers.*can be raised by AWS Support/,
  },
  {
    fill: (count) => jwt(1, count),
    subject: { id: 'authorizer:1', field: 'audience' },
    near: 'authorizer/many-audiences',
    says: /members-1 has .* audiences.*cannot be raised/,
  },
  {
    fill: (count) =>
      all(jwt(1), (shop) => {
        Object.assign(shop.routes['route:1'] ?? {}, {
          authorization: { kind: 'authorizer', authorizerId: 'authorizer:1', scopes: scopes(count) },
        });
      }),
    subject: { id: 'route:1', field: 'authorization.scopes' },
    near: 'authorization/many-scopes',
    says: /GET \/books.* asks for .* scopes/,
  },
  {
    fill: (count) =>
      all(jwt(1), (shop) => {
        Object.assign(shop.apis['api:1'] ?? {}, {
          defaultAuthorization: { kind: 'authorizer', authorizerId: 'authorizer:1', scopes: scopes(count) },
        });
      }),
    subject: { id: 'api:1', field: 'defaultAuthorization.scopes' },
    near: 'authorization/many-default-scopes',
    says: /By default .* asks for .* scopes/,
  },
  {
    fill: (count) => (shop) =>
      Object.assign(shop.stages['stage:1'] ?? {}, {
        variables: numbers(count).map((number) => ({ name: `v${number}`, value: 'x' })),
      }),
    subject: { id: 'stage:1', field: 'variables' },
    near: 'stage/many-variables',
    beyond: 'stage/too-many-variables',
    says: /stage variables.*cannot be raised/,
  },
  {
    fill: (count) => (shop) =>
      Object.assign(shop.stages['stage:1'] ?? {}, {
        accessLog: { destination: { source: 'new' }, format: '$context.requestId'.padEnd(count, '-') },
      }),
    subject: { id: 'stage:1', field: 'accessLog.format' },
    near: 'stage/long-log-format',
    says: /access log format of .* bytes/,
  },
  {
    fill: (count) => (shop) =>
      Object.assign(shop.apis['api:1'] ?? {}, {
        tags: numbers(count).map((number) => ({ key: `k${number}`, value: '' })),
      }),
    subject: { id: 'api:1', field: 'tags' },
    near: 'tag/many',
    beyond: 'tag/too-many',
    says: /tags.*cannot be raised/,
  },
  {
    fill: (count) => links(count),
    subject: design,
    near: 'design/many-vpc-links',
    beyond: 'design/too-many-vpc-links',
    says: /The design has .* new VPC links.*can be raised/,
  },
  {
    fill: (count) => links(1, count),
    subject: { id: 'vpcLink:1', field: 'subnetIds' },
    near: 'vpc-link/many-subnets',
    beyond: 'vpc-link/too-many-subnets',
    says: /link-1 has .* subnets.*can be raised/,
  },
  {
    fill: (count) => (shop) => {
      for (const number of numbers(count - 1)) {
        const id = idOf('api', number + 1);
        shop.apis[id] = {
          id,
          protocol: 'HTTP',
          name: `api ${number}`,
          disableExecuteApiEndpoint: false,
          dashboard: false,
          tags: [],
        };
      }
    },
    subject: design,
    near: 'design/many-apis',
    beyond: 'design/too-many-apis',
    says: /APIs.*account in one region/,
  },
  {
    fill: (count) => (shop) => {
      for (const number of numbers(count - 1)) {
        const id = idOf('domain', number + 1);
        shop.domains[id] = { id, name: `d${number}.example.com`, certificate: { source: 'existing' }, tags: [] };
      }
    },
    subject: design,
    near: 'design/many-domains',
    beyond: 'design/too-many-domains',
    says: /custom domains.*can be raised/,
  },
  {
    fill: (count) => (shop) => {
      for (const number of numbers(count)) {
        const id = idOf('mapping', number + 1);
        shop.mappings[id] = { id, domainId: 'domain:1', stageId: 'stage:1', key: `a/${number}` };
      }
    },
    subject: { id: 'domain:1' },
    near: 'domain/many-mappings',
    beyond: 'domain/too-many-mappings',
    says: /mappings with keys of several segments.*cannot be raised/,
  },
  {
    base: 'chat',
    fill: (count) => plans(count, 'new'),
    subject: design,
    near: 'design/many-usage-plans',
    beyond: 'design/too-many-usage-plans',
    says: /usage plans.*can be raised/,
  },
  {
    base: 'chat',
    fill: (count) => plans(1, 'new', count),
    subject: design,
    near: 'design/many-api-keys',
    beyond: 'design/too-many-api-keys',
    says: /new API keys/,
  },
  {
    base: 'chat',
    fill: (count) => plans(count, 'existing'),
    subject: { id: 'usagePlan:1', field: 'keys' },
    near: 'usage-plan/key-in-many-plans',
    beyond: 'usage-plan/key-in-too-many-plans',
    says: /existing API key of plan 1 is in .* usage plans/,
  },
];

const quotaOf = (code: string): Quota => {
  const found = QUOTAS.find(({ near }) => near?.code === code);
  if (!found) throw new Error(`No quota is warned of by ${code}.`);
  return found;
};

for (const { base, fill, subject, near, beyond, says } of FILLED) {
  const tested = base === 'chat' ? testChatRule : testRule;
  const { limit } = quotaOf(near);
  const most = Math.ceil(limit * 0.8);
  tested(rule(near), {
    fine: { 'less than 80 %': fill(most - 1), 'what another rule finds': fill(limit + 1) },
    found: { '80 %': [fill(most), subject, says], 'all of it': [fill(limit), subject, says] },
  });
  if (beyond) {
    tested(rule(beyond), {
      fine: { 'all of it': fill(limit) },
      found: { 'one more': [fill(limit + 1), subject, says] },
    });
  }
}

const apiPermission: Change = (shop) =>
  Object.assign(shop.integrations['integration:1'] ?? {}, { credentials: { source: 'api-permission' } });
const manyPermissions = rule('function/many-permissions');
const tooManyPermissions = rule('function/too-many-permissions');
testRule(manyPermissions, {
  fine: {
    '40 routes': moreRoutes(38),
    'more than fit': moreRoutes(60),
    'one permission for many routes': all(moreRoutes(60), apiPermission),
  },
  found: { '48 routes': [moreRoutes(46), { id: 'function:1' }, /invoke shop may take 1\d,\d{3} of the 20,480 bytes/] },
});
testRule(tooManyPermissions, {
  fine: { '50 routes': moreRoutes(48), 'one permission for many routes': all(moreRoutes(60), apiPermission) },
  found: {
    '60 routes': [moreRoutes(58), { id: 'function:1' }, /invoke shop may take 2\d,\d{3} bytes; Lambda allows 20,480/],
  },
});

const manyMessages =
  (fields: object = {}): Change =>
  (chat) => {
    Object.assign(chat.integrations['integration:2'] ?? {}, fields);
    for (const number of numbers(60)) {
      const id = idOf('route', number + 10);
      chat.routes[id] = {
        id,
        apiId: 'api:1',
        protocol: 'WEBSOCKET',
        key: { kind: 'message', name: `m${number}` },
        integrationId: 'integration:2',
        apiKeyRequired: false,
        requestParameters: [],
        requestModels: [],
      };
    }
  };
testChatRule(tooManyPermissions, {
  fine: { 'one permission for the API': manyMessages({ credentials: { source: 'api-permission' } }) },
  found: { 'a permission for each of many routes': [manyMessages(), { id: 'function:2' }, /invoke messages/] },
});

describe('the rules of quotas', () => {
  test('each is put to the test', () => {
    const tested = FILLED.flatMap(({ near, beyond = [] }) => [near, beyond].flat());
    const functions = [manyPermissions.code, tooManyPermissions.code];
    expect([...tested, ...functions].sort()).toEqual(QUOTA_RULES.map(({ code }) => code).sort());
  });

  test('are errors only where a quota cannot be raised', () => {
    const errors = QUOTA_RULES.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(errors).toEqual([
      'api/too-many-integrations',
      'stage/too-many-variables',
      'tag/too-many',
      'design/too-many-apis',
      'domain/too-many-mappings',
      'design/too-many-api-keys',
    ]);
  });

  test('what is said beside other faults of a field is said by a rule that there is', () => {
    const codes = new Set(RULES.map(({ code }) => code));
    const said = QUOTAS.flatMap(({ beyond }) => (typeof beyond === 'string' ? [beyond] : []));
    expect(said.filter((code) => !codes.has(code))).toEqual([]);
  });

  test('one permission for the API makes room in the policy of a function', () => {
    const full = produce(SHOP, (draft) => void moreRoutes(60)(draft));
    const message = 'The permissions to invoke shop may take too much.';
    const finding = {
      code: tooManyPermissions.code,
      severity: 'warning',
      message,
      subject: { id: 'function:1' },
    } as const;
    const fixes = quickFixesOf(documentOf(full), finding);
    expect(fixes.map(({ label }) => label)).toEqual(['Let one permission of the API invoke shop']);
  });
});
