import { apiDescriptionLength } from './apiDescriptionLength.ts';
import { apiHasRoute } from './apiHasRoute.ts';
import { apiHasStage } from './apiHasStage.ts';
import { apiNameLength } from './apiNameLength.ts';
import { apiVersionLength } from './apiVersionLength.ts';
import { designDescriptionLength } from './designDescriptionLength.ts';
import { designHasApi } from './designHasApi.ts';
import { printableText } from './printableText.ts';
import { reachableApi } from './reachableApi.ts';
import { tagCharacters } from './tagCharacters.ts';
import { tagForRole } from './tagForRole.ts';
import { tagKey } from './tagKey.ts';
import { tagValue } from './tagValue.ts';
import { all, type Change, testRule } from './testRule.ts';
import { textSecret } from './textSecret.ts';
import { uniqueApiName } from './uniqueApiName.ts';
import { uniqueTagKey } from './uniqueTagKey.ts';

const api = (fields: object): Change => {
  return (shop) => Object.assign(shop.apis['api:1'] ?? {}, fields);
};
const tagged = (...tags: [key: string, value: string][]): Change =>
  api({ tags: tags.map(([key, value]) => ({ key, value })) });
const asIs: Change = () => {};
const secondApi =
  (name: string): Change =>
  (shop) => {
    shop.apis['api:2'] = {
      id: 'api:2',
      protocol: 'HTTP',
      name,
      disableExecuteApiEndpoint: false,
      dashboard: false,
      tags: [],
    };
  };

testRule(designHasApi, {
  fine: { 'a design with an API': asIs },
  found: {
    'an empty design': [
      (shop) => Object.assign(shop, { apis: {}, routes: {}, integrations: {}, stages: {}, mappings: {} }),
      { id: 'design' },
      /no API yet/,
    ],
  },
});

testRule(designDescriptionLength, {
  fine: { 'no description': asIs, '1,024 bytes': (shop) => Object.assign(shop, { description: 'x'.repeat(1024) }) },
  found: {
    'a character of two bytes too many': [
      (shop) => Object.assign(shop, { description: `${'x'.repeat(1023)}é` }),
      { id: 'design', field: 'description' },
      /description of the design takes 1,025 bytes/,
    ],
    'a name that stands in for it': [
      (shop) => Object.assign(shop, { name: 'x'.repeat(1025) }),
      { id: 'design', field: 'name' },
      /name of the design takes 1,025 bytes/,
    ],
  },
});

testRule(printableText, {
  fine: {
    'tabs, line ends and any script': api({ description: 'a\tb\r\nс 日本 👩‍👩‍👧 \u200b' }),
  },
  found: {
    'a control character': [api({ name: 'Shop\u0007' }), { id: 'api:1', field: 'name' }, /name of the API/],
    'one in the name of the design': [
      (shop) => Object.assign(shop, { name: 'Shop\u0000' }),
      { id: 'design', field: 'name' },
      /name of the design/,
    ],
    'half a character': [
      api({ description: 'Shop \ud83d' }),
      { id: 'api:1', field: 'description' },
      /description of Shop API/,
    ],
    'the other half': [tagged(['team', '\udc00']), { id: 'api:1', field: 'tags' }, /tag of Shop API/],
    'code with a null character': [
      (shop) => Object.assign(shop.functions['function:1'] ?? {}, { code: 'exports.handler = \0' }),
      { id: 'function:1', field: 'code' },
      /code of shop/,
    ],
  },
});

const KEY = `AKIA${'ABCD1234'.repeat(2)}`;
testRule(textSecret, {
  fine: {
    'the key of the documentation': api({ description: 'AKIAIOSFODNN7EXAMPLE' }),
    'a URL with a port': api({ description: 'https://example.com:8443/a@b' }),
    'a public key': api({ description: '-----BEGIN PUBLIC KEY-----' }),
  },
  found: {
    'an access key in the description of the design': [
      (shop) => Object.assign(shop, { description: KEY }),
      { id: 'design', field: 'description' },
      /description of the design holds what looks like an AWS access key/,
    ],
    'an access key in code': [
      (shop) => Object.assign(shop.functions['function:1'] ?? {}, { code: `const key = '${KEY}';` }),
      { id: 'function:1', field: 'code' },
      /function shop holds what looks like an AWS access key/,
    ],
    'a private key in a stage variable': [
      (shop) => shop.stages['stage:1']?.variables.push({ name: 'key', value: '-----BEGIN RSA PRIVATE KEY-----' }),
      { id: 'stage:1', field: 'variables.0.value' },
      /stage \$default holds what looks like a private key/,
    ],
    'a password in a URL': [
      (shop) => Object.assign(shop.integrations['integration:2'] ?? {}, { url: 'https://me:secret@example.com/{id}' }),
      { id: 'integration:2', field: 'url' },
      /integration old-shop holds what looks like a password in a URL/,
    ],
    'a token of GitHub': [
      api({ description: `ghp_${'a1B2c3'.repeat(6)}` }),
      { id: 'api:1', field: 'description' },
      /a token of GitHub/,
    ],
    'a token of Slack': [api({ description: 'xoxb-1234567890-abc' }), { id: 'api:1', field: 'description' }, /Slack/],
    'a key of Stripe': [
      api({ description: `sk_live_${'a1B2'.repeat(6)}` }),
      { id: 'api:1', field: 'description' },
      /a key of Stripe/,
    ],
  },
});

testRule(apiNameLength, {
  fine: { 'a name of 128 characters': api({ name: 'x'.repeat(128) }) },
  found: {
    'no name': [api({ name: ' ' }), { id: 'api:1', field: 'name' }, /has no name/],
    'a longer name': [api({ name: 'x'.repeat(129) }), { id: 'api:1', field: 'name' }, /129 characters/],
  },
});

testRule(uniqueApiName, {
  fine: { 'another name': secondApi('Other'), 'names of no letters': secondApi('日本') },
  found: {
    'a name that differs in case and signs': [
      secondApi('shop-api'),
      { id: 'api:2', field: 'name' },
      /shop-api.*Shop API/,
    ],
  },
});

testRule(apiDescriptionLength, {
  fine: { '1,024 characters': api({ description: 'é'.repeat(1024) }) },
  found: { 'one more': [api({ description: 'é'.repeat(1025) }), { id: 'api:1', field: 'description' }, /1,025/] },
});

testRule(apiVersionLength, {
  fine: { 'no version': asIs, '64 characters': api({ version: 'v'.repeat(64) }) },
  found: {
    'an empty version': [api({ version: '' }), { id: 'api:1', field: 'version' }, /0 characters/],
    '65 characters': [api({ version: 'v'.repeat(65) }), { id: 'api:1', field: 'version' }, /65 characters/],
  },
});

testRule(apiHasStage, {
  fine: { 'an API with a stage': asIs },
  found: {
    'an API without one': [
      (shop) => Object.assign(shop, { stages: {}, mappings: {} }),
      { id: 'api:1' },
      /Shop API has no stage/,
    ],
  },
});

testRule(apiHasRoute, {
  fine: { 'an API with routes': asIs },
  found: { 'an API without one': [(shop) => Object.assign(shop, { routes: {} }), { id: 'api:1' }, /404/] },
});

testRule(reachableApi, {
  fine: { 'a mapping to a stage': api({ disableExecuteApiEndpoint: true }) },
  found: {
    'no mapping': [
      (shop) => {
        api({ disableExecuteApiEndpoint: true })(shop);
        shop.mappings = {};
      },
      { id: 'api:1', field: 'disableExecuteApiEndpoint' },
      /custom domains only/,
    ],
  },
});

testRule(tagKey, {
  fine: { 'a key of 128 characters': tagged(['k'.repeat(128), '']), 'aws elsewhere': tagged(['team:aws:x', '']) },
  found: {
    'a key of AWS and no more': [tagged(['aws:', 'x']), { id: 'api:1', field: 'tags' }, /keeps for itself/],
    'an empty key': [tagged(['', 'x']), { id: 'api:1', field: 'tags' }, /no key/],
    'a long key': [tagged(['k'.repeat(129), 'x']), { id: 'api:1', field: 'tags' }, /129 characters/],
    'a key of AWS': [tagged(['AWS:stack', 'x']), { id: 'api:1', field: 'tags' }, /keeps for itself/],
    'a key on a domain': [
      (shop) => shop.domains['domain:1']?.tags.push({ key: 'aws:x', value: '' }),
      { id: 'domain:1', field: 'tags' },
      /api\.example\.com/,
    ],
  },
});

testRule(uniqueTagKey, {
  fine: { 'keys that differ in case': tagged(['Team', 'a'], ['team', 'b']) },
  found: {
    'one key twice': [tagged(['team', 'a'], ['team', 'b']), { id: 'api:1', field: 'tags' }, /key team/],
    'one tag twice': [tagged(['team', ''], ['team', '']), { id: 'api:1', field: 'tags' }, /key team/],
  },
});

testRule(tagValue, {
  fine: { '256 characters': tagged(['k', 'v'.repeat(256)]) },
  found: { '257 characters': [tagged(['k', 'v'.repeat(257)]), { id: 'api:1', field: 'tags' }, /257/] },
});

testRule(tagCharacters, {
  fine: { 'letters of any script and common signs': tagged(['Größe_1', 'a+b=c:d/e@f.g-h i']) },
  found: {
    'a hash': [tagged(['k', '#1']), { id: 'api:1', field: 'tags' }, /refuse/],
    'a face in a key': [tagged(['🙂', 'a']), { id: 'api:1', field: 'tags' }, /tag 🙂/],
    'one on a VPC link': [
      (shop) => {
        const link = { id: 'vpcLink:1', source: 'new', name: 'internal', subnetIds: [] } as const;
        shop.vpcLinks['vpcLink:1'] = { ...link, subnetIds: [], tags: [{ key: 'a', value: '*' }] };
      },
      { id: 'vpcLink:1', field: 'tags' },
      /internal/,
    ],
  },
});

const publishing: Change = (shop) => {
  shop.resources['resource:1'] = {
    id: 'resource:1',
    kind: 'event-bus',
    name: 'orders',
    origin: { source: 'new' },
  };
  shop.integrations['integration:9'] = {
    id: 'integration:9',
    apiId: 'api:1',
    kind: 'event-bridge',
    name: 'publish',
    resourceId: 'resource:1',
    call: { subtype: 'EventBridge-PutEvents', detail: '$request.body', detailType: 'order', source: 'shop' },
  };
};

testRule(tagForRole, {
  fine: {
    'signs that IAM takes': all(publishing, tagged(['Größe_1', 'a+b=c:d/e@f.g-h i'])),
    'any sign where no role is made': tagged(['k', '#1'], ['K', '']),
    'any sign where the role is there already': all(publishing, tagged(['k', '#1']), (shop) => {
      Object.assign(shop.integrations['integration:9'] ?? {}, { credentials: { source: 'existing-role' } });
    }),
  },
  found: {
    'a hash': [
      all(publishing, tagged(['k', '#1'])),
      { id: 'api:1', field: 'tags' },
      /IAM refuses .* tag k, .* publish/,
    ],
    'keys that differ in case': [
      all(publishing, tagged(['Team', ''], ['team', ''])),
      { id: 'api:1', field: 'tags' },
      /Team and team are the same/,
    ],
  },
});
