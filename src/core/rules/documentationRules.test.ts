import { createHttpApi } from '../model/create.ts';
import { type Documentation, type DocumentedParameter, EMPTY_DOCUMENTATION } from '../model/documentation.ts';
import type { HttpMethod } from '../model/httpMethod.ts';
import { documentedDefaultRoute } from './documentedDefaultRoute.ts';
import { documentedHeader } from './documentedHeader.ts';
import { documentedParameterName } from './documentedParameterName.ts';
import { documentedPathParameter } from './documentedPathParameter.ts';
import { mediaType } from './mediaType.ts';
import { operationIdCharacters } from './operationIdCharacters.ts';
import { operationIdLength } from './operationIdLength.ts';
import { requestHasContent } from './requestHasContent.ts';
import { requestMethod } from './requestMethod.ts';
import { responseStatus } from './responseStatus.ts';
import { type Change, testFixes, testRule } from './testRule.ts';
import { uniqueDocumentedParameter } from './uniqueDocumentedParameter.ts';
import { uniqueMediaType } from './uniqueMediaType.ts';
import { uniqueOperationId } from './uniqueOperationId.ts';
import { uniqueResponseStatus } from './uniqueResponseStatus.ts';

/** Documents GET /books/{id}. */
const documented =
  (documentation: Partial<Documentation>, method: HttpMethod = 'GET'): Change =>
  (shop) => {
    const route = shop.routes['route:2'];
    if (!route) return;
    route.key = { kind: 'match', method, path: '/books/{id}' };
    route.documentation = { ...EMPTY_DOCUMENTATION, ...documentation };
  };
const field = (name: string) => ({ id: 'route:2', field: `documentation.${name}` }) as const;
const parameters = (...list: [DocumentedParameter['in'], string][]): Change =>
  documented({ parameters: list.map(([place, name]) => ({ in: place, name, type: 'string', required: false })) });
const responses = (...statuses: string[]): Change =>
  documented({ responses: statuses.map((status) => ({ status, description: '', content: [] })) });
const bodies = (...mediaTypes: string[]): Change =>
  documented({
    responses: [{ status: '200', description: '', content: mediaTypes.map((type) => ({ mediaType: type })) }],
  });

testRule(operationIdLength, {
  fine: { '64 characters': documented({ operationId: 'a'.repeat(64) }), none: documented({ summary: 'A book' }) },
  found: {
    'one more': [documented({ operationId: 'a'.repeat(65) }), field('operationId'), /65 characters/],
    'an empty one': [documented({ operationId: '' }), field('operationId'), /is empty/],
  },
});

testRule(operationIdCharacters, {
  fine: { 'the usual ones': documented({ operationId: 'get-Book_v1.2' }) },
  found: { 'a blank': [documented({ operationId: 'get book' }), field('operationId'), /GET \/books\/\{id\}/] },
});

testRule(uniqueOperationId, {
  fine: {
    'another API': (shop) => {
      documented({ operationId: 'get' })(shop);
      shop.apis['api:2'] = createHttpApi(shop);
      shop.routes['route:9'] = {
        id: 'route:9',
        apiId: 'api:2',
        protocol: 'HTTP',
        key: { kind: 'default' },
        documentation: { ...EMPTY_DOCUMENTATION, operationId: 'get' },
      };
    },
  },
  found: {
    'the same again': [
      (shop) => {
        documented({ operationId: 'books' })(shop);
        Object.assign(shop.routes['route:1'] ?? {}, {
          documentation: { ...EMPTY_DOCUMENTATION, operationId: 'books' },
        });
      },
      field('operationId'),
      /^GET \/books has the operation id of GET \/books\/\{id\} already/,
    ],
  },
});

testRule(documentedParameterName, {
  fine: { names: parameters(['query', 'filter[name]'], ['header', 'x-trace'], ['path', 'id']) },
  found: {
    none: [parameters(['query', ' ']), field('parameters.0.name'), /has no name/],
    'a header with a blank': [parameters(['query', 'a'], ['header', 'x trace']), field('parameters.1.name'), /header/],
  },
});

testRule(uniqueDocumentedParameter, {
  fine: { 'one name at two places': parameters(['query', 'a'], ['header', 'a'], ['query', 'A']) },
  found: {
    'one twice': [parameters(['query', 'a'], ['query', 'a']), field('parameters.1.name'), /query parameter a twice/],
    'one header in another case': [
      parameters(['header', 'X-A'], ['header', 'x-a']),
      field('parameters.1.name'),
      /header parameter x-a twice/,
    ],
  },
});

testRule(documentedPathParameter, {
  fine: { 'one of the path': parameters(['path', 'id']) },
  found: { another: [parameters(['path', 'isbn']), field('parameters.0.name'), /no parameter isbn/] },
});

testRule(documentedHeader, {
  fine: { 'another header': parameters(['header', 'x-trace']), 'a query parameter': parameters(['query', 'accept']) },
  found: { 'the media type': [parameters(['header', 'Accept']), field('parameters.0.name'), /header Accept/] },
});

testRule(requestMethod, {
  fine: {
    POST: documented({ request: { required: true, content: [{ mediaType: 'a/b' }] } }, 'POST'),
    ANY: documented({ request: { required: true, content: [{ mediaType: 'a/b' }] } }, 'ANY'),
  },
  found: {
    GET: [documented({ request: { required: true, content: [{ mediaType: 'a/b' }] } }), field('request'), /with GET/],
  },
});

testRule(requestHasContent, {
  fine: { 'a body': documented({ request: { required: true, content: [{ mediaType: 'a/b' }] } }, 'POST') },
  found: {
    'an empty one': [
      documented({ request: { required: true, content: [] } }, 'POST'),
      field('request'),
      /no media type/,
    ],
  },
});

testRule(responseStatus, {
  fine: { 'every form': responses('200', '4XX', 'default') },
  found: {
    none: [responses(''), field('responses.0.status'), /^A response of/],
    'a range in small letters': [responses('200', '4xx'), field('responses.1.status'), /4xx/],
    'a number out of range': [responses('600'), field('responses.0.status'), /600/],
  },
});

testRule(uniqueResponseStatus, {
  fine: { several: responses('200', '2XX', '', '') },
  found: { 'one twice': [responses('200', '404', '200'), field('responses.2.status'), /200 twice/] },
});

testRule(mediaType, {
  fine: { 'types and ranges': bodies('application/json', 'image/*', '*/*', 'text/csv; charset=utf-8; header="a b"') },
  found: {
    none: [bodies(''), field('responses.0.content.0.mediaType'), /has no media type/],
    'half of one': [bodies('a/b', 'json'), field('responses.0.content.1.mediaType'), /^json in GET/],
  },
});

testRule(uniqueMediaType, {
  fine: {
    'one in two bodies': documented({
      request: { required: true, content: [{ mediaType: 'a/b' }] },
      responses: ['200', '201'].map((status) => ({ status, description: '', content: [{ mediaType: 'a/b' }] })),
    }),
  },
  found: {
    'one twice in a body': [bodies('a/b', 'a/b'), field('responses.0.content.1.mediaType'), /a\/b twice/],
  },
});

testRule(documentedDefaultRoute, {
  fine: { 'a path': documented({ summary: 'A book' }) },
  found: {
    $default: [
      (shop) => {
        Object.assign(shop.routes['route:3'] ?? {}, { documentation: { ...EMPTY_DOCUMENTATION, summary: 'The rest' } });
      },
      { id: 'route:3', field: 'documentation' },
      /no path for \$default/,
    ],
  },
});

testFixes(operationIdLength, {
  'a long one': [
    documented({ operationId: 'a'.repeat(65) }),
    ['Cut the operation id after 64 characters'],
    ['route:2', 'documentation.operationId', 'a'.repeat(64)],
  ],
  'an empty one': [documented({ operationId: '' }), ['Remove the empty operation id']],
});
testFixes(operationIdCharacters, {
  'a blank': [
    documented({ operationId: 'get book!' }),
    ['Make it get-book'],
    ['route:2', 'documentation.operationId', 'get-book'],
  ],
  'nothing that could stay': [documented({ operationId: '!' }), []],
});
testFixes(documentedParameterName, {
  'a header with a blank': [
    parameters(['header', 'x trace']),
    ['Call it x-trace', 'Remove the parameter x trace'],
    ['route:2', 'documentation.parameters.0.name', 'x-trace'],
  ],
  'no name': [parameters(['query', '']), ['Remove the parameter without a name']],
});
testFixes(documentedPathParameter, {
  'the only one that can be meant': [
    parameters(['path', 'isbn']),
    ['Call it id', 'Remove the parameter isbn'],
    ['route:2', 'documentation.parameters.0.name', 'id'],
  ],
  'one beside what is documented': [parameters(['path', 'id'], ['path', 'isbn']), ['Remove the parameter isbn']],
});
testFixes(responseStatus, {
  'small letters': [responses('4xx'), ['Make it 4XX'], ['route:2', 'documentation.responses.0.status', '4XX']],
  nothing: [responses(''), ['Make it 200']],
  'nothing beside 200': [responses('200', ''), ['Make it default']],
  'a number out of range': [responses('600'), []],
});
testFixes(mediaType, {
  blanks: [bodies('text / csv'), ['Make it text/csv']],
  'half of one': [bodies('json'), ['Make it application/json']],
  'one that is there': [bodies('application/json', 'json'), []],
});
testFixes(requestHasContent, {
  'an empty one': [
    documented({ request: { required: true, content: [] } }, 'POST'),
    ['Add application/json', 'Remove the request body from the documentation'],
    ['route:2', 'documentation.request.content', [{ mediaType: 'application/json' }]],
  ],
});
