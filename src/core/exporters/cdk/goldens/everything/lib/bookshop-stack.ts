import { CfnOutput, Duration, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  type CfnApi,
  CfnDeployment,
  type CfnIntegration,
  CfnRoute,
  type CfnStage,
  CorsHttpMethod,
  DomainName,
  EndpointType,
  HttpApi,
  HttpMethod,
  type HttpStage,
  type IAccessLogDestination,
  IpAddressType,
  LogGroupLogDestination,
  PayloadFormatVersion,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import {
  HttpLambdaIntegration,
  HttpUrlIntegration,
} from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { ARecord, AaaaRecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct, IConstruct } from 'constructs';

export interface BookshopStackProps extends StackProps {
  /** ARN of the Lambda function orders, in the account and region of the stack. */
  readonly ordersFunctionArn: string;
  /** ARN of the log group for requests to the default stage of Orders, in the account and region of the stack. */
  readonly ordersDefaultStageLogGroupArn: string;
  /** ARN of an ACM certificate that covers api.example.com, in the region of the stack. */
  readonly apiExampleComCertificateArn: string;
  /** The Route 53 hosted zone that orders.example.com is in. */
  readonly ordersExampleComHostedZoneId: string;
  /** ARN of an ACM certificate that covers orders.example.com, in us-east-1. */
  readonly ordersExampleComSecondCertificateArn: string;
  /** Name of the S3 bucket with the truststore of orders.example.com. */
  readonly ordersExampleComTruststoreBucketName: string;
  /** ARN of a public ACM certificate which proves that orders.example.com is yours. */
  readonly ordersExampleComOwnershipCertificateArn: string;
}

const booksHandler = `import json


def handler(event, context):
    route = event.get("routeKey") or event.get("resource")
    return {
        "statusCode": 200,
        "headers": {"content-type": "application/json"},
        "body": json.dumps({"message": f"Hello from {route}"}),
    }
`;

export class BookshopStack extends Stack {
  constructor(scope: Construct, id: string, props: BookshopStackProps) {
    super(scope, id, props);

    const booksFunction = new lambda.Function(this, 'BooksFunction', {
      runtime: lambda.Runtime.PYTHON_3_14,
      handler: 'index.handler',
      code: lambda.Code.fromInline(booksHandler),
    });

    // sameEnvironment lets the stack permit API Gateway to invoke a function it did not create.
    const ordersFunction = lambda.Function.fromFunctionAttributes(this, 'OrdersFunction', {
      functionArn: props.ordersFunctionArn,
      sameEnvironment: true,
    });

    const invoicesFunction = lambda.Function.fromFunctionAttributes(this, 'InvoicesFunction', {
      functionArn: 'arn:aws:lambda:eu-west-1:111122223333:function:invoices:live',
      sameEnvironment: true,
    });

    // Books API
    const booksBackendIntegration = new HttpUrlIntegration(
      'BackendIntegration',
      'https://${stageVariables.backend}/books/{id}',
      { method: HttpMethod.GET, timeout: Duration.seconds(5) },
    );
    const booksIntegration = new HttpLambdaIntegration('BooksIntegration', booksFunction);

    const booksApi = new HttpApi(this, 'BooksApi', {
      apiName: 'Books API',
      description: 'Books: all of them # really',
      corsPreflight: {
        allowOrigins: ['https://app.example.com'],
        allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
        allowHeaders: ['content-type', 'authorization'],
        allowCredentials: true,
        maxAge: Duration.hours(1),
      },
      createDefaultStage: false,
    });
    // HttpApi has no property for the version.
    (booksApi.node.defaultChild as CfnApi).version = '1.0';
    Tags.of(booksApi).add('team', 'books');
    Tags.of(booksApi).add('cost-center', '0042');

    booksApi.addRoutes({
      path: '/books/{id}',
      methods: [HttpMethod.GET],
      integration: booksBackendIntegration,
    });
    booksApi.addRoutes({
      path: '/books',
      methods: [HttpMethod.POST],
      integration: booksIntegration,
    });

    const booksDefaultStage = booksApi.addStage('DefaultStage', {
      autoDeploy: true,
      stageVariables: { backend: 'old.example.com' },
    });
    setRouteSettings(booksDefaultStage, booksApi, {
      'GET /books/{id}': { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 20 },
      'POST /books': { DetailedMetricsEnabled: false },
    });
    new CfnOutput(this, 'BooksDefaultStageUrl', {
      value: booksDefaultStage.url,
      description: 'URL of the default stage of Books API.',
    });

    const booksBetaStageLogGroup = new LogGroup(this, 'BooksBetaStageLogGroup', {
      retention: RetentionDays.ONE_MONTH,
    });
    // A snapshot of the API: give it another id after a change, so that CloudFormation makes a new one.
    const booksBetaStageDeployment = new CfnDeployment(this, 'BooksBetaStageDeploymentTTJBA6', {
      apiId: booksApi.apiId,
      description: 'Routes and integrations TTJBA6',
    });
    dependOnRoutes(booksBetaStageDeployment, booksApi);
    const booksBetaStage = booksApi.addStage('BetaStage', {
      stageName: 'beta',
      description: 'What comes next',
      throttle: { rateLimit: 0.5, burstLimit: 10 },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(booksBetaStageLogGroup),
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: '$context.requestId',
            ip: '$context.identity.sourceIp',
            requestTime: '$context.requestTime',
            httpMethod: '$context.httpMethod',
            routeKey: '$context.routeKey',
            status: '$context.status',
            protocol: '$context.protocol',
            responseLength: '$context.responseLength',
          }),
        ),
      },
      stageVariables: { backend: 'new.example.com' },
    });
    (booksBetaStage.node.defaultChild as CfnStage).deploymentId = booksBetaStageDeployment.ref;
    new CfnOutput(this, 'BooksBetaStageUrl', {
      value: booksBetaStage.url,
      description: 'URL of the stage beta of Books API.',
    });

    // Orders
    const ordersIntegration = new HttpLambdaIntegration('OrdersIntegration', ordersFunction, {
      payloadFormatVersion: PayloadFormatVersion.VERSION_1_0,
    });
    const ordersInvoicesIntegration = new HttpLambdaIntegration(
      'InvoicesIntegration',
      invoicesFunction,
    );

    const ordersApi = new HttpApi(this, 'OrdersApi', {
      apiName: 'Orders',
      disableExecuteApiEndpoint: true,
      ipAddressType: IpAddressType.DUAL_STACK,
      createDefaultStage: false,
      defaultIntegration: ordersInvoicesIntegration,
    });

    const [ordersAnyOrdersProxyRoute] = ordersApi.addRoutes({
      path: '/orders/{proxy+}',
      methods: [HttpMethod.ANY],
      integration: ordersIntegration,
    });
    overrideTimeout(ordersAnyOrdersProxyRoute, 'OrdersIntegration', 30_000);

    const ordersDefaultStage = ordersApi.addStage('DefaultStage', {
      autoDeploy: true,
      accessLogSettings: {
        destination: existingLogGroup(props.ordersDefaultStageLogGroupArn),
        format: AccessLogFormat.custom(
          '$context.identity.sourceIp - - [$context.requestTime] "$context.httpMethod $context.routeKey $context.protocol" $context.status $context.responseLength $context.requestId',
        ),
      },
    });

    // api.example.com
    const apiExampleComDomain = new DomainName(this, 'ApiExampleComDomain', {
      domainName: 'api.example.com',
      certificate: Certificate.fromCertificateArn(
        this,
        'ApiExampleComDomainCertificate',
        props.apiExampleComCertificateArn,
      ),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    Tags.of(apiExampleComDomain).add('team', 'platform');
    new CfnOutput(this, 'ApiExampleComDomainRegionalDomainName', {
      value: apiExampleComDomain.regionalDomainName,
      description: 'What the DNS record of api.example.com points at.',
    });
    new CfnOutput(this, 'ApiExampleComDomainRegionalHostedZoneId', {
      value: apiExampleComDomain.regionalHostedZoneId,
      description: 'The hosted zone of that name, for a Route 53 alias record of api.example.com.',
    });

    const apiExampleComRootMapping = new ApiMapping(this, 'ApiExampleComRootMapping', {
      api: booksApi,
      domainName: apiExampleComDomain,
      stage: booksDefaultStage,
    });
    new CfnOutput(this, 'ApiExampleComRootMappingUrl', {
      value: apiExampleComRootMapping.domainUrl,
      description: 'URL of the default stage of Books API at api.example.com.',
    });

    const apiExampleComBetaMapping = new ApiMapping(this, 'ApiExampleComBetaMapping', {
      api: booksApi,
      domainName: apiExampleComDomain,
      stage: booksBetaStage,
      apiMappingKey: 'beta',
    });
    new CfnOutput(this, 'ApiExampleComBetaMappingUrl', {
      value: apiExampleComBetaMapping.domainUrl,
      description: 'URL of the stage beta of Books API at api.example.com.',
    });

    const apiExampleComOrdersV1Mapping = new ApiMapping(this, 'ApiExampleComOrdersV1Mapping', {
      api: ordersApi,
      domainName: apiExampleComDomain,
      stage: ordersDefaultStage,
      apiMappingKey: 'orders/v1',
    });
    new CfnOutput(this, 'ApiExampleComOrdersV1MappingUrl', {
      value: apiExampleComOrdersV1Mapping.domainUrl,
      description: 'URL of the default stage of Orders at api.example.com.',
    });

    // orders.example.com
    const ordersExampleComDomainHostedZone = HostedZone.fromHostedZoneId(
      this,
      'OrdersExampleComDomainHostedZone',
      props.ordersExampleComHostedZoneId,
    );
    const ordersExampleComDomain = new DomainName(this, 'OrdersExampleComDomain', {
      domainName: 'orders.example.com',
      certificate: new Certificate(this, 'OrdersExampleComDomainCertificate', {
        domainName: 'orders.example.com',
        certificateName: 'orders.example.com',
        validation: CertificateValidation.fromDns(ordersExampleComDomainHostedZone),
      }),
      securityPolicy: SecurityPolicy.TLS_1_2,
      ipAddressType: IpAddressType.DUAL_STACK,
      mtls: {
        bucket: Bucket.fromBucketName(
          this,
          'OrdersExampleComDomainTruststoreBucket',
          props.ordersExampleComTruststoreBucketName,
        ),
        key: 'authorities.pem',
        version: 'v1',
      },
      ownershipCertificate: Certificate.fromCertificateArn(
        this,
        'OrdersExampleComDomainOwnershipCertificate',
        props.ordersExampleComOwnershipCertificateArn,
      ),
    });
    ordersExampleComDomain.addEndpoint({
      certificate: Certificate.fromCertificateArn(
        this,
        'OrdersExampleComDomainSecondCertificate',
        props.ordersExampleComSecondCertificateArn,
      ),
      endpointType: EndpointType.EDGE,
      securityPolicy: SecurityPolicy.TLS_1_0,
    });
    new ARecord(this, 'OrdersExampleComDomainARecord', {
      zone: ordersExampleComDomainHostedZone,
      recordName: 'orders.example.com.',
      target: RecordTarget.fromAlias(
        new ApiGatewayv2DomainProperties(
          ordersExampleComDomain.regionalDomainName,
          ordersExampleComDomain.regionalHostedZoneId,
        ),
      ),
    });
    new AaaaRecord(this, 'OrdersExampleComDomainAaaaRecord', {
      zone: ordersExampleComDomainHostedZone,
      recordName: 'orders.example.com.',
      target: RecordTarget.fromAlias(
        new ApiGatewayv2DomainProperties(
          ordersExampleComDomain.regionalDomainName,
          ordersExampleComDomain.regionalHostedZoneId,
        ),
      ),
    });

    const ordersExampleComRootMapping = new ApiMapping(this, 'OrdersExampleComRootMapping', {
      api: ordersApi,
      domainName: ordersExampleComDomain,
      stage: ordersDefaultStage,
    });
    new CfnOutput(this, 'OrdersExampleComRootMappingUrl', {
      value: ordersExampleComRootMapping.domainUrl,
      description: 'URL of the default stage of Orders at orders.example.com.',
    });
  }
}

/** A stage can have settings of its own for routes that are there, under the names CloudFormation has. */
function setRouteSettings(stage: HttpStage, api: HttpApi, settings: Record<string, object>): void {
  const cfnStage = stage.node.defaultChild as CfnStage;
  cfnStage.routeSettings = settings;
  for (const child of api.node.findAll()) {
    if (child instanceof CfnRoute && child.routeKey in settings) cfnStage.node.addDependency(child);
  }
}

/** A deployment holds the routes that are there when it is made. */
function dependOnRoutes(deployment: CfnDeployment, api: HttpApi): void {
  const routes = api.node.findAll().filter((child) => child instanceof CfnRoute);
  deployment.node.addDependency(...routes);
}

/** API Gateway waits up to 30 seconds for an integration; the construct stops at 29. */
function overrideTimeout(route: IConstruct, integrationId: string, millis: number): void {
  const integration = route.node.findChild(integrationId).node.defaultChild as CfnIntegration;
  integration.timeoutInMillis = millis;
}

/** API Gateway wants the ARN without the :* that LogGroup.fromLogGroupArn puts at its end. */
function existingLogGroup(destinationArn: string): IAccessLogDestination {
  return { bind: () => ({ destinationArn }) };
}
