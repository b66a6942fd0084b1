/**
 * What is known to go wrong with APIs of both kinds, and where Portico sees to it. Numbers stay, so that none gets lost:
 * H for HTTP APIs, W for WebSocket APIs.
 */
export interface Trap {
  number: string;
  what: string;
  /** Codes of rules that find it. */
  rules?: readonly string[];
  /** Tests which prove that no export says it, by their file and what they are called there. */
  tests?: readonly { file: string; name: string }[];
  /** Why it cannot be in a design, or cannot be told from one. */
  never?: string;
}

const prevented = (name: string) => ({ file: 'src/core/exporters/prevented.test.ts', name });
const refused = (name: string) => ({ file: 'src/core/exporters/cdk/refusals.test.ts', name });
const planned = (name: string) => ({ file: 'src/core/plan/planOf.test.ts', name });

const DEPLOYED = prevented('deploy by themselves or have a deployment, and never both');
const DEPLOYMENT = prevented('have a deployment that waits for every route, and for what routes answer');
const ROUTE_PERMISSION = prevented('are there for every route to a function that no role invokes');
const AUTHORIZER_PERMISSION = prevented('are there for every authorizer that no role invokes');
const TWO_WAY = prevented(
  'of WebSocket answer by a route response and the expression that leads to it, both or neither',
);
const HTTP_ONLY = prevented('of a WebSocket API have nothing that only HTTP APIs know');
const PROXY = prevented('that pass everything on have neither templates nor responses');

export const TRAPS: Readonly<Record<'http' | 'webSocket', readonly Trap[]>> = {
  http: [
    {
      number: 'H01',
      what: 'A route key that is neither $default nor a method and a path',
      rules: ['route/path-slash', 'route/path-part'],
      never: 'A design keeps the method and the path apart.',
    },
    { number: 'H02', what: 'A method that there is not', never: 'A method is one of the eight that there are.' },
    { number: 'H03', what: 'A path without a slash before it, or with one behind it', rules: ['route/path-slash'] },
    {
      number: 'H04',
      what: 'A segment with what none may have, or a parameter that is a part of one',
      rules: ['route/path-part'],
    },
    { number: 'H05', what: 'A greedy parameter that is not at the end', rules: ['route/greedy-not-last'] },
    { number: 'H06', what: 'The same parameter twice in a path', rules: ['route/duplicate-parameter'] },
    {
      number: 'H07',
      what: 'Two routes of one key, also where only their parameters have other names',
      rules: ['route/duplicate-key'],
    },
    { number: 'H08', what: 'A route without an integration', rules: ['route/unconnected'] },
    { number: 'H09', what: 'An integration without a route', rules: ['integration/unused'] },
    {
      number: 'H10',
      what: 'A placeholder in a URL that the route has no parameter for',
      rules: ['integration/unknown-placeholder'],
    },
    {
      number: 'H11',
      what: 'A URL without a placeholder for what the path of the route takes',
      rules: ['integration/path-dropped'],
    },
    {
      number: 'H12',
      what: 'An integration without a payload format version, or with 2.0 for what is no function',
      tests: [prevented('of an HTTP API say their payload format version, and 2.0 for Lambda alone')],
    },
    {
      number: 'H13',
      what: 'An HTTP integration without a method',
      tests: [prevented('that pass HTTP on say their method')],
    },
    {
      number: 'H14',
      what: 'An integration of a type that only WebSocket APIs know',
      rules: ['api/other-protocol'],
      tests: [prevented('have types that their API knows')],
    },
    {
      number: 'H15',
      what: 'A URL that is none, or leads to a private host',
      rules: ['integration/url', 'integration/private-host'],
    },
    {
      number: 'H16',
      what: 'A call of an AWS service that there is not, or without what it needs',
      rules: ['call/parameter-missing'],
      tests: [refused('Unsupported subtype')],
    },
    {
      number: 'H17',
      what: 'A call of an AWS service without a role',
      tests: [prevented('that call an AWS service have a role for it, and no URI')],
    },
    { number: 'H18', what: 'Waiting for a state machine of the type STANDARD', rules: ['call/workflow-type'] },
    {
      number: 'H19',
      what: 'A private integration without a VPC link, or a VPC link for a public one',
      tests: [prevented('have the id of a VPC link where they go through one, and there alone')],
    },
    {
      number: 'H20',
      what: 'A private integration that goes to a URL, a load balancer or a target group',
      rules: ['integration/listener-arn', 'integration/service-arn'],
    },
    {
      number: 'H21',
      what: 'A private backend that is asked for paths with the name of the stage',
      rules: ['integration/stage-in-path'],
    },
    { number: 'H22', what: 'A private integration without TLS', rules: ['integration/plain-http'] },
    { number: 'H23', what: 'A timeout that API Gateway does not wait for', rules: ['integration/timeout-range'] },
    {
      number: 'H24',
      what: 'A function that may take longer than its integration waits',
      rules: ['integration/shorter-than-function'],
    },
    {
      number: 'H25',
      what: 'A mapping of a header that API Gateway keeps for itself',
      rules: ['integration/reserved-header'],
    },
    {
      number: 'H26',
      what: 'A mapping whose key, value or status code API Gateway does not understand',
      rules: ['integration/mapping-destination', 'integration/mapping-value', 'integration/response-status'],
    },
    {
      number: 'H27',
      what: 'A function that API Gateway may not invoke',
      tests: [ROUTE_PERMISSION, AUTHORIZER_PERMISSION],
    },
    {
      number: 'H28',
      what: 'More permissions than the policy of a function holds',
      rules: ['function/too-many-permissions'],
    },
    {
      number: 'H29',
      what: 'An existing function that the CDK gives no permission for',
      tests: [prevented('lets API Gateway invoke an existing function, though it does not know its account')],
    },
    {
      number: 'H30',
      what: 'Scopes on a route that no token guards',
      rules: ['authorization/scopes-without-token'],
      tests: [
        prevented('asks for scopes where a token has them, and nowhere else'),
        prevented('has no scopes on a route that no token guards'),
      ],
    },
    {
      number: 'H31',
      what: 'A token without an issuer or an audience to compare with, or with too many of them',
      rules: ['authorizer/issuer', 'authorizer/audience', 'authorization/scopes'],
    },
    {
      number: 'H32',
      what: 'An issuer that is not spelled as tokens spell it',
      rules: ['authorizer/issuer-discovery'],
      never: 'Whether tokens have a slash behind it is in no design; the field says that it matters.',
    },
    {
      number: 'H33',
      what: 'A token in more than one place',
      rules: ['authorizer/token-source'],
      tests: [prevented('by a token looks in one place')],
    },
    {
      number: 'H34',
      what: 'An authorizer function without a payload format version',
      tests: [prevented('by a function says its payload in an HTTP API, and simple responses with 2.0 alone')],
    },
    { number: 'H35', what: 'Simple responses with the payload 1.0', rules: ['authorizer/simple-responses'] },
    {
      number: 'H36',
      what: 'A cache of answers without an identity source, or for longer than an hour',
      rules: ['authorizer/cache-without-identity', 'authorizer/ttl'],
    },
    { number: 'H37', what: 'One cached answer for all routes', rules: ['authorizer/cache-for-all-routes'] },
    {
      number: 'H38',
      what: 'A guard without its authorizer, or an authorizer where nothing is guarded',
      rules: ['route/nothing-to-inherit'],
      tests: [prevented('names an authorizer where there is one to ask, and nowhere else')],
    },
    { number: 'H39', what: 'CORS with credentials from any origin', rules: ['cors/credentials-any-origin'] },
    {
      number: 'H40',
      what: 'CORS for the method ANY, or for an origin with a path',
      rules: ['cors/origin-never-matches'],
      never: 'The methods of CORS are chosen from a list that has * instead of ANY.',
    },
    { number: 'H41', what: 'A preflight cache out of range', rules: ['cors/max-age-range', 'cors/max-age-fraction'] },
    { number: 'H42', what: 'A guard that turns preflight requests away', rules: ['cors/guarded-preflight'] },
    {
      number: 'H43',
      what: 'Any header allowed by CORS, which leaves Authorization out',
      rules: ['cors/authorization-not-named'],
    },
    { number: 'H44', what: 'Code that sets CORS headers which the API replaces', rules: ['function/cors-headers'] },
    { number: 'H45', what: 'No stage, or one that serves nothing', rules: ['api/no-stage'], tests: [DEPLOYED] },
    { number: 'H46', what: 'A stage that deploys by itself and has a deployment', tests: [DEPLOYED] },
    {
      number: 'H47',
      what: 'A deployment before its routes, or that is never renewed',
      tests: [DEPLOYMENT, planned('is renewed when %s')],
    },
    { number: 'H48', what: 'Two stages of one name', rules: ['stage/duplicate-name'] },
    { number: 'H49', what: 'A path that begins like the name of a stage', rules: ['route/shadowed-by-stage'] },
    {
      number: 'H50',
      what: 'A stage variable that is not defined, or that API Gateway does not take',
      rules: ['stage/undefined-variable', 'stage/variable-name', 'stage/variable-value', 'stage/too-many-variables'],
    },
    {
      number: 'H51',
      what: 'Settings of a stage for a route that is not there',
      rules: ['stage/settings-of-unconnected-route'],
      tests: [prevented('have settings for routes that are there, and wait for them')],
    },
    {
      number: 'H52',
      what: 'Execution logs of an HTTP API',
      rules: ['api/other-field'],
      tests: [prevented('of an HTTP API have no execution logs')],
    },
    {
      number: 'H53',
      what: 'An access log without a destination, or in a form that API Gateway refuses',
      rules: ['stage/log-format'],
      tests: [prevented('write access logs to somewhere in some form, or none')],
    },
    { number: 'H54', what: 'A variable in an access log that the API does not know', rules: ['stage/log-variable'] },
    { number: 'H55', what: 'The ARN of a log group that ends in :*', rules: ['stage/log-group-arn'] },
    {
      number: 'H56',
      what: 'No access log',
      rules: ['stage/no-access-log'],
      never: 'Where no stage of an API writes one, that is taken for a decision.',
    },
    {
      number: 'H57',
      what: 'No limit but that of the account',
      rules: ['stage/no-throttling'],
      never: 'Where no stage of an API has limits, that is taken for a decision.',
    },
    { number: 'H58', what: 'A domain without a regional endpoint of TLS 1.2', rules: ['domain/unusable-endpoint'] },
    { number: 'H59', what: 'Two mappings of one key', rules: ['mapping/duplicate-key'] },
    { number: 'H60', what: 'A mapping key that API Gateway does not take', rules: ['mapping/key'] },
    { number: 'H61', what: 'A domain for APIs of both kinds', rules: ['domain/both-protocols'] },
    {
      number: 'H62',
      what: 'Mutual TLS that the execute-api endpoint leads around',
      rules: ['domain/mutual-tls-bypassed'],
    },
    { number: 'H63', what: 'An API without any endpoint', rules: ['api/unreachable'] },
    {
      number: 'H64',
      what: 'An ownership certificate without mutual TLS, or the version of a truststore in a bucket that keeps none',
      rules: ['domain/truststore-version'],
      tests: [refused('ownership certificate can only be used with mtls domains')],
      never: 'Whether a bucket keeps versions is in no design; the field says that it has to.',
    },
    { number: 'H65', what: 'A domain without a DNS record', rules: ['domain/no-dns-record'] },
    {
      number: 'H66',
      what: 'A VPC link without subnets, in one zone, or that the load balancer does not let in',
      rules: ['vpc-link/subnets', 'vpc-link/one-subnet'],
      never: 'What the load balancer lets in is in no design; the parameter of the template says that it has to.',
    },
    {
      number: 'H67',
      what: 'Routes beside an OpenAPI body',
      tests: [prevented('have their routes one by one, and no OpenAPI body beside them')],
    },
    {
      number: 'H68',
      what: 'A route that writes and that nobody guards',
      rules: ['route/open-write', 'api/open-writes'],
    },
    { number: 'H69', what: 'A route for OPTIONS beside CORS', rules: ['route/options-with-cors'] },
    {
      number: 'H70',
      what: 'An integration whose name is that of something else in the CDK',
      tests: [prevented('may have an integration called %s')],
    },
    {
      number: 'H71',
      what: 'More routes, integrations, stages or authorizers than the quota',
      rules: [
        'api/too-many-routes',
        'api/too-many-integrations',
        'api/too-many-message-integrations',
        'api/too-many-stages',
        'api/too-many-authorizers',
      ],
    },
    {
      number: 'H72',
      what: 'OpenAPI that an import misreads: 3.1, several credentials, tags of documentation, $default without a slash',
      tests: [
        prevented('is OpenAPI 3.0'),
        prevented('asks for one credential at most in an operation'),
        prevented('has tags of AWS at its root, and none of documentation'),
        prevented('spells $default as a path, with a slash'),
      ],
    },
  ],
  webSocket: [
    {
      number: 'W01',
      what: 'No route selection expression',
      rules: ['api/route-selection'],
      tests: [prevented('of WebSocket say how a message leads to its route, and have no CORS')],
    },
    {
      number: 'W02',
      what: 'A route selection expression that does not read the message',
      rules: ['api/route-selection'],
    },
    { number: 'W03', what: 'A deployment without routes', rules: ['stage/nothing-to-deploy', 'api/no-route'] },
    { number: 'W04', what: 'A key of messages that begins with $', rules: ['route/message-key'] },
    { number: 'W05', what: 'No route for all other messages', rules: ['api/no-default-route'] },
    { number: 'W06', what: 'A guarded $connect without an integration', rules: ['route/guarded-nowhere'] },
    {
      number: 'W07',
      what: 'A guard or an API key on another route than $connect',
      rules: ['route/connect-only'],
      tests: [prevented('of a WebSocket API is on $connect alone, with the parameters and keys of requests')],
    },
    { number: 'W08', what: 'A JWT authorizer', rules: ['api/other-protocol'] },
    { number: 'W09', what: 'An identity source as HTTP APIs spell it', rules: ['authorizer/message-identity-source'] },
    {
      number: 'W10',
      what: 'An authorizer with a cache, a payload format version or simple responses',
      tests: [prevented('by a function of a WebSocket API has nothing that only HTTP APIs know')],
    },
    { number: 'W11', what: 'A stage called $default', rules: ['stage/default-of-websocket'] },
    { number: 'W12', what: 'A stage that serves nothing', rules: ['stage/nothing-to-deploy'], tests: [DEPLOYED] },
    { number: 'W13', what: 'A deployment before its routes and what they answer', tests: [DEPLOYMENT] },
    {
      number: 'W14',
      what: 'An answer that no client gets',
      rules: ['integration/unawaited-response', 'documentation/reply-not-sent'],
      tests: [TWO_WAY],
    },
    { number: 'W15', what: 'A route response of another key than $default', tests: [TWO_WAY] },
    {
      number: 'W16',
      what: 'An integration that makes up an answer and has none for $default',
      rules: ['integration/no-response', 'integration/no-default-response'],
    },
    {
      number: 'W17',
      what: 'Responses of an integration that passes everything on',
      tests: [PROXY],
    },
    { number: 'W18', what: 'A mock without a status', rules: ['integration/mock-status'] },
    {
      number: 'W19',
      what: 'A template selection expression that leads to no template',
      rules: ['integration/template-selection'],
    },
    { number: 'W20', what: 'Templates of an integration that passes everything on', tests: [PROXY] },
    {
      number: 'W21',
      what: 'A function by its ARN alone',
      tests: [prevented('of a WebSocket API invoke a function by its invocations URI')],
    },
    {
      number: 'W22',
      what: 'An integration with what only HTTP APIs know',
      rules: ['api/other-protocol'],
      tests: [HTTP_ONLY],
    },
    { number: 'W23', what: 'A timeout of more than 29 seconds', rules: ['integration/timeout-range'] },
    {
      number: 'W24',
      what: 'CORS',
      tests: [prevented('of WebSocket say how a message leads to its route, and have no CORS')],
    },
    {
      number: 'W25',
      what: 'Headers and parameters of a request on another route than $connect',
      rules: ['integration/undeclared-parameter', 'route/connect-only'],
      tests: [prevented('of a WebSocket API is on $connect alone, with the parameters and keys of requests')],
    },
    {
      number: 'W26',
      what: 'A model that is not there, or messages that lead to none',
      rules: ['route/no-default-model', 'route/unselected-models'],
      never: 'A route refers to models that are there.',
    },
    { number: 'W27', what: 'A model with what drafts after the fourth brought', rules: ['model/newer-keyword'] },
    {
      number: 'W28',
      what: 'A function that posts to clients without being allowed to',
      rules: ['function/connections-not-granted'],
    },
    { number: 'W29', what: 'Logs without a role of the account', rules: ['stage/no-log-role'] },
    {
      number: 'W30',
      what: 'API keys that no usage plan lets in',
      rules: ['stage/no-usage-plan', 'usage-plan/unused', 'api/key-from-no-authorizer'],
    },
    { number: 'W31', what: 'Mutual TLS', rules: ['domain/mutual-tls-of-websocket'] },
    { number: 'W32', what: 'A mapping key with a slash', rules: ['mapping/several-segments'] },
    {
      number: 'W33',
      what: 'Cleaning up on $disconnect alone, which API Gateway only tries to call',
      never: 'What a backend relies on is in no design.',
    },
    {
      number: 'W34',
      what: 'Frames of more than 32 KB, or messages of more than 128 KB',
      never: 'How long messages are shows when they are sent: the connection is closed with the code 1009.',
    },
    {
      number: 'W35',
      what: 'Connections that should last longer than two hours, or be idle for longer than ten minutes',
      never: 'How long clients stay is in no design.',
    },
    {
      number: 'W36',
      what: 'A function of $connect that posts to the client that is connecting',
      rules: ['function/posts-while-connecting'],
    },
    {
      number: 'W37',
      what: 'A function that API Gateway may not invoke',
      tests: [ROUTE_PERMISSION, AUTHORIZER_PERMISSION],
    },
  ],
};
