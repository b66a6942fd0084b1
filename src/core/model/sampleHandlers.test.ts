import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { CHAT } from './chat.ts';
import { createAuthorizer } from './create.ts';
import { INLINE_RUNTIMES, type InlineRuntime, type NewFunction } from './lambdaFunction.ts';
import { sampleFor, sampleHandler } from './sampleHandlers.ts';

/** Events as API Gateway sends them (Developer Guide, "Working with AWS Lambda proxy integrations"), shortened. */
const OF_SOCKET = {
  stage: 'production',
  domainName: 'abc.execute-api.eu-west-1.amazonaws.com',
  connectionId: 'BFHPhfCWIAMCKlQ=',
};
const CONNECT = {
  headers: { Host: OF_SOCKET.domainName },
  queryStringParameters: { connectionId: 'of-somebody-else' },
  requestContext: { ...OF_SOCKET, routeKey: '$connect', eventType: 'CONNECT' },
};
const MESSAGE = {
  requestContext: { ...OF_SOCKET, routeKey: 'sendmessage', eventType: 'MESSAGE', messageId: 'BFaVtfGSIAMCKug=' },
  body: '{"action":"sendmessage"}',
};
const DISCONNECT = { requestContext: { ...OF_SOCKET, routeKey: '$disconnect', eventType: 'DISCONNECT' } };
const HTTP_2 = {
  version: '2.0',
  routeKey: 'POST /notify',
  queryStringParameters: { connectionId: 'of-a-client' },
  requestContext: { domainName: 'http.example.com', routeKey: 'POST /notify', stage: '$default' },
};
const HTTP_1 = {
  version: '1.0',
  resource: '/notify',
  queryStringParameters: null,
  requestContext: { domainName: 'http.example.com', stage: '$default' },
};
const OF_TEMPLATE = { text: 'what a template makes' };

interface Post {
  endpoint: string;
  connectionId: string;
  data: unknown;
}
interface Run {
  answer: { statusCode?: number; body?: string };
  posts: Post[];
}

/** Runs a handler with the events, one after the other, in place of Lambda. @param isGone whether the clients have gone */
async function run(runtime: InlineRuntime, code: string, events: readonly object[], isGone = false): Promise<Run[]> {
  return runtime.startsWith('python') ? runPython(code, events, isGone) : runNode(code, events, isGone);
}

async function runNode(code: string, events: readonly object[], isGone: boolean): Promise<Run[]> {
  class GoneException extends Error {}
  let posts: Post[] = [];
  const client = {
    ApiGatewayManagementApiClient: class {
      constructor(readonly options: { endpoint: string }) {}
      async send({ input }: { input: { ConnectionId: string; Data: string } }) {
        const { endpoint } = this.options;
        posts.push({ endpoint, connectionId: input.ConnectionId, data: JSON.parse(input.Data) });
        if (isGone) throw new GoneException();
      }
    },
    PostToConnectionCommand: class {
      constructor(readonly input: object) {}
    },
    GoneException,
  };
  const module: { handler?: (event: object) => Promise<Run['answer']> } = {};
  const required = (name: string) => {
    if (name !== '@aws-sdk/client-apigatewaymanagementapi') throw new Error(`There is no ${name} in the runtime.`);
    return client;
  };
  const environment = { env: { CALLBACK_URL: 'https://abc.execute-api.eu-west-1.amazonaws.com/callback' } };
  new Function('exports', 'require', 'process', code)(module, required, environment);
  const runs: Run[] = [];
  for (const event of events) {
    posts = [];
    if (!module.handler) throw new Error('There is no handler.');
    runs.push({ answer: await module.handler(event), posts });
  }
  return runs;
}

const PYTHON_RUNNER = `
import json, os, sys, types
given = json.load(sys.stdin)
os.environ["CALLBACK_URL"] = "https://abc.execute-api.eu-west-1.amazonaws.com/callback"
posts = []

class Gone(Exception):
    pass

def client(name, endpoint_url):
    assert name == "apigatewaymanagementapi"
    def post_to_connection(ConnectionId, Data):
        posts.append({"endpoint": endpoint_url, "connectionId": ConnectionId, "data": json.loads(Data)})
        if given["isGone"]:
            raise Gone()
    return types.SimpleNamespace(
        post_to_connection=post_to_connection, exceptions=types.SimpleNamespace(GoneException=Gone)
    )

sys.modules["boto3"] = types.SimpleNamespace(client=client)
index = {}
exec(given["code"], index)
runs = []
for event in given["events"]:
    posts = []
    runs.append({"answer": index["handler"](event, None), "posts": posts})
json.dump(runs, sys.stdout)
`;

function runPython(code: string, events: readonly object[], isGone: boolean): Run[] {
  const input = JSON.stringify({ code, events, isGone });
  const { stdout, stderr } = spawnSync('python3', ['-c', PYTHON_RUNNER], { input, encoding: 'utf8' });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout);
}

const managing = (urlVariable?: string): NewFunction['connections'] => [
  { scope: 'stage', stageId: 'stage:1', ...(urlVariable !== undefined && { urlVariable }) },
];

/** The newest runtime of each language, whose others share its code; Python only where it is installed. */
const RUNTIMES: InlineRuntime[] = ['nodejs24.x', 'python3.14'];
const runnable = RUNTIMES.filter(
  (runtime) => !runtime.startsWith('python') || spawnSync('python3', ['-V']).status === 0,
);
describe.each(runnable)('in %s', (runtime) => {
  test('the sample greets by the route of whatever event it gets', async () => {
    const code = sampleHandler({ runtime, connections: [] });
    const runs = await run(runtime, code, [HTTP_2, HTTP_1, CONNECT, MESSAGE, DISCONNECT, OF_TEMPLATE]);
    expect(runs.map(({ answer }) => answer.statusCode)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(runs.map(({ answer }) => JSON.parse(answer.body ?? '').message)).toEqual([
      'Hello from POST /notify',
      'Hello from /notify',
      'Hello from $connect',
      'Hello from sendmessage',
      'Hello from $disconnect',
      'Hello from Lambda',
    ]);
  });

  test('that of a function that manages connections posts to those that are open', async () => {
    const code = sampleHandler({ runtime, connections: managing() });
    const runs = await run(runtime, code, [CONNECT, MESSAGE, DISCONNECT, HTTP_2, HTTP_1, OF_TEMPLATE]);
    expect(runs.map(({ answer }) => answer.statusCode)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(runs.map(({ posts }) => posts.length)).toEqual([0, 1, 0, 0, 0, 0]);
    expect(runs[1]?.posts).toEqual([
      {
        endpoint: 'https://abc.execute-api.eu-west-1.amazonaws.com/production',
        connectionId: 'BFHPhfCWIAMCKlQ=',
        data: { message: 'Hello from sendmessage' },
      },
    ]);
  });

  test('with a variable it posts to the callback URL, for HTTP requests too', async () => {
    const code = sampleHandler({ runtime, connections: managing('CALLBACK_URL') });
    const runs = await run(runtime, code, [CONNECT, MESSAGE, DISCONNECT, HTTP_2, HTTP_1, OF_TEMPLATE]);
    expect(runs.map(({ answer }) => answer.statusCode)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(runs.flatMap(({ posts }) => posts)).toEqual([
      {
        endpoint: 'https://abc.execute-api.eu-west-1.amazonaws.com/callback',
        connectionId: 'BFHPhfCWIAMCKlQ=',
        data: { message: 'Hello from sendmessage' },
      },
      {
        endpoint: 'https://abc.execute-api.eu-west-1.amazonaws.com/callback',
        connectionId: 'of-a-client',
        data: { message: 'Hello from POST /notify' },
      },
    ]);
  });

  test('a client that has gone is no error', async () => {
    for (const connections of [managing(), managing('CALLBACK_URL')]) {
      const [gone] = await run(runtime, sampleHandler({ runtime, connections }), [MESSAGE], true);
      expect(gone).toMatchObject({ answer: { statusCode: 200 }, posts: [{}] });
    }
  });

  test('an authorizer of a WebSocket API answers with a policy that lets nobody connect', async () => {
    const { authorizer, needs } = createAuthorizer(CHAT, 'api:1', 'websocket-lambda');
    const [decider] = needs;
    if (!decider || !('source' in decider)) throw new Error('There is no function to decide.');
    const design = {
      ...CHAT,
      authorizers: { [authorizer.id]: authorizer },
      functions: { ...CHAT.functions, [decider.id]: decider },
    };
    const methodArn = 'arn:aws:execute-api:eu-west-1:123456789012:abc/production/$connect';
    const code = sampleFor(design, { ...decider, runtime });
    const [decision] = await run(runtime, code, [{ type: 'REQUEST', methodArn }]);
    expect(decision?.answer).toEqual({
      principalId: 'client',
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{ Action: 'execute-api:Invoke', Effect: 'Deny', Resource: methodArn }],
      },
    });
    if (runtime === decider.runtime) expect(code).toBe(decider.code);
  });
});

test('every runtime has a sample, whatever the variable is called', () => {
  for (const runtime of INLINE_RUNTIMES) {
    for (const connections of [[], managing(), managing(''), managing("a'b"), managing('A_1')]) {
      const code = sampleHandler({ runtime, connections });
      expect(code).toMatch(/\bhandler\b/);
      expect(code).not.toContain("a'b");
      expect(code.includes('A_1')).toBe(connections[0]?.scope === 'stage' && connections[0].urlVariable === 'A_1');
    }
  }
});
