import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { WebSocketApi, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { WebSocketLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

const nodeHandler = `exports.handler = async (event) => {
  const route = event.requestContext?.routeKey ?? event.resource ?? 'Lambda';
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: \`Hello from \${route}\` }),
  };
};
`;

const defaultHandler = `const {
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
  const { connectionId, domainName, eventType, routeKey, stage } = event.requestContext ?? {};
  const message = { message: \`Hello from \${routeKey ?? event.resource ?? 'Lambda'}\` };
  // Right on the default endpoint only: behind a custom domain, have the callback URL in an environment variable.
  if (eventType === 'MESSAGE') await post(\`https://\${domainName}/\${stage}\`, connectionId, message);
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(message) };
};
`;

const messageHandler = `const {
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
  const { connectionId, eventType, routeKey } = event.requestContext ?? {};
  const message = { message: \`Hello from \${routeKey ?? event.resource ?? 'Lambda'}\` };
  // A message comes over an open connection; an HTTP request may name one: ?connectionId=
  const open = eventType === 'MESSAGE' ? connectionId : !eventType && event.queryStringParameters?.connectionId;
  if (open) await post(process.env.CALLBACK_URL, open, message);
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(message) };
};
`;

export class WebSocketAPIStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const connectHandlerFunction = new lambda.Function(this, 'ConnectHandlerFunction', {
      runtime: lambda.Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline(nodeHandler),
    });

    const disconnectHandlerFunction = new lambda.Function(this, 'DisconnectHandlerFunction', {
      runtime: lambda.Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline(nodeHandler),
    });

    const defaultHandlerFunction = new lambda.Function(this, 'DefaultHandlerFunction', {
      runtime: lambda.Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline(defaultHandler),
    });

    const messageHandlerFunction = new lambda.Function(this, 'MessageHandlerFunction', {
      runtime: lambda.Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline(messageHandler),
    });

    // mywsapi
    const connectHandlerIntegration = new WebSocketLambdaIntegration(
      'ConnectHandlerIntegration',
      connectHandlerFunction,
    );
    const disconnectHandlerIntegration = new WebSocketLambdaIntegration(
      'DisconnectHandlerIntegration',
      disconnectHandlerFunction,
    );
    const defaultHandlerIntegration = new WebSocketLambdaIntegration(
      'DefaultHandlerIntegration',
      defaultHandlerFunction,
    );
    const messageHandlerIntegration = new WebSocketLambdaIntegration(
      'MessageHandlerIntegration',
      messageHandlerFunction,
    );

    const mywsApi = new WebSocketApi(this, 'MywsApi', {
      apiName: 'mywsapi',
      connectRouteOptions: { integration: connectHandlerIntegration },
      disconnectRouteOptions: { integration: disconnectHandlerIntegration },
      defaultRouteOptions: { integration: defaultHandlerIntegration },
    });

    mywsApi.addRoute('sendmessage', { integration: messageHandlerIntegration });

    const devStage = new WebSocketStage(mywsApi, 'DevStage', {
      webSocketApi: mywsApi,
      stageName: 'dev',
      autoDeploy: true,
    });
    devStage.grantManagementApiAccess(messageHandlerFunction);
    messageHandlerFunction.addEnvironment('CALLBACK_URL', devStage.callbackUrl);
    new CfnOutput(this, 'MywsDevStageUrl', {
      value: devStage.url,
      description: 'URL of the stage dev of mywsapi.',
    });
    new CfnOutput(this, 'MywsDevStageCallbackUrl', {
      value: devStage.callbackUrl,
      description: 'Where the connections to the stage dev of mywsapi are managed.',
    });

    mywsApi.grantManageConnections(defaultHandlerFunction);
  }
}
