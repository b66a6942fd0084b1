import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  HttpLambdaIntegration,
  HttpUrlIntegration,
} from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

const booksDefaultHandler = `exports.handler = async (event) => {
  const route = event.requestContext?.routeKey ?? event.resource ?? 'Lambda';
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: \`Hello from \${route}\` }),
  };
};
`;

export class BooksStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const booksDefaultFunction = new lambda.Function(this, 'BooksDefaultFunction', {
      runtime: lambda.Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline(booksDefaultHandler),
    });

    // Books API
    const getBooksProxyIntegration = new HttpUrlIntegration(
      'GetBooksProxyIntegration',
      'https://get-books-proxy.example.com',
      { method: HttpMethod.GET },
    );
    const booksDefaultIntegration = new HttpLambdaIntegration(
      'BooksDefaultIntegration',
      booksDefaultFunction,
    );
    const httpProxyIntegration = new HttpUrlIntegration(
      'HttpProxyIntegration',
      'https://example.com',
    );

    const booksApi = new HttpApi(this, 'BooksApi', {
      apiName: 'Books API',
      defaultIntegration: httpProxyIntegration,
    });

    booksApi.addRoutes({
      path: '/books',
      methods: [HttpMethod.GET],
      integration: getBooksProxyIntegration,
    });
    booksApi.addRoutes({
      path: '/books',
      methods: [HttpMethod.ANY],
      integration: booksDefaultIntegration,
    });

    new CfnOutput(this, 'BooksDefaultStageUrl', {
      value: booksApi.url!,
      description: 'URL of the default stage of Books API.',
    });
  }
}
