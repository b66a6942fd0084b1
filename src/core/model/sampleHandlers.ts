import { AUTHORIZER_KINDS, type AuthorizerKind } from './authorizer.ts';
import { AUTHORIZER_HANDLER, WEB_SOCKET_AUTHORIZER_HANDLER } from './authorizerHandlers.ts';
import type { Design } from './design.ts';
import type { InlineRuntime, ManagedConnections, NewFunction } from './lambdaFunction.ts';
import { authorizersInvoking, integrationsInvoking } from './queries.ts';

/** Code that new functions start with. It works as it stands, with the events of HTTP APIs and of WebSocket APIs. */

/** What a function runs that has no code of its own: a greeting, sent to a connection too if it manages some. */
export function sampleHandler({ runtime, connections }: Pick<NewFunction, 'runtime' | 'connections'>): string {
  const isPython = isOfPython(runtime);
  if (connections.length === 0) return isPython ? PYTHON_GREETING : NODE_GREETING;
  const variable = connections.map(urlVariableOf).find((name) => name !== undefined);
  return isPython ? pythonPosting(variable) : nodePosting(variable);
}

/** The code that suits what a function is for: a decision, which has to be written out, where only authorizers ask it. */
export function sampleFor(design: Design, handler: NewFunction): string {
  const [authorizer] = authorizersInvoking(design, handler.id);
  const decides = authorizer && integrationsInvoking(design, handler.id).length === 0;
  return decides ? sampleDecision(authorizer.kind, handler.runtime) : sampleHandler(handler);
}

function sampleDecision(kind: AuthorizerKind, runtime: InlineRuntime): string {
  switch (AUTHORIZER_KINDS[kind].protocol) {
    case 'HTTP':
      return isOfPython(runtime) ? PYTHON_AUTHORIZER : AUTHORIZER_HANDLER;
    case 'WEBSOCKET':
      return isOfPython(runtime) ? PYTHON_WEB_SOCKET_AUTHORIZER : WEB_SOCKET_AUTHORIZER_HANDLER;
  }
}

function isOfPython(runtime: InlineRuntime): boolean {
  return runtime.startsWith('python');
}

/** A name that both languages can quote as it is; Lambda takes no other (AWS::Lambda::Function Environment). */
function urlVariableOf(managed: ManagedConnections): string | undefined {
  if (managed.scope === 'api' || !managed.urlVariable) return undefined;
  return /^[A-Za-z]\w*$/.test(managed.urlVariable) ? managed.urlVariable : undefined;
}

const NODE_GREETING = `exports.handler = async (event) => {
  const route = event.requestContext?.routeKey ?? event.resource ?? 'Lambda';
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: \`Hello from \${route}\` }),
  };
};
`;

const PYTHON_GREETING = `import json


def handler(event, context):
    route = event.get("requestContext", {}).get("routeKey") or event.get("resource") or "Lambda"
    return {
        "statusCode": 200,
        "headers": {"content-type": "application/json"},
        "body": json.dumps({"message": f"Hello from {route}"}),
    }
`;

/**
 * A connection is not open before $connect is answered, and closed at $disconnect, so only messages are answered with a
 * post. An HTTP request comes from another API and may name a connection, where a variable says whose it is.
 */
function nodePosting(variable: string | undefined): string {
  const [context, posting] =
    variable === undefined
      ? [
          'connectionId, domainName, eventType, routeKey, stage',
          `  // Right on the default endpoint only: behind a custom domain, have the callback URL in an environment variable.
  if (eventType === 'MESSAGE') await post(\`https://\${domainName}/\${stage}\`, connectionId, message);`,
        ]
      : [
          'connectionId, eventType, routeKey',
          `  // A message comes over an open connection; an HTTP request may name one: ?connectionId=
  const open = eventType === 'MESSAGE' ? connectionId : !eventType && event.queryStringParameters?.connectionId;
  if (open) await post(process.env.${variable}, open, message);`,
        ];
  return `const {
  ApiGatewayManagementApiClient,
  GoneException,
  PostToConnectionCommand,
} = require('@aws-sdk/client-apigatewaymanagementapi');

const post = async (endpoint, connectionId, message) => {
  const client = new ApiGatewayManagementApiClient({ endpoint });
  try {
    await client.send(new PostToConnectionCommand({ ConnectionId: connectionId, Data: JSON.stringify(message) }));
  } catch (error) {
    if (!(error instanceof GoneException)) throw error; // 410: the client has gone
  }
};

exports.handler = async (event) => {
  const { ${context} } = event.requestContext ?? {};
  const message = { message: \`Hello from \${routeKey ?? event.resource ?? 'Lambda'}\` };
${posting}
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(message) };
};
`;
}

function pythonPosting(variable: string | undefined): string {
  const posting =
    variable === undefined
      ? `    # Right on the default endpoint only: behind a custom domain, have the callback URL in an environment variable.
    if source.get("eventType") == "MESSAGE":
        post(f"https://{source['domainName']}/{source['stage']}", source["connectionId"], message)`
      : `    # A message comes over an open connection; an HTTP request may name one: ?connectionId=
    parameters = event.get("queryStringParameters") or {}
    if source.get("eventType") == "MESSAGE":
        post(os.environ["${variable}"], source["connectionId"], message)
    elif "eventType" not in source and "connectionId" in parameters:
        post(os.environ["${variable}"], parameters["connectionId"], message)`;
  return `import json
${variable === undefined ? '' : 'import os\n'}
import boto3


def post(endpoint, connection_id, message):
    client = boto3.client("apigatewaymanagementapi", endpoint_url=endpoint)
    try:
        client.post_to_connection(ConnectionId=connection_id, Data=json.dumps(message))
    except client.exceptions.GoneException:
        pass  # 410: the client has gone


def handler(event, context):
    source = event.get("requestContext", {})
    route = source.get("routeKey") or event.get("resource") or "Lambda"
    message = {"message": f"Hello from {route}"}
${posting}
    return {"statusCode": 200, "headers": {"content-type": "application/json"}, "body": json.dumps(message)}
`;
}

const PYTHON_AUTHORIZER = `def handler(event, context):
    token = next(iter(event.get("identitySource") or []), None)
    # Decide here who may pass; until then, nobody does.
    return {"isAuthorized": False, "context": {"token": "given" if token else "missing"}}
`;

const PYTHON_WEB_SOCKET_AUTHORIZER = `def handler(event, context):
    return {
        "principalId": "client",
        "policyDocument": {
            "Version": "2012-10-17",
            # Decide here who may connect; until then, nobody does.
            "Statement": [{"Action": "execute-api:Invoke", "Effect": "Deny", "Resource": event["methodArn"]}],
        },
    }
`;
