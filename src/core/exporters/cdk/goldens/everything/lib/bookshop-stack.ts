import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import { AccessLogFormat, CfnAccount } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiKey,
  ApiMapping,
  type CfnApi,
  type CfnAuthorizer,
  CfnDeployment,
  type CfnIntegration,
  CfnIntegrationResponse,
  CfnModel,
  CfnRoute,
  CfnRouteResponse,
  type CfnStage,
  ContentHandling,
  CorsHttpMethod,
  DomainName,
  EndpointType,
  HttpApi,
  HttpConnectionType,
  HttpIntegrationSubtype,
  HttpIntegrationType,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteIntegration,
  type HttpRouteIntegrationBindOptions,
  type HttpRouteIntegrationConfig,
  HttpRouteKey,
  type IAccessLogDestination,
  type IApi,
  type IStage,
  IntegrationCredentials,
  IpAddressType,
  LogGroupLogDestination,
  MappingValue,
  ParameterMapping,
  PassthroughBehavior,
  PayloadFormatVersion,
  Period,
  SecurityPolicy,
  UsagePlan,
  VpcLink,
  WebSocketApi,
  WebSocketApiKeySelectionExpression,
  type WebSocketIntegrationType,
  WebSocketRoute,
  WebSocketRouteIntegration,
  type WebSocketRouteIntegrationConfig,
  WebSocketStage,
} from 'aws-cdk-lib/aws-apigatewayv2';
import {
  HttpIamAuthorizer,
  HttpJwtAuthorizer,
  HttpLambdaAuthorizer,
  HttpLambdaResponseType,
  HttpUserPoolAuthorizer,
  WebSocketLambdaAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {
  HttpAlbIntegration,
  HttpEventBridgeIntegration,
  HttpLambdaIntegration,
  type HttpLambdaIntegrationProps,
  HttpNlbIntegration,
  HttpServiceDiscoveryIntegration,
  HttpSqsIntegration,
  HttpStepFunctionsIntegration,
  HttpUrlIntegration,
  WebSocketAwsIntegration,
  WebSocketLambdaIntegration,
  WebSocketMockIntegration,
} from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import {
  type ISecurityGroup,
  SecurityGroup,
  Subnet,
  type SubnetSelection,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import {
  ApplicationListener,
  type IApplicationListener,
  NetworkListener,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Stream, StreamEncryption, StreamMode } from 'aws-cdk-lib/aws-kinesis';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { ARecord, AaaaRecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { CfnService } from 'aws-cdk-lib/aws-servicediscovery';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct, IConstruct } from 'constructs';

export interface BookshopStackProps extends StackProps {
  /** ARN of the IAM role as which API Gateway invokes books. */
  readonly booksIntegration6RoleArn: string;
  /** ARN of the listener that prints goes to, in the VPC of its link. */
  readonly booksPrintsIntegrationListenerArn: string;
  /** Subnets of the VPC link partners: 1 to 10, best in two zones or more. */
  readonly partnersVpcLinkSubnetIds: string[];
  /** The VPC that the VPC link warehouse leads into. */
  readonly warehouseVpcLinkVpcId: string;
  /** ARN of the SNS topic pager, in the account and region of the stack. */
  readonly pagerTopicArn: string;
  /** ARN of the Lambda function orders, in the account and region of the stack. */
  readonly ordersFunctionArn: string;
  /** ARN of the Cloud Map service that ledger goes to, in the VPC of its link. */
  readonly ordersLedgerIntegrationServiceArn: string;
  /** The VPC that the VPC link legacy leads into. */
  readonly legacyVpcLinkVpcId: string;
  /** ARN of the listener that experiments goes to, in the VPC of its link. */
  readonly ordersExperimentsIntegrationListenerArn: string;
  /** The VPC that the VPC link lab leads into. */
  readonly labVpcLinkVpcId: string;
  /** Subnets of the VPC link lab: 1 to 10, best in two zones or more. */
  readonly labVpcLinkSubnetIds: string[];
  /** Security groups of the VPC link lab; that of the load balancer must let traffic from them in. */
  readonly labVpcLinkSecurityGroupIds: string[];
  /** The VPC that the VPC link office leads into. */
  readonly officeVpcLinkVpcId: string;
  /** ARN of the IAM role as which API Gateway invokes the authorizer legacy. */
  readonly ordersLegacyAuthorizerRoleArn: string;
  /** Id of the Cognito user pool partners, in the region of the stack. */
  readonly partnersUserPoolId: string;
  /** ARN of the log group for requests to the default stage of Orders, in the account and region of the stack. */
  readonly ordersDefaultStageLogGroupArn: string;
  /** ARN of the SQS queue returns, in the account and region of the stack. */
  readonly returnsQueueArn: string;
  /** ARN of the EventBridge event bus partner-audit, in the account and region of the stack. */
  readonly partnerAuditEventBusArn: string;
  /** ARN of the state machine fulfilment, in the account and region of the stack. */
  readonly fulfilmentStateMachineArn: string;
  /** ARN of the Kinesis data stream telemetry, in the account and region of the stack. */
  readonly telemetryStreamArn: string;
  /** ARN of the IAM role as which API Gateway makes the call flags-since. */
  readonly intakeFlagsSinceIntegrationRoleArn: string;
  /** ARN of the Lambda function history, in the account and region of the stack. */
  readonly historyFunctionArn: string;
  /** ARNs of what save-note touches. */
  readonly chatSaveNoteIntegrationResourceArns: string[];
  /** ARN of the IAM role as which API Gateway invokes history. */
  readonly chatHistoryIntegration109RoleArn: string;
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
  /** Id of an API key of the usage plan partners, in the account and region of the stack. */
  readonly partnersApiKeyId: string;
}

const booksHandler = `import json


def handler(event, context):
    route = event.get("requestContext", {}).get("routeKey") or event.get("resource") or "Lambda"
    return {
        "statusCode": 200,
        "headers": {"content-type": "application/json"},
        "body": json.dumps({"message": f"Hello from {route}"}),
    }
`;

const reportsHandler = `exports.handler = async (event) => {
  const route = event.requestContext?.routeKey ?? event.resource ?? 'Lambda';
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: \`Hello from \${route}\` }),
  };
};
`;

const gatekeeperHandler = `exports.handler = async (event) => {
  const [token] = event.identitySource ?? [];
  // Decide here who may pass; until then, nobody does.
  return { isAuthorized: false, context: { token: token ? 'given' : 'missing' } };
};
`;

const connectionsHandler = `const {
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

const messagesHandler = `import json
import os

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
    # A message comes over an open connection; an HTTP request may name one: ?connectionId=
    parameters = event.get("queryStringParameters") or {}
    if source.get("eventType") == "MESSAGE":
        post(os.environ["CALLBACK_URL"], source["connectionId"], message)
    elif "eventType" not in source and "connectionId" in parameters:
        post(os.environ["CALLBACK_URL"], parameters["connectionId"], message)
    return {"statusCode": 200, "headers": {"content-type": "application/json"}, "body": json.dumps(message)}
`;

const doorHandler = `exports.handler = async (event) => ({
  principalId: 'client',
  policyDocument: {
    Version: '2012-10-17',
    // Decide here who may connect; until then, nobody does.
    Statement: [{ Action: 'execute-api:Invoke', Effect: 'Deny', Resource: event.methodArn }],
  },
});
`;

const importStateMachineDefinition = `{
  "StartAt": "Accept",
  "States": { "Accept": { "Type": "Pass", "End": true } }
}
`;

const priceStateMachineDefinition = `{
  "StartAt": "Price",
  "States": { "Price": { "Type": "Pass", "Result": 42, "End": true } }
}
`;

const chatModerationTextTemplate = `#set($text = $input.path("$.text"))
{ "text": "$util.escapeJavaScript($text)" }
`;

export class BookshopStack extends Stack {
  constructor(scope: Construct, id: string, props: BookshopStackProps) {
    super(scope, id, props);

    const booksFunction = new lambda.Function(this, 'BooksFunction', {
      runtime: lambda.Runtime.PYTHON_3_14,
      handler: 'index.handler',
      code: lambda.Code.fromInline(booksHandler),
    });
    const booksFunctionAlias = booksFunction.addAlias('live');

    // sameEnvironment lets the stack permit API Gateway to invoke a function it did not create.
    const ordersFunction = lambda.Function.fromFunctionAttributes(this, 'OrdersFunction', {
      functionArn: props.ordersFunctionArn,
      sameEnvironment: true,
    });

    const invoicesFunction = lambda.Function.fromFunctionAttributes(this, 'InvoicesFunction', {
      functionArn: 'arn:aws:lambda:eu-west-1:111122223333:function:invoices:live',
      sameEnvironment: true,
    });

    const reportsFunction = new lambda.Function(this, 'ReportsFunction', {
      runtime: lambda.Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline(reportsHandler),
    });
    const reportsFunctionVersion = reportsFunction.currentVersion;

    const gatekeeperFunction = new lambda.Function(this, 'GatekeeperFunction', {
      runtime: lambda.Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline(gatekeeperHandler),
    });

    const connectionsFunction = new lambda.Function(this, 'ConnectionsFunction', {
      runtime: lambda.Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline(connectionsHandler),
    });

    const messagesFunction = new lambda.Function(this, 'MessagesFunction', {
      runtime: lambda.Runtime.PYTHON_3_14,
      handler: 'index.handler',
      code: lambda.Code.fromInline(messagesHandler),
    });
    const messagesFunctionAlias = messagesFunction.addAlias('live');

    const doorFunction = new lambda.Function(this, 'DoorFunction', {
      runtime: lambda.Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline(doorHandler),
    });

    const historyFunction = lambda.Function.fromFunctionAttributes(this, 'HistoryFunction', {
      functionArn: props.historyFunctionArn,
      sameEnvironment: true,
    });

    // VPC link internal
    // The construct wants to know the VPC, though a VPC link only names subnets.
    const internalVpc = Vpc.fromVpcAttributes(this, 'InternalVpc', {
      vpcId: 'vpc-0a1b2c3d',
      availabilityZones: this.availabilityZones,
    });
    const internalVpcLinkSecurityGroup = new SecurityGroup(this, 'InternalVpcLinkSecurityGroup', {
      vpc: internalVpc,
      description: 'VPC link internal',
    });
    const internalVpcLink = new VpcLink(this, 'InternalVpcLink', {
      vpc: internalVpc,
      vpcLinkName: 'internal',
      subnets: subnetsOf(this, 'InternalSubnet', ['subnet-0a1b2c3d', 'subnet-1a2b3c4d']),
      securityGroups: [internalVpcLinkSecurityGroup],
    });
    Tags.of(internalVpcLink).add('team', 'platform');

    // VPC link partners
    const partnersVpcLink = new VpcLink(this, 'PartnersVpcLink', {
      vpc: internalVpc,
      vpcLinkName: 'partners',
      subnets: subnetsOf(this, 'PartnersSubnet', props.partnersVpcLinkSubnetIds),
      securityGroups: securityGroupsOf(this, 'PartnersSecurityGroup', [
        'sg-0a1b2c3d',
        'sg-1a2b3c4d',
      ]),
    });

    // VPC link warehouse
    const warehouseVpc = Vpc.fromVpcAttributes(this, 'WarehouseVpc', {
      vpcId: props.warehouseVpcLinkVpcId,
      availabilityZones: this.availabilityZones,
    });
    const warehouseVpcLink = new VpcLink(this, 'WarehouseVpcLink', {
      vpc: warehouseVpc,
      vpcLinkName: 'warehouse',
      subnets: subnetsOf(this, 'WarehouseSubnet', ['subnet-2a3b4c5d']),
    });

    // VPC link legacy
    const legacyVpc = Vpc.fromVpcAttributes(this, 'LegacyVpc', {
      vpcId: props.legacyVpcLinkVpcId,
      availabilityZones: this.availabilityZones,
    });
    const legacyVpcLink = VpcLink.fromVpcLinkAttributes(this, 'LegacyVpcLink', {
      vpcLinkId: 'us-east-1_oiuR12Abd',
      vpc: legacyVpc,
    });

    // VPC link lab
    const labVpc = Vpc.fromVpcAttributes(this, 'LabVpc', {
      vpcId: props.labVpcLinkVpcId,
      availabilityZones: this.availabilityZones,
    });
    const labVpcLink = new VpcLink(this, 'LabVpcLink', {
      vpc: labVpc,
      vpcLinkName: 'lab',
      subnets: subnetsOf(this, 'LabSubnet', props.labVpcLinkSubnetIds),
      securityGroups: securityGroupsOf(this, 'LabSecurityGroup', props.labVpcLinkSecurityGroupIds),
    });

    // VPC link office
    const officeVpc = Vpc.fromVpcAttributes(this, 'OfficeVpc', {
      vpcId: props.officeVpcLinkVpcId,
      availabilityZones: this.availabilityZones,
    });
    const officeVpcLinkSecurityGroup = new SecurityGroup(this, 'OfficeVpcLinkSecurityGroup', {
      vpc: officeVpc,
      description: 'VPC link office',
    });
    const officeVpcLink = new VpcLink(this, 'OfficeVpcLink', {
      vpc: officeVpc,
      vpcLinkName: 'office',
      subnets: subnetsOf(this, 'OfficeSubnet', ['subnet-3a4b5c6d']),
      securityGroups: [officeVpcLinkSecurityGroup],
    });

    const ordersQueue = new Queue(this, 'OrdersQueue', {
      fifo: true,
      contentBasedDeduplication: true,
    });

    const returnsQueue = Queue.fromQueueArn(this, 'ReturnsQueue', props.returnsQueueArn);

    const oldOrdersQueue = Queue.fromQueueArn(
      this,
      'OldOrdersQueue',
      'arn:aws:sqs:eu-west-1:111122223333:old-orders',
    );

    const draftsQueue = new Queue(this, 'DraftsQueue');

    const defaultEventBus = EventBus.fromEventBusName(this, 'DefaultEventBus', 'default');

    const auditEventBus = new EventBus(this, 'AuditEventBus', { eventBusName: 'audit' });

    const partnerAuditEventBus = EventBus.fromEventBusArn(
      this,
      'PartnerAuditEventBus',
      props.partnerAuditEventBusArn,
    );

    const importStateMachine = new StateMachine(this, 'ImportStateMachine', {
      definitionBody: DefinitionBody.fromString(importStateMachineDefinition),
    });

    const priceStateMachine = new StateMachine(this, 'PriceStateMachine', {
      stateMachineType: StateMachineType.EXPRESS,
      definitionBody: DefinitionBody.fromString(priceStateMachineDefinition),
    });

    const fulfilmentStateMachine = StateMachine.fromStateMachineArn(
      this,
      'FulfilmentStateMachine',
      props.fulfilmentStateMachineArn,
    );

    const takeBackStateMachine = StateMachine.fromStateMachineArn(
      this,
      'TakeBackStateMachine',
      'arn:aws:states:eu-west-1:111122223333:stateMachine:take-back',
    );

    const clicksStream = new Stream(this, 'ClicksStream', {
      streamMode: StreamMode.ON_DEMAND,
      encryption: StreamEncryption.MANAGED,
    });

    const viewsStream = new Stream(this, 'ViewsStream', {
      streamMode: StreamMode.PROVISIONED,
      encryption: StreamEncryption.MANAGED,
    });

    const telemetryStream = Stream.fromStreamArn(this, 'TelemetryStream', props.telemetryStreamArn);

    const readersUserPool = new UserPool(this, 'ReadersUserPool', { selfSignUpEnabled: true });

    const staffUserPool = UserPool.fromUserPoolId(this, 'StaffUserPool', 'eu-west-1_AbCdEf123');

    const partnersUserPool = UserPool.fromUserPoolId(
      this,
      'PartnersUserPool',
      props.partnersUserPoolId,
    );

    const alertsTopic = new Topic(this, 'AlertsTopic');
    alertsTopic.addSubscription(new EmailSubscription('alerts@example.com'));

    const pagerTopic = Topic.fromTopicArn(this, 'PagerTopic', props.pagerTopicArn);

    // One for all APIs of the account in this region: without it, no stage of a WebSocket API can log.
    const apiGatewayAccountRole = new Role(this, 'ApiGatewayAccountRole', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      managedPolicies: [
        ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonAPIGatewayPushToCloudWatchLogs'),
      ],
    });
    const apiGatewayAccount = new CfnAccount(this, 'ApiGatewayAccount', {
      cloudWatchRoleArn: apiGatewayAccountRole.roleArn,
    });
    // Both stay when the stack goes, as other APIs log by them too.
    apiGatewayAccountRole.applyRemovalPolicy(RemovalPolicy.RETAIN);
    apiGatewayAccount.applyRemovalPolicy(RemovalPolicy.RETAIN);

    // Books API
    const booksMembersAuthorizer = new HttpJwtAuthorizer(
      'MembersAuthorizer',
      'https://bookshop.auth0.com/',
      { authorizerName: 'members', jwtAudience: ['https://api.example.com', 'books'] },
    );

    const booksReadersAuthorizerClient = readersUserPool.addClient('BooksReadersAuthorizerClient', {
      authFlows: { userSrp: true },
      disableOAuth: true,
    });
    const booksReadersAuthorizer = new HttpUserPoolAuthorizer(
      'ReadersAuthorizer',
      readersUserPool,
      {
        authorizerName: 'readers',
        userPoolClients: [booksReadersAuthorizerClient],
        identitySource: ['$request.querystring.token'],
      },
    );

    const booksStaffAuthorizer = new HttpUserPoolAuthorizer('StaffAuthorizer', staffUserPool, {
      authorizerName: 'staff',
      userPoolClients: [
        UserPoolClient.fromUserPoolClientId(this, 'BooksStaffAuthorizerClient', '1example23456789'),
        UserPoolClient.fromUserPoolClientId(
          this,
          'BooksStaffAuthorizerClient2',
          '2example23456789',
        ),
      ],
      userPoolRegion: 'eu-west-1',
    });

    const booksGatekeeperAuthorizer = new HttpLambdaAuthorizer(
      'GatekeeperAuthorizer',
      gatekeeperFunction,
      {
        authorizerName: 'gatekeeper',
        responseTypes: [HttpLambdaResponseType.SIMPLE],
        identitySource: ['$request.header.X-Key', '$context.routeKey'],
        resultsCacheTtl: Duration.minutes(1),
      },
    );

    const booksPoliciesAuthorizerRole = new Role(this, 'BooksPoliciesAuthorizerRole', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    });
    booksPoliciesAuthorizerRole.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [gatekeeperFunction.functionArn],
      }),
    );
    const booksPoliciesAuthorizer = new HttpLambdaAuthorizer(
      'PoliciesAuthorizer',
      gatekeeperFunction,
      {
        authorizerName: 'policies',
        identitySource: [],
        resultsCacheTtl: Duration.seconds(0),
        role: booksPoliciesAuthorizerRole,
      },
    );

    const booksBackendIntegration = new HttpUrlIntegration(
      'BackendIntegration',
      'https://${stageVariables.backend}/books/{id}',
      {
        method: HttpMethod.GET,
        parameterMapping: ParameterMapping.fromObject({
          'overwrite:querystring.isbn': MappingValue.requestPathParam('id'),
          'append:header.x-trace': MappingValue.custom(
            '${context.requestId}-${stageVariables.backend}',
          ),
          'remove:header.cookie': MappingValue.NONE,
        }),
        timeout: Duration.seconds(5),
      },
    );
    const booksIntegration = new HttpLambdaIntegration('BooksIntegration', booksFunctionAlias);
    const booksReportsIntegrationRole = new Role(this, 'BooksReportsIntegrationRole', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    });
    booksReportsIntegrationRole.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [reportsFunctionVersion.functionArn],
      }),
    );
    const booksReportsIntegration = new PermittedLambdaIntegration(
      'ReportsIntegration',
      reportsFunctionVersion,
      { credentials: IntegrationCredentials.fromRole(booksReportsIntegrationRole) },
    );
    const booksIntegration6Role = Role.fromRoleArn(
      this,
      'BooksIntegration6Role',
      props.booksIntegration6RoleArn,
    );
    const booksIntegration2 = new PermittedLambdaIntegration(
      'BooksIntegration',
      booksFunctionAlias,
      {
        payloadFormatVersion: PayloadFormatVersion.VERSION_1_0,
        credentials: IntegrationCredentials.fromRole(booksIntegration6Role),
      },
    );
    const booksInvoicesIntegration = new PermittedLambdaIntegration(
      'InvoicesIntegration',
      invoicesFunction,
      { credentials: IntegrationCredentials.useCallerIdentity() },
    );
    const booksStorageListener = applicationListener(
      this,
      'BooksStorageListener',
      'arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/storage/50dc6c495c0c9188/0467ef3c8400ae65',
    );
    const booksStorageIntegration = new HttpAlbIntegration(
      'StorageIntegration',
      booksStorageListener,
      {
        vpcLink: internalVpcLink,
        secureServerName: 'storage.example.com',
        parameterMapping: ParameterMapping.fromObject({
          'overwrite:path': MappingValue.requestPath(),
        }),
      },
    );
    const booksPrintsListener = NetworkListener.fromNetworkListenerArn(
      this,
      'BooksPrintsListener',
      props.booksPrintsIntegrationListenerArn,
    );
    const booksPrintsIntegration = new HttpNlbIntegration(
      'PrintsIntegration',
      booksPrintsListener,
      {
        vpcLink: partnersVpcLink,
        method: HttpMethod.PUT,
        timeout: Duration.seconds(10),
      },
    );
    const booksStockService = CfnService.fromServiceArn(
      this,
      'BooksStockService',
      'arn:aws:servicediscovery:eu-west-1:111122223333:service/srv-a4qfz2example?stage=beta',
    );
    const booksStockIntegration = new HttpServiceDiscoveryIntegration(
      'StockIntegration',
      booksStockService,
      { vpcLink: warehouseVpcLink, method: HttpMethod.GET },
    );

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
      defaultAuthorizer: booksMembersAuthorizer,
      defaultAuthorizationScopes: ['books.read'],
    });
    // HttpApi has no property for the version.
    (booksApi.node.defaultChild as CfnApi).version = '1.0';
    Tags.of(booksApi).add('team', 'books');
    Tags.of(booksApi).add('cost-center', '0042');

    const [booksGetBooksByIdRoute] = booksApi.addRoutes({
      path: '/books/{id}',
      methods: [HttpMethod.GET],
      integration: booksBackendIntegration,
    });
    const cfnBackendIntegration = cfnIntegration(booksGetBooksByIdRoute, 'BackendIntegration');
    cfnBackendIntegration.description = 'Where books come from.\nFor now.';
    cfnBackendIntegration.responseParameters = {
      '404': {
        ResponseParameters: [
          { Destination: 'overwrite:statuscode', Source: '410' },
          { Destination: 'append:header.x-reason', Source: '$response.body.reason' },
        ],
      },
      '500': { ResponseParameters: [{ Destination: 'remove:header.x-stack', Source: '' }] },
    };
    nameOperation(booksGetBooksByIdRoute, 'getBook');
    const [booksPostBooksRoute] = booksApi.addRoutes({
      path: '/books',
      methods: [HttpMethod.POST],
      integration: booksIntegration,
    });
    nameOperation(booksPostBooksRoute, 'createBook');
    booksApi.addRoutes({
      path: '/reports',
      methods: [HttpMethod.GET],
      integration: booksReportsIntegration,
    });
    booksApi.addRoutes({
      path: '/books',
      methods: [HttpMethod.PUT],
      integration: booksIntegration2,
    });
    // Without a list of its own a route gets the default scopes, whatever guards it.
    booksApi.addRoutes({
      path: '/invoices',
      methods: [HttpMethod.GET],
      integration: booksInvoicesIntegration,
      authorizer: new HttpIamAuthorizer(),
      authorizationScopes: [],
    });
    const [booksAnyStorageProxyRoute] = booksApi.addRoutes({
      path: '/storage/{proxy+}',
      methods: [HttpMethod.ANY],
      integration: booksStorageIntegration,
    });
    const cfnStorageIntegration = cfnIntegration(booksAnyStorageProxyRoute, 'StorageIntegration');
    cfnStorageIntegration.description = 'The shelves';
    // API Gateway waits up to 30 seconds for an integration; the construct stops at 29.
    cfnStorageIntegration.timeoutInMillis = 29_500;
    cfnStorageIntegration.responseParameters = {
      '503': { ResponseParameters: [{ Destination: 'overwrite:statuscode', Source: '500' }] },
    };
    booksApi.addRoutes({
      path: '/prints',
      methods: [HttpMethod.PUT],
      integration: booksPrintsIntegration,
    });
    const [booksGetStockRoute] = booksApi.addRoutes({
      path: '/stock',
      methods: [HttpMethod.GET],
      integration: booksStockIntegration,
    });
    const cfnStockIntegration = cfnIntegration(booksGetStockRoute, 'StockIntegration');
    // HttpServiceDiscoveryIntegration does not pass its timeout on.
    cfnStockIntegration.timeoutInMillis = 3000;
    booksApi.addRoutes({
      path: '/books',
      methods: [HttpMethod.GET],
      integration: booksIntegration,
      authorizer: new HttpNoneAuthorizer(),
      authorizationScopes: [],
    });
    booksApi.addRoutes({
      path: '/books/{id}',
      methods: [HttpMethod.PUT],
      integration: booksIntegration,
      authorizationScopes: ['books.write'],
    });
    booksApi.addRoutes({
      path: '/books/{id}',
      methods: [HttpMethod.DELETE],
      integration: booksIntegration,
      authorizer: booksStaffAuthorizer,
      authorizationScopes: ['books.write', 'books.delete'],
    });
    booksApi.addRoutes({
      path: '/shelf',
      methods: [HttpMethod.GET],
      integration: booksIntegration,
      authorizer: booksReadersAuthorizer,
      authorizationScopes: [],
    });
    booksApi.addRoutes({
      path: '/desk',
      methods: [HttpMethod.GET, HttpMethod.PUT],
      integration: booksIntegration,
      authorizer: booksGatekeeperAuthorizer,
      authorizationScopes: [],
    });
    booksApi.addRoutes({
      path: '/prices',
      methods: [HttpMethod.GET],
      integration: booksIntegration,
      authorizer: booksPoliciesAuthorizer,
      authorizationScopes: [],
    });
    booksApi.addRoutes({
      path: '/ledger',
      methods: [HttpMethod.GET],
      integration: booksIntegration,
      authorizer: new HttpIamAuthorizer(),
      authorizationScopes: [],
    });
    usePayloadVersion2(booksApi, 'PoliciesAuthorizer');

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
    const booksBetaStageDeployment = new CfnDeployment(this, 'BooksBetaStageDeploymentGSHKN7', {
      apiId: booksApi.apiId,
      description: 'Routes and integrations GSHKN7',
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

    const booksServerErrorsAlarm = new Alarm(this, 'BooksServerErrorsAlarm', {
      metric: booksApi.metricServerError({ period: Duration.minutes(1) }),
      threshold: 1,
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    booksServerErrorsAlarm.addAlarmAction(new SnsAction(alertsTopic));

    const booksSlowBetaAlarm = new Alarm(this, 'BooksSlowBetaAlarm', {
      metric: booksBetaStage.metricLatency({ statistic: Stats.percentile(95) }),
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: 1500,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.MISSING,
    });
    booksSlowBetaAlarm.addAlarmAction(new SnsAction(pagerTopic));

    new Dashboard(this, 'BooksDashboard', {
      widgets: [
        [
          new GraphWidget({
            title: 'Requests',
            width: 8,
            left: [booksApi.metricCount()],
          }),
          new GraphWidget({
            title: 'Errors',
            width: 8,
            left: [booksApi.metricClientError(), booksApi.metricServerError()],
          }),
          new GraphWidget({
            title: 'Latency',
            width: 8,
            left: [booksApi.metricLatency(), booksApi.metricIntegrationLatency()],
          }),
        ],
      ],
    });

    // Orders
    const ordersLegacyAuthorizerRole = Role.fromRoleArn(
      this,
      'OrdersLegacyAuthorizerRole',
      props.ordersLegacyAuthorizerRoleArn,
    );
    const ordersLegacyAuthorizer = new HttpLambdaAuthorizer('LegacyAuthorizer', ordersFunction, {
      authorizerName: 'legacy',
      role: ordersLegacyAuthorizerRole,
    });

    const ordersPartnersAuthorizerClient = partnersUserPool.addClient(
      'OrdersPartnersAuthorizerClient',
      { authFlows: { userSrp: true }, disableOAuth: true },
    );
    const ordersPartnersAuthorizer = new HttpUserPoolAuthorizer(
      'PartnersAuthorizer',
      partnersUserPool,
      { authorizerName: 'partners', userPoolClients: [ordersPartnersAuthorizerClient] },
    );

    const ordersIntegration = new HttpLambdaIntegration('OrdersIntegration', ordersFunction, {
      payloadFormatVersion: PayloadFormatVersion.VERSION_1_0,
    });
    const ordersInvoicesIntegration = new PermittedLambdaIntegration(
      'InvoicesIntegration',
      invoicesFunction,
    );
    const ordersLedgerService = CfnService.fromServiceArn(
      this,
      'OrdersLedgerService',
      props.ordersLedgerIntegrationServiceArn,
    );
    const ordersLedgerIntegration = new HttpServiceDiscoveryIntegration(
      'LedgerIntegration',
      ordersLedgerService,
      { vpcLink: legacyVpcLink, secureServerName: 'ledger.example.com' },
    );
    const ordersExperimentsListener = applicationListener(
      this,
      'OrdersExperimentsListener',
      props.ordersExperimentsIntegrationListenerArn,
    );
    const ordersExperimentsIntegration = new HttpAlbIntegration(
      'ExperimentsIntegration',
      ordersExperimentsListener,
      { vpcLink: labVpcLink },
    );
    const ordersPrintersListener = NetworkListener.fromNetworkListenerArn(
      this,
      'OrdersPrintersListener',
      'arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/net/printers/50dc6c495c0c9188/0467ef3c8400ae65',
    );
    const ordersPrintersIntegration = new HttpNlbIntegration(
      'PrintersIntegration',
      ordersPrintersListener,
      { vpcLink: officeVpcLink },
    );

    const ordersApi = new HttpApi(this, 'OrdersApi', {
      apiName: 'Orders',
      disableExecuteApiEndpoint: true,
      ipAddressType: IpAddressType.DUAL_STACK,
      createDefaultStage: false,
      defaultAuthorizer: new HttpIamAuthorizer(),
    });

    const [ordersAnyOrdersProxyRoute] = ordersApi.addRoutes({
      path: '/orders/{proxy+}',
      methods: [HttpMethod.ANY],
      integration: ordersIntegration,
    });
    const cfnOrdersIntegration = cfnIntegration(ordersAnyOrdersProxyRoute, 'OrdersIntegration');
    cfnOrdersIntegration.timeoutInMillis = 30_000;
    nameOperation(ordersAnyOrdersProxyRoute, 'orders');
    ordersApi.addRoutes({
      path: '/ledger',
      methods: [HttpMethod.GET],
      integration: ordersLedgerIntegration,
    });
    ordersApi.addRoutes({
      path: '/experiments',
      methods: [HttpMethod.ANY],
      integration: ordersExperimentsIntegration,
    });
    ordersApi.addRoutes({
      path: '/printers',
      methods: [HttpMethod.POST],
      integration: ordersPrintersIntegration,
    });
    ordersApi.addRoutes({
      path: '/returns',
      methods: [HttpMethod.GET],
      integration: ordersIntegration,
      authorizer: ordersLegacyAuthorizer,
    });
    ordersApi.addRoutes({
      path: '/partners',
      methods: [HttpMethod.GET],
      integration: ordersIntegration,
      authorizer: ordersPartnersAuthorizer,
      authorizationScopes: ['partners/orders.read'],
    });
    new HttpRoute(ordersApi, 'DefaultRoute', {
      httpApi: ordersApi,
      routeKey: HttpRouteKey.DEFAULT,
      integration: ordersInvoicesIntegration,
      authorizer: new HttpNoneAuthorizer(),
    });

    // One permission for all routes; that of scopePermissionToRoute asks for a segment more than $default has.
    invoicesFunction.addPermission('OrdersApiPermission', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: this.formatArn({
        service: 'execute-api',
        resource: ordersApi.apiId,
        resourceName: '*/*',
      }),
    });

    const ordersDefaultStage = ordersApi.addStage('DefaultStage', {
      autoDeploy: true,
      accessLogSettings: {
        destination: existingLogGroup(props.ordersDefaultStageLogGroupArn),
        format: AccessLogFormat.custom(
          '$context.identity.sourceIp - - [$context.requestTime] "$context.httpMethod $context.routeKey $context.protocol" $context.status $context.responseLength $context.requestId',
        ),
      },
    });

    // Intake
    const intakeSendOrderIntegration = new HttpSqsIntegration('SendOrderIntegration', {
      queue: ordersQueue,
      subtype: HttpIntegrationSubtype.SQS_SEND_MESSAGE,
      parameterMapping: ParameterMapping.fromObject({
        QueueUrl: MappingValue.custom(ordersQueue.queueUrl),
        MessageBody: MappingValue.custom('$request.body'),
        MessageGroupId: MappingValue.requestBody('customer'),
        MessageAttributes: MappingValue.requestBody('attributes'),
      }),
    });
    const intakeReceiveReturnsIntegration = new HttpSqsIntegration('ReceiveReturnsIntegration', {
      queue: returnsQueue,
      subtype: HttpIntegrationSubtype.SQS_RECEIVE_MESSAGE,
      parameterMapping: ParameterMapping.fromObject({
        QueueUrl: MappingValue.custom(returnsQueue.queueUrl),
        MaxNumberOfMessages: MappingValue.custom('10'),
        WaitTimeSeconds: MappingValue.custom('20'),
        AttributeNames: MappingValue.custom('All'),
      }),
    });
    const intakeDropOldOrderIntegration = new HttpSqsIntegration('DropOldOrderIntegration', {
      queue: oldOrdersQueue,
      subtype: HttpIntegrationSubtype.SQS_DELETE_MESSAGE,
      parameterMapping: ParameterMapping.fromObject({
        QueueUrl: MappingValue.custom(oldOrdersQueue.queueUrl),
        ReceiptHandle: MappingValue.requestPathParam('receipt'),
        Region: MappingValue.custom('eu-west-1'),
      }),
    });
    const intakePurgeDraftsIntegrationRole = Role.fromRoleArn(
      this,
      'IntakePurgeDraftsIntegrationRole',
      'arn:aws:iam::111122223333:role/cleaner',
    );
    const intakePurgeDraftsIntegration = new ServiceIntegration('PurgeDraftsIntegration', {
      subtype: HttpIntegrationSubtype.SQS_PURGE_QUEUE,
      credentials: IntegrationCredentials.fromRole(intakePurgeDraftsIntegrationRole),
      parameterMapping: ParameterMapping.fromObject({
        QueueUrl: MappingValue.custom(draftsQueue.queueUrl),
      }),
    });
    const intakeAnnounceIntegration = new HttpEventBridgeIntegration('AnnounceIntegration', {
      eventBusRef: defaultEventBus.eventBusRef,
      subtype: HttpIntegrationSubtype.EVENTBRIDGE_PUT_EVENTS,
      parameterMapping: ParameterMapping.fromObject({
        EventBusName: MappingValue.custom(defaultEventBus.eventBusName),
        Detail: MappingValue.requestBody('detail'),
        DetailType: MappingValue.requestHeader('x-event'),
        Source: MappingValue.custom('com.example.orders'),
        Time: MappingValue.requestBody('time'),
        TraceHeader: MappingValue.requestHeader('x-trace'),
      }),
    });
    const intakeAnnounceAbroadIntegration = new HttpEventBridgeIntegration(
      'AnnounceAbroadIntegration',
      {
        eventBusRef: {
          eventBusName: 'default',
          eventBusArn: this.formatArn({
            service: 'events',
            region: 'eu-west-1',
            resource: 'event-bus',
            resourceName: 'default',
          }),
        },
        subtype: HttpIntegrationSubtype.EVENTBRIDGE_PUT_EVENTS,
        parameterMapping: ParameterMapping.fromObject({
          EventBusName: MappingValue.custom('default'),
          Detail: MappingValue.requestBody('detail'),
          DetailType: MappingValue.custom('order-abroad'),
          Source: MappingValue.custom('com.example.orders'),
          Region: MappingValue.custom('eu-west-1'),
        }),
      },
    );
    const intakeAuditIntegration = new HttpEventBridgeIntegration('AuditIntegration', {
      eventBusRef: auditEventBus.eventBusRef,
      subtype: HttpIntegrationSubtype.EVENTBRIDGE_PUT_EVENTS,
      parameterMapping: ParameterMapping.fromObject({
        EventBusName: MappingValue.custom(auditEventBus.eventBusName),
        Detail: MappingValue.custom('$request.body'),
        DetailType: MappingValue.custom('audit'),
        Source: MappingValue.stageVariable('source'),
      }),
    });
    const intakeAuditPartnerIntegration = new HttpEventBridgeIntegration(
      'AuditPartnerIntegration',
      {
        eventBusRef: partnerAuditEventBus.eventBusRef,
        subtype: HttpIntegrationSubtype.EVENTBRIDGE_PUT_EVENTS,
        parameterMapping: ParameterMapping.fromObject({
          EventBusName: MappingValue.custom(partnerAuditEventBus.eventBusArn),
          Detail: MappingValue.custom('$request.body'),
          DetailType: MappingValue.custom('audit'),
          Source: MappingValue.custom('com.example.partner'),
        }),
      },
    );
    const intakeStartImportIntegration = new HttpStepFunctionsIntegration(
      'StartImportIntegration',
      {
        stateMachine: importStateMachine,
        subtype: HttpIntegrationSubtype.STEPFUNCTIONS_START_EXECUTION,
        parameterMapping: ParameterMapping.fromObject({
          StateMachineArn: MappingValue.custom(importStateMachine.stateMachineArn),
          Input: MappingValue.custom('$request.body'),
          Name: MappingValue.contextVariable('requestId'),
        }),
      },
    );
    const intakeStopImportIntegration = new HttpStepFunctionsIntegration('StopImportIntegration', {
      stateMachine: importStateMachine,
      subtype: HttpIntegrationSubtype.STEPFUNCTIONS_STOP_EXECUTION,
      parameterMapping: ParameterMapping.fromObject({
        ExecutionArn: MappingValue.requestBody('executionArn'),
        Cause: MappingValue.custom('asked for by ${context.identity.sourceIp}'),
      }),
    });
    const intakePriceIntegration = new HttpStepFunctionsIntegration('PriceIntegration', {
      stateMachine: priceStateMachine,
      subtype: HttpIntegrationSubtype.STEPFUNCTIONS_START_SYNC_EXECUTION,
      parameterMapping: ParameterMapping.fromObject({
        StateMachineArn: MappingValue.custom(priceStateMachine.stateMachineArn),
        Input: MappingValue.custom('$request.body'),
      }),
    });
    const intakeFulfilIntegrationRole = new Role(this, 'IntakeFulfilIntegrationRole', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    });
    intakeFulfilIntegrationRole.addToPolicy(
      new PolicyStatement({
        sid: 'AllowStepFunctionsExecution',
        actions: ['states:StartExecution'],
        resources: [fulfilmentStateMachine.stateMachineArn],
      }),
    );
    const intakeFulfilIntegration = new ServiceIntegration('FulfilIntegration', {
      subtype: HttpIntegrationSubtype.STEPFUNCTIONS_START_EXECUTION,
      credentials: IntegrationCredentials.fromRole(intakeFulfilIntegrationRole),
      parameterMapping: ParameterMapping.fromObject({
        StateMachineArn: MappingValue.custom(fulfilmentStateMachine.stateMachineArn),
        Input: MappingValue.custom('$request.body'),
        Region: MappingValue.custom('eu-west-1'),
      }),
      timeout: Duration.seconds(10),
    });
    const intakeStopFulfilmentIntegrationRole = new Role(
      this,
      'IntakeStopFulfilmentIntegrationRole',
      { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') },
    );
    intakeStopFulfilmentIntegrationRole.addToPolicy(
      new PolicyStatement({
        sid: 'AllowStepFunctionsExecution',
        actions: ['states:StopExecution'],
        resources: [
          `${fulfilmentStateMachine.stateMachineArn.replace(':stateMachine:', ':execution:')}:*`,
        ],
      }),
    );
    const intakeStopFulfilmentIntegration = new ServiceIntegration('StopFulfilmentIntegration', {
      subtype: HttpIntegrationSubtype.STEPFUNCTIONS_STOP_EXECUTION,
      credentials: IntegrationCredentials.fromRole(intakeStopFulfilmentIntegrationRole),
      parameterMapping: ParameterMapping.fromObject({
        ExecutionArn: MappingValue.requestQueryString('execution'),
        Error: MappingValue.custom('Stopped'),
      }),
    });
    const intakeStopReturnIntegrationRole = new Role(this, 'IntakeStopReturnIntegrationRole', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    });
    intakeStopReturnIntegrationRole.addToPolicy(
      new PolicyStatement({
        sid: 'AllowStepFunctionsExecution',
        actions: ['states:StopExecution'],
        resources: [
          `${takeBackStateMachine.stateMachineArn.replace(':stateMachine:', ':execution:')}:*`,
        ],
      }),
    );
    const intakeStopReturnIntegration = new ServiceIntegration('StopReturnIntegration', {
      subtype: HttpIntegrationSubtype.STEPFUNCTIONS_STOP_EXECUTION,
      credentials: IntegrationCredentials.fromRole(intakeStopReturnIntegrationRole),
      parameterMapping: ParameterMapping.fromObject({
        ExecutionArn: MappingValue.requestQueryString('execution'),
      }),
    });
    const intakeClickIntegrationRole = new Role(this, 'IntakeClickIntegrationRole', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    });
    intakeClickIntegrationRole.addToPolicy(
      new PolicyStatement({
        sid: 'AllowKinesisPutRecord',
        actions: ['kinesis:PutRecord'],
        resources: [clicksStream.streamArn],
      }),
    );
    const intakeClickIntegration = new ServiceIntegration('ClickIntegration', {
      subtype: HttpIntegrationSubtype.KINESIS_PUT_RECORD,
      credentials: IntegrationCredentials.fromRole(intakeClickIntegrationRole),
      parameterMapping: ParameterMapping.fromObject({
        StreamName: MappingValue.custom(clicksStream.streamName),
        Data: MappingValue.requestBody('data'),
        PartitionKey: MappingValue.contextVariable('requestId'),
      }),
    });
    const intakeViewIntegration = new ServiceIntegration('ViewIntegration', {
      subtype: HttpIntegrationSubtype.KINESIS_PUT_RECORD,
      credentials: IntegrationCredentials.useCallerIdentity(),
      parameterMapping: ParameterMapping.fromObject({
        StreamName: MappingValue.custom(viewsStream.streamName),
        Data: MappingValue.requestBody('data'),
        PartitionKey: MappingValue.requestBody('page'),
        ExplicitHashKey: MappingValue.custom('0'),
      }),
    });
    const intakeTelemetryIntegrationRole = new Role(this, 'IntakeTelemetryIntegrationRole', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    });
    intakeTelemetryIntegrationRole.addToPolicy(
      new PolicyStatement({
        sid: 'AllowKinesisPutRecord',
        actions: ['kinesis:PutRecord'],
        resources: [telemetryStream.streamArn],
      }),
    );
    const intakeTelemetryIntegration = new ServiceIntegration('TelemetryIntegration', {
      subtype: HttpIntegrationSubtype.KINESIS_PUT_RECORD,
      credentials: IntegrationCredentials.fromRole(intakeTelemetryIntegrationRole),
      parameterMapping: ParameterMapping.fromObject({
        StreamName: MappingValue.custom(telemetryStream.streamName),
        Data: MappingValue.requestBody('data'),
        PartitionKey: MappingValue.requestHeader('x-device'),
      }),
    });
    const intakeFlagsIntegrationRole = new Role(this, 'IntakeFlagsIntegrationRole', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    });
    intakeFlagsIntegrationRole.addToPolicy(
      new PolicyStatement({
        sid: 'AllowAppConfigGetConfiguration',
        actions: ['appconfig:GetConfiguration'],
        resources: [
          this.formatArn({
            service: 'appconfig',
            resource: 'application',
            resourceName: '*',
          }),
        ],
      }),
    );
    const intakeFlagsIntegration = new ServiceIntegration('FlagsIntegration', {
      subtype: HttpIntegrationSubtype.APPCONFIG_GET_CONFIGURATION,
      credentials: IntegrationCredentials.fromRole(intakeFlagsIntegrationRole),
      parameterMapping: ParameterMapping.fromObject({
        Application: MappingValue.custom('shop'),
        Environment: MappingValue.custom('production'),
        Configuration: MappingValue.custom('flags'),
        ClientId: MappingValue.contextVariable('requestId'),
      }),
      timeout: Duration.seconds(2),
    });
    const intakeFlagsSinceIntegrationRole = Role.fromRoleArn(
      this,
      'IntakeFlagsSinceIntegrationRole',
      props.intakeFlagsSinceIntegrationRoleArn,
    );
    const intakeFlagsSinceIntegration = new ServiceIntegration('FlagsSinceIntegration', {
      subtype: HttpIntegrationSubtype.APPCONFIG_GET_CONFIGURATION,
      credentials: IntegrationCredentials.fromRole(intakeFlagsSinceIntegrationRole),
      parameterMapping: ParameterMapping.fromObject({
        Application: MappingValue.custom('shop'),
        Environment: MappingValue.custom('production'),
        Configuration: MappingValue.custom('flags'),
        ClientId: MappingValue.requestHeader('x-client'),
        ClientConfigurationVersion: MappingValue.requestPathParam('version'),
      }),
    });

    const intakeApi = new HttpApi(this, 'IntakeApi', {
      apiName: 'Intake',
      createDefaultStage: false,
    });

    const [intakePostOrdersRoute] = intakeApi.addRoutes({
      path: '/orders',
      methods: [HttpMethod.POST],
      integration: intakeSendOrderIntegration,
    });
    const cfnSendOrderIntegration = cfnIntegration(intakePostOrdersRoute, 'SendOrderIntegration');
    cfnSendOrderIntegration.description = 'Keeps the order of each customer.';
    const [intakeGetReturnsRoute] = intakeApi.addRoutes({
      path: '/returns',
      methods: [HttpMethod.GET],
      integration: intakeReceiveReturnsIntegration,
    });
    const cfnReceiveReturnsIntegration = cfnIntegration(
      intakeGetReturnsRoute,
      'ReceiveReturnsIntegration',
    );
    // The constructs for calls to AWS services have no timeout.
    cfnReceiveReturnsIntegration.timeoutInMillis = 25_000;
    intakeApi.addRoutes({
      path: '/old-orders/{receipt}',
      methods: [HttpMethod.DELETE],
      integration: intakeDropOldOrderIntegration,
    });
    const [intakeDeleteDraftsRoute] = intakeApi.addRoutes({
      path: '/drafts',
      methods: [HttpMethod.DELETE],
      integration: intakePurgeDraftsIntegration,
    });
    const cfnPurgeDraftsIntegration = cfnIntegration(
      intakeDeleteDraftsRoute,
      'PurgeDraftsIntegration',
    );
    cfnPurgeDraftsIntegration.timeoutInMillis = 30_000;
    intakeApi.addRoutes({
      path: '/events',
      methods: [HttpMethod.POST],
      integration: intakeAnnounceIntegration,
    });
    intakeApi.addRoutes({
      path: '/events',
      methods: [HttpMethod.PUT],
      integration: intakeAnnounceAbroadIntegration,
    });
    intakeApi.addRoutes({
      path: '/audit',
      methods: [HttpMethod.POST],
      integration: intakeAuditIntegration,
    });
    intakeApi.addRoutes({
      path: '/audit',
      methods: [HttpMethod.PUT],
      integration: intakeAuditPartnerIntegration,
    });
    intakeApi.addRoutes({
      path: '/imports',
      methods: [HttpMethod.POST],
      integration: intakeStartImportIntegration,
    });
    intakeApi.addRoutes({
      path: '/imports',
      methods: [HttpMethod.DELETE],
      integration: intakeStopImportIntegration,
    });
    const [intakePostPriceRoute] = intakeApi.addRoutes({
      path: '/price',
      methods: [HttpMethod.POST],
      integration: intakePriceIntegration,
    });
    const cfnPriceIntegration = cfnIntegration(intakePostPriceRoute, 'PriceIntegration');
    cfnPriceIntegration.timeoutInMillis = 29_000;
    intakeApi.addRoutes({
      path: '/fulfilment',
      methods: [HttpMethod.POST],
      integration: intakeFulfilIntegration,
    });
    intakeApi.addRoutes({
      path: '/fulfilment',
      methods: [HttpMethod.DELETE],
      integration: intakeStopFulfilmentIntegration,
    });
    intakeApi.addRoutes({
      path: '/returns',
      methods: [HttpMethod.DELETE],
      integration: intakeStopReturnIntegration,
    });
    intakeApi.addRoutes({
      path: '/clicks',
      methods: [HttpMethod.POST],
      integration: intakeClickIntegration,
    });
    intakeApi.addRoutes({
      path: '/views',
      methods: [HttpMethod.POST],
      integration: intakeViewIntegration,
      authorizer: new HttpIamAuthorizer(),
    });
    intakeApi.addRoutes({
      path: '/telemetry',
      methods: [HttpMethod.POST],
      integration: intakeTelemetryIntegration,
    });
    intakeApi.addRoutes({
      path: '/flags',
      methods: [HttpMethod.GET],
      integration: intakeFlagsIntegration,
    });
    intakeApi.addRoutes({
      path: '/flags/{version}',
      methods: [HttpMethod.GET],
      integration: intakeFlagsSinceIntegration,
    });

    const intakeDefaultStage = intakeApi.addStage('DefaultStage', {
      autoDeploy: true,
      stageVariables: { source: 'com.example.audit' },
    });
    new CfnOutput(this, 'IntakeDefaultStageUrl', {
      value: intakeDefaultStage.url,
      description: 'URL of the default stage of Intake.',
    });

    // Chat
    const chatDoorAuthorizer = new WebSocketLambdaAuthorizer('DoorAuthorizer', doorFunction, {
      authorizerName: 'door',
      identitySource: ['route.request.querystring.token', 'stageVariables.realm'],
    });

    const chatConnectionsIntegration = new WebSocketLambdaIntegration(
      'ConnectionsIntegration',
      connectionsFunction,
      { timeout: Duration.seconds(5) },
    );
    const chatMessagesIntegration = new CustomIntegration('MessagesIntegration', {
      type: 'AWS_PROXY',
      uri: invocationUri(messagesFunctionAlias),
      contentHandling: ContentHandling.CONVERT_TO_BINARY,
    });
    const chatHistoryIntegrationRole = new Role(this, 'ChatHistoryIntegrationRole', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    });
    chatHistoryIntegrationRole.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [historyFunction.functionArn],
      }),
    );
    const chatHistoryIntegration = new WebSocketAwsIntegration('HistoryIntegration', {
      integrationUri: invocationUri(historyFunction),
      integrationMethod: 'POST',
      credentialsRole: chatHistoryIntegrationRole,
      requestTemplates: { $default: '{ "room": $input.json("$.room") }' },
      templateSelectionExpression: '\\$default',
    });
    const chatOldChatIntegration = new CustomIntegration('OldChatIntegration', {
      type: 'HTTP_PROXY',
      uri: 'https://${stageVariables.backend}/messages',
      method: 'ANY',
      requestParameters: { 'integration.request.header.connection-id': 'context.connectionId' },
    });
    const chatModerationIntegration = new CustomIntegration('ModerationIntegration', {
      type: 'HTTP',
      uri: 'https://moderation.example.com/check',
      method: 'PUT',
      requestParameters: { 'integration.request.querystring.stage': "'chat'" },
      requestTemplates: {
        text: chatModerationTextTemplate,
        picture: '{ "url": $input.json("$.url") }',
      },
      templateSelectionExpression: '${request.body.kind}',
      passthroughBehavior: PassthroughBehavior.NEVER,
      contentHandling: ContentHandling.CONVERT_TO_TEXT,
      timeout: Duration.seconds(29),
    });
    const chatSaveNoteIntegrationRole = new Role(this, 'ChatSaveNoteIntegrationRole', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    });
    chatSaveNoteIntegrationRole.addToPolicy(
      new PolicyStatement({
        actions: ['dynamodb:PutItem'],
        resources: props.chatSaveNoteIntegrationResourceArns,
      }),
    );
    const chatSaveNoteIntegration = new WebSocketAwsIntegration('SaveNoteIntegration', {
      integrationUri: this.formatArn({
        service: 'apigateway',
        account: 'dynamodb',
        resource: 'action',
        resourceName: 'PutItem',
      }),
      integrationMethod: 'POST',
      credentialsRole: chatSaveNoteIntegrationRole,
      requestTemplates: {
        $default: '{ "TableName": "notes", "Item": { "id": { "S": "$context.requestId" } } }',
      },
      templateSelectionExpression: '\\$default',
      passthroughBehavior: PassthroughBehavior.WHEN_NO_TEMPLATES,
    });
    const chatQueueNoteIntegrationRole = new Role(this, 'ChatQueueNoteIntegrationRole', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    });
    chatQueueNoteIntegrationRole.addToPolicy(
      new PolicyStatement({
        actions: ['sqs:SendMessage', 'sqs:GetQueueUrl'],
        resources: [
          'arn:aws:sqs:eu-west-1:111122223333:notes',
          'arn:aws:sqs:eu-west-1:111122223333:notes-late',
        ],
      }),
    );
    const chatQueueNoteIntegration = new WebSocketAwsIntegration('QueueNoteIntegration', {
      integrationUri: this.formatArn({
        service: 'apigateway',
        region: 'eu-west-1',
        account: 'sqs',
        resource: 'path',
        resourceName: '111122223333/notes',
      }),
      integrationMethod: 'POST',
      credentialsRole: chatQueueNoteIntegrationRole,
      requestParameters: {
        'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'",
      },
      requestTemplates: { $default: 'Action=SendMessage&MessageBody=$util.urlEncode($input.body)' },
      templateSelectionExpression: '\\$default',
    });
    const chatShrugIntegration = new WebSocketMockIntegration('ShrugIntegration', {
      requestTemplates: { '200': '{"statusCode": 200}' },
      templateSelectionExpression: '200',
    });
    const chatHistoryIntegration109Role = Role.fromRoleArn(
      this,
      'ChatHistoryIntegration109Role',
      props.chatHistoryIntegration109RoleArn,
    );
    const chatHistoryIntegration2 = new CustomIntegration('HistoryIntegration', {
      type: 'AWS_PROXY',
      uri: invocationUri(historyFunction),
      credentialsRole: chatHistoryIntegration109Role,
    });

    const chatApi = new WebSocketApi(this, 'ChatApi', {
      apiName: 'Chat',
      description: 'Readers talk about books.\nIn rooms.',
      routeSelectionExpression: '${request.body.topic}/${request.body.action}',
      apiKeySelectionExpression: WebSocketApiKeySelectionExpression.HEADER_X_API_KEY,
      disableSchemaValidation: true,
      ipAddressType: IpAddressType.DUAL_STACK,
    });
    // WebSocketApi has no property for the version.
    (chatApi.node.defaultChild as CfnApi).version = '0.9';
    Tags.of(chatApi).add('team', 'chat');

    const chatSendMessageModel = new CfnModel(chatApi, 'SendMessageModel', {
      apiId: chatApi.apiId,
      name: 'SendMessage',
      description: 'What somebody says',
      contentType: 'application/json',
      schema: {
        $schema: 'http://json-schema.org/draft-04/schema#',
        type: 'object',
        required: ['action', 'text'],
        properties: { action: { type: 'string' }, text: { type: 'string', minLength: 1 } },
      },
    });

    const chatSendPictureModel = new CfnModel(chatApi, 'SendPictureModel', {
      apiId: chatApi.apiId,
      name: 'SendPicture',
      contentType: 'application/json',
      schema: {
        type: 'object',
        required: ['url'],
        properties: { url: { type: 'string', maxLength: 2048 } },
      },
    });

    const chatHistoryModel = new CfnModel(chatApi, 'HistoryModel', {
      apiId: chatApi.apiId,
      name: 'History',
      contentType: 'application/vnd.chat+json',
      schema: { type: 'array', items: { type: 'string' } },
    });

    // addRoute cannot ask for an API key; this creates the same route, and does.
    const chatConnectRoute = new WebSocketRoute(chatApi, '$connect-Route', {
      webSocketApi: chatApi,
      routeKey: '$connect',
      integration: chatConnectionsIntegration,
      authorizer: chatDoorAuthorizer,
      apiKeyRequired: true,
    });
    const cfnConnectRoute = chatConnectRoute.node.defaultChild as CfnRoute;
    cfnConnectRoute.operationName = 'join';
    cfnConnectRoute.requestParameters = {
      'route.request.querystring.token': { Required: true },
      'route.request.header.Origin': { Required: false },
    };
    const cfnConnectionsIntegration = cfnIntegration(chatConnectRoute, 'ConnectionsIntegration');
    cfnConnectionsIntegration.description = 'Keeps who is there.';

    chatApi.addRoute('$disconnect', { integration: chatConnectionsIntegration });

    const chatDefaultRoute = chatApi.addRoute('$default', {
      integration: chatShrugIntegration,
      returnResponse: true,
    });
    const cfnShrugIntegration = cfnIntegration(chatDefaultRoute, 'ShrugIntegration');
    new CfnIntegrationResponse(chatApi, 'ShrugIntegrationDefaultResponse', {
      apiId: chatApi.apiId,
      integrationId: cfnShrugIntegration.ref,
      integrationResponseKey: '$default',
      responseTemplates: { $default: '{ "unknown": "$context.routeKey" }' },
      templateSelectionExpression: '\\$default',
    });

    const chatOnRoomsSendRoute = chatApi.addRoute('rooms/send', {
      integration: chatMessagesIntegration,
    });
    const cfnOnRoomsSendRoute = chatOnRoomsSendRoute.node.defaultChild as CfnRoute;
    cfnOnRoomsSendRoute.operationName = 'send';
    cfnOnRoomsSendRoute.modelSelectionExpression = '$request.body.kind';
    cfnOnRoomsSendRoute.requestModels = {
      $default: chatSendMessageModel.name,
      picture: chatSendPictureModel.name,
    };
    cfnOnRoomsSendRoute.addDependency(chatSendMessageModel);
    cfnOnRoomsSendRoute.addDependency(chatSendPictureModel);

    const chatOnRoomsHistoryRoute = chatApi.addRoute('rooms/history', {
      integration: chatHistoryIntegration,
      returnResponse: true,
    });
    const cfnOnRoomsHistoryRouteResponse = cfnRouteResponse(chatOnRoomsHistoryRoute);
    cfnOnRoomsHistoryRouteResponse.responseModels = { $default: chatHistoryModel.name };
    cfnOnRoomsHistoryRouteResponse.responseParameters = {
      'route.response.header.x-request-id': { required: true },
    };
    cfnOnRoomsHistoryRouteResponse.addDependency(chatHistoryModel);
    const cfnHistoryIntegration = cfnIntegration(chatOnRoomsHistoryRoute, 'HistoryIntegration');
    new CfnIntegrationResponse(chatApi, 'HistoryIntegrationDefaultResponse', {
      apiId: chatApi.apiId,
      integrationId: cfnHistoryIntegration.ref,
      integrationResponseKey: '$default',
      responseParameters: { 'route.response.header.x-request-id': 'context.requestId' },
      responseTemplates: { '200': '$input.body', '500': '{ "sorry": true }' },
      templateSelectionExpression: '${integration.response.statuscode}',
      contentHandlingStrategy: 'CONVERT_TO_TEXT',
    });

    chatApi.addRoute('rooms/old', { integration: chatOldChatIntegration });

    const chatOnRoomsCheckRoute = chatApi.addRoute('rooms/check', {
      integration: chatModerationIntegration,
      returnResponse: true,
    });
    const cfnModerationIntegration = cfnIntegration(chatOnRoomsCheckRoute, 'ModerationIntegration');
    new CfnIntegrationResponse(chatApi, 'ModerationIntegrationDefaultResponse', {
      apiId: chatApi.apiId,
      integrationId: cfnModerationIntegration.ref,
      integrationResponseKey: '$default',
    });
    new CfnIntegrationResponse(chatApi, 'ModerationIntegration4XXResponse', {
      apiId: chatApi.apiId,
      integrationId: cfnModerationIntegration.ref,
      integrationResponseKey: '/4\\d\\d/',
      responseTemplates: { $default: '{ "refused": true }' },
    });

    chatApi.addRoute('notes/save', { integration: chatSaveNoteIntegration });
    chatApi.addRoute('notes/queue', { integration: chatQueueNoteIntegration });
    chatApi.addRoute('notes/list', { integration: chatHistoryIntegration2 });

    // One permission for all routes that go to the function.
    messagesFunctionAlias.addPermission('ChatApiPermission', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: this.formatArn({
        service: 'execute-api',
        resource: chatApi.apiId,
        resourceName: '*/*',
      }),
    });

    const chatProductionStageLogGroup = new LogGroup(this, 'ChatProductionStageLogGroup', {
      retention: RetentionDays.ONE_MONTH,
    });
    const chatProductionStageDeployment = new CfnDeployment(
      this,
      'ChatProductionStageDeploymentXQOSV3',
      { apiId: chatApi.apiId, description: 'Routes and integrations XQOSV3' },
    );
    dependOnRoutesAndAnswers(chatProductionStageDeployment, chatApi);
    const chatProductionStage = new WebSocketStage(chatApi, 'ProductionStage', {
      webSocketApi: chatApi,
      stageName: 'production',
      description: 'Where everybody talks',
      throttle: { rateLimit: 500, burstLimit: 100 },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(chatProductionStageLogGroup),
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: '$context.requestId',
            ip: '$context.identity.sourceIp',
            requestTime: '$context.requestTime',
            eventType: '$context.eventType',
            routeKey: '$context.routeKey',
            connectionId: '$context.connectionId',
            status: '$context.status',
          }),
        ),
      },
      stageVariables: { backend: 'chat.example.com', realm: 'readers' },
    });
    const cfnProductionStage = chatProductionStage.node.defaultChild as CfnStage;
    cfnProductionStage.deploymentId = chatProductionStageDeployment.ref;
    cfnProductionStage.clientCertificateId = 'a1b2c3';
    // WebSocketStage has no properties for the execution log.
    cfnProductionStage.addPropertyOverride('DefaultRouteSettings.LoggingLevel', 'ERROR');
    cfnProductionStage.addPropertyOverride('DefaultRouteSettings.DataTraceEnabled', false);
    setRouteSettings(chatProductionStage, chatApi, {
      'rooms/send': {
        ThrottlingRateLimit: 50,
        ThrottlingBurstLimit: 5,
        LoggingLevel: 'INFO',
      },
      $connect: { DataTraceEnabled: true },
    });
    chatProductionStage.node.addDependency(apiGatewayAccount);
    chatProductionStage.grantManagementApiAccess(messagesFunction);
    messagesFunction.addEnvironment('CALLBACK_URL', chatProductionStage.callbackUrl);
    new CfnOutput(this, 'ChatProductionStageUrl', {
      value: chatProductionStage.url,
      description: 'URL of the stage production of Chat.',
    });
    new CfnOutput(this, 'ChatProductionStageCallbackUrl', {
      value: chatProductionStage.callbackUrl,
      description: 'Where the connections to the stage production of Chat are managed.',
    });

    const chatBetaStage = new WebSocketStage(chatApi, 'BetaStage', {
      webSocketApi: chatApi,
      stageName: 'beta',
      autoDeploy: true,
      stageVariables: { backend: 'beta.chat.example.com', realm: 'testers' },
    });
    new CfnOutput(this, 'ChatBetaStageUrl', {
      value: chatBetaStage.url,
      description: 'URL of the stage beta of Chat.',
    });
    new CfnOutput(this, 'ChatBetaStageCallbackUrl', {
      value: chatBetaStage.callbackUrl,
      description: 'Where the connections to the stage beta of Chat are managed.',
    });

    chatApi.grantManageConnections(connectionsFunction);

    new Alarm(this, 'ChatRefusedMessagesAlarm', {
      metric: chatProductionStage.metric('ClientError', { statistic: Stats.SUM }),
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: 10,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });

    new Dashboard(this, 'ChatDashboard', {
      widgets: [
        [
          new GraphWidget({
            title: 'Connections and messages',
            width: 8,
            left: [
              chatApi.metric('ConnectCount', { statistic: Stats.SUM }),
              chatApi.metric('MessageCount', { statistic: Stats.SUM }),
            ],
          }),
          new GraphWidget({
            title: 'Errors',
            width: 8,
            left: [
              chatApi.metric('ClientError', { statistic: Stats.SUM }),
              chatApi.metric('IntegrationError', { statistic: Stats.SUM }),
              chatApi.metric('ExecutionError', { statistic: Stats.SUM }),
            ],
          }),
          new GraphWidget({
            title: 'Latency',
            width: 8,
            left: [chatApi.metric('IntegrationLatency')],
          }),
        ],
      ],
    });

    // Ticker
    const tickerSubscribeIntegrationRole = Role.fromRoleArn(
      this,
      'TickerSubscribeIntegrationRole',
      'arn:aws:iam::111122223333:role/ticker',
    );
    const tickerSubscribeIntegration = new WebSocketAwsIntegration('SubscribeIntegration', {
      integrationUri: this.formatArn({
        service: 'apigateway',
        account: 'states',
        resource: 'action',
        resourceName: 'StartExecution',
      }),
      integrationMethod: 'POST',
      credentialsRole: tickerSubscribeIntegrationRole,
      requestTemplates: { $default: '{ "input": "$util.escapeJavaScript($input.body)" }' },
      templateSelectionExpression: '\\$default',
    });

    const tickerApi = new WebSocketApi(this, 'TickerApi', {
      apiName: 'Ticker',
      apiKeySelectionExpression: WebSocketApiKeySelectionExpression.AUTHORIZER_USAGE_IDENTIFIER_KEY,
    });
    // WebSocketApi cannot turn its own endpoint off.
    (tickerApi.node.defaultChild as CfnApi).disableExecuteApiEndpoint = true;

    // A WebSocketRoute has to go somewhere; API Gateway lets clients connect by itself.
    new CfnRoute(tickerApi, '$connect-Route', {
      apiId: tickerApi.apiId,
      routeKey: '$connect',
      authorizationType: 'AWS_IAM',
    });

    tickerApi.addRoute('subscribe', { integration: tickerSubscribeIntegration });

    const tickerLiveStage = new WebSocketStage(tickerApi, 'LiveStage', {
      webSocketApi: tickerApi,
      stageName: 'live',
      autoDeploy: true,
    });
    messagesFunction.addEnvironment('TICKER_URL', tickerLiveStage.callbackUrl);

    tickerApi.grantManageConnections(messagesFunction);

    const partnersUsagePlan = new UsagePlan(this, 'PartnersUsagePlan', {
      usagePlanName: 'partners',
      description: 'Clubs that read together',
      apiStages: [{ stage: chatProductionStage }, { stage: chatBetaStage }],
      throttle: { rateLimit: 10, burstLimit: 2 },
      quota: {
        limit: 10_000,
        period: Period.MONTH,
        offset: 2,
      },
    });
    partnersUsagePlan.addApiKey(
      new ApiKey(this, 'PartnersNorthClubApiKey', {
        apiKeyName: 'north club',
        description: 'Since 2024',
      }),
    );
    partnersUsagePlan.addApiKey(
      new ApiKey(this, 'PartnersSouthClubApiKey', { apiKeyName: 'south club', enabled: false }),
    );
    partnersUsagePlan.addApiKey(
      ApiKey.fromApiKeyId(this, 'PartnersH4zt3sn4keApiKey', 'h4zt3sn4ke'),
    );
    partnersUsagePlan.addApiKey(
      ApiKey.fromApiKeyId(this, 'PartnersApiKey', props.partnersApiKeyId),
    );

    new UsagePlan(this, 'TrialUsagePlan', {
      usagePlanName: 'trial',
      apiStages: [{ stage: chatBetaStage }],
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

    // chat.example.com
    const chatExampleComDomain = new DomainName(this, 'ChatExampleComDomain', {
      domainName: 'chat.example.com',
      certificate: new Certificate(this, 'ChatExampleComDomainCertificate', {
        domainName: 'chat.example.com',
        certificateName: 'chat.example.com',
        validation: CertificateValidation.fromDns(),
      }),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    new CfnOutput(this, 'ChatExampleComDomainRegionalDomainName', {
      value: chatExampleComDomain.regionalDomainName,
      description: 'What the DNS record of chat.example.com points at.',
    });
    new CfnOutput(this, 'ChatExampleComDomainRegionalHostedZoneId', {
      value: chatExampleComDomain.regionalHostedZoneId,
      description: 'The hosted zone of that name, for a Route 53 alias record of chat.example.com.',
    });

    const chatExampleComRootMapping = new ApiMapping(this, 'ChatExampleComRootMapping', {
      api: chatApi,
      domainName: chatExampleComDomain,
      stage: chatProductionStage,
    });
    new CfnOutput(this, 'ChatExampleComRootMappingUrl', {
      value: chatExampleComRootMapping.domainUrl.replace('https:', 'wss:'),
      description: 'URL of the stage production of Chat at chat.example.com.',
    });

    const chatExampleComTickerMapping = new ApiMapping(this, 'ChatExampleComTickerMapping', {
      api: tickerApi,
      domainName: chatExampleComDomain,
      stage: tickerLiveStage,
      apiMappingKey: 'ticker',
    });
    new CfnOutput(this, 'ChatExampleComTickerMappingUrl', {
      value: chatExampleComTickerMapping.domainUrl.replace('https:', 'wss:'),
      description: 'URL of the stage live of Ticker at chat.example.com.',
    });
  }
}

function subnetsOf(scope: Construct, id: string, subnetIds: string[]): SubnetSelection {
  const subnets = subnetIds.map((subnetId, index) =>
    Subnet.fromSubnetId(scope, `${id}${index + 1}`, subnetId),
  );
  return { subnets };
}

function securityGroupsOf(scope: Construct, id: string, groupIds: string[]): ISecurityGroup[] {
  return groupIds.map((groupId, index) =>
    SecurityGroup.fromSecurityGroupId(scope, `${id}${index + 1}`, groupId),
  );
}

interface PermittedLambdaIntegrationProps extends HttpLambdaIntegrationProps {
  readonly credentials?: IntegrationCredentials;
}

/** Invokes a function for which no route needs a permission of its own. */
class PermittedLambdaIntegration extends HttpLambdaIntegration {
  constructor(
    id: string,
    handler: lambda.IFunction,
    private readonly settings: PermittedLambdaIntegrationProps = {},
  ) {
    super(id, handler, settings);
  }

  override bind(options: HttpRouteIntegrationBindOptions): HttpRouteIntegrationConfig {
    return { ...super.bind(options), credentials: this.settings.credentials };
  }

  // HttpLambdaIntegration adds the permission of a route here.
  protected override completeBind(): void {}
}

/** A listener of which an integration needs the ARN alone, and not its security group. */
function applicationListener(scope: Construct, id: string, arn: string): IApplicationListener {
  const securityGroup = SecurityGroup.fromSecurityGroupId(scope, `${id}SecurityGroup`, 'unknown');
  return ApplicationListener.fromApplicationListenerAttributes(scope, id, {
    listenerArn: arn,
    securityGroup,
  });
}

/** The resource of an integration, which is below the first route that goes to it. */
function cfnIntegration(route: IConstruct, integrationId: string): CfnIntegration {
  return route.node.findChild(integrationId).node.defaultChild as CfnIntegration;
}

/** The construct has no property for the name of its operation. */
function nameOperation(route: IConstruct, operationName: string): void {
  (route.node.defaultChild as CfnRoute).operationName = operationName;
}

/** HttpLambdaAuthorizer knows the payload 2.0 with simple answers only. */
function usePayloadVersion2(api: HttpApi, authorizerId: string): void {
  const authorizer = api.node.findChild(authorizerId).node.defaultChild as CfnAuthorizer;
  authorizer.authorizerPayloadFormatVersion = '2.0';
}

/** A stage can have settings of its own for routes that are there, under the names CloudFormation has. */
function setRouteSettings(stage: IStage, api: IApi, settings: Record<string, object>): void {
  const cfnStage = stage.node.defaultChild as CfnStage;
  cfnStage.routeSettings = settings;
  for (const child of api.node.findAll()) {
    if (child instanceof CfnRoute && Object.hasOwn(settings, child.routeKey)) {
      cfnStage.node.addDependency(child);
    }
  }
}

/** A deployment holds the routes that are there when it is made, and CloudFormation deletes a removed one only later. */
function dependOnRoutes(deployment: CfnDeployment, api: HttpApi): void {
  const routes = api.node.findAll().filter((child) => child instanceof CfnRoute);
  deployment.node.addDependency(...routes);
}

/** API Gateway wants the ARN without the :* that LogGroup.fromLogGroupArn puts at its end. */
function existingLogGroup(destinationArn: string): IAccessLogDestination {
  return { bind: () => ({ destinationArn }) };
}

type ServiceIntegrationProps = Pick<
  HttpRouteIntegrationConfig,
  'subtype' | 'credentials' | 'parameterMapping' | 'timeout'
>;

/** Makes the calls to AWS services that no construct makes. */
class ServiceIntegration extends HttpRouteIntegration {
  constructor(
    id: string,
    private readonly settings: ServiceIntegrationProps,
  ) {
    super(id);
  }

  override bind(): HttpRouteIntegrationConfig {
    return {
      ...this.settings,
      type: HttpIntegrationType.AWS_PROXY,
      connectionType: HttpConnectionType.INTERNET,
      payloadFormatVersion: PayloadFormatVersion.VERSION_1_0,
    };
  }
}

/** What API Gateway calls to invoke a function. */
function invocationUri(handler: lambda.IFunction): string {
  return Stack.of(handler).formatArn({
    service: 'apigateway',
    account: 'lambda',
    resource: 'path/2015-03-31/functions',
    resourceName: `${handler.functionArn}/invocations`,
  });
}

interface CustomIntegrationProps extends Omit<WebSocketRouteIntegrationConfig, 'type'> {
  readonly type: 'AWS_PROXY' | 'HTTP' | 'HTTP_PROXY';
}

/** What no construct integrates: an HTTP endpoint, or a function that no route has to permit. */
class CustomIntegration extends WebSocketRouteIntegration {
  constructor(
    id: string,
    private readonly settings: CustomIntegrationProps,
  ) {
    super(id);
  }

  override bind(): WebSocketRouteIntegrationConfig {
    // The enumeration lacks the types of HTTP endpoints.
    return { ...this.settings, type: this.settings.type as WebSocketIntegrationType };
  }
}

/** The resource that a route has below it if it returns a response. */
function cfnRouteResponse(route: IConstruct): CfnRouteResponse {
  return route.node.findChild('Response') as CfnRouteResponse;
}

/** A deployment holds what is there when it is made, and CloudFormation deletes what is removed only later. */
function dependOnRoutesAndAnswers(deployment: CfnDeployment, api: WebSocketApi): void {
  const types = [CfnRoute, CfnRouteResponse, CfnIntegrationResponse];
  const held = api.node.findAll().filter((child) => types.some((type) => child instanceof type));
  deployment.node.addDependency(...held);
}
