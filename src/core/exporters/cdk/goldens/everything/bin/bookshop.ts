import { App } from 'aws-cdk-lib';
import { BookshopStack } from '../lib/bookshop-stack';

const app = new App();

// cdk.json holds placeholders for what only you know: replace them before you deploy.
new BookshopStack(app, 'BookshopStack', {
  description: 'Everything a design can say.\nIn two lines.',
  booksIntegration6RoleArn: app.node.getContext('booksIntegration6RoleArn'),
  booksPrintsIntegrationListenerArn: app.node.getContext('booksPrintsIntegrationListenerArn'),
  partnersVpcLinkSubnetIds: app.node.getContext('partnersVpcLinkSubnetIds'),
  warehouseVpcLinkVpcId: app.node.getContext('warehouseVpcLinkVpcId'),
  pagerTopicArn: app.node.getContext('pagerTopicArn'),
  ordersFunctionArn: app.node.getContext('ordersFunctionArn'),
  ordersLedgerIntegrationServiceArn: app.node.getContext('ordersLedgerIntegrationServiceArn'),
  legacyVpcLinkVpcId: app.node.getContext('legacyVpcLinkVpcId'),
  ordersExperimentsIntegrationListenerArn: app.node.getContext(
    'ordersExperimentsIntegrationListenerArn',
  ),
  labVpcLinkVpcId: app.node.getContext('labVpcLinkVpcId'),
  labVpcLinkSubnetIds: app.node.getContext('labVpcLinkSubnetIds'),
  labVpcLinkSecurityGroupIds: app.node.getContext('labVpcLinkSecurityGroupIds'),
  officeVpcLinkVpcId: app.node.getContext('officeVpcLinkVpcId'),
  ordersLegacyAuthorizerRoleArn: app.node.getContext('ordersLegacyAuthorizerRoleArn'),
  partnersUserPoolId: app.node.getContext('partnersUserPoolId'),
  ordersDefaultStageLogGroupArn: app.node.getContext('ordersDefaultStageLogGroupArn'),
  returnsQueueArn: app.node.getContext('returnsQueueArn'),
  partnerAuditEventBusArn: app.node.getContext('partnerAuditEventBusArn'),
  fulfilmentStateMachineArn: app.node.getContext('fulfilmentStateMachineArn'),
  telemetryStreamArn: app.node.getContext('telemetryStreamArn'),
  intakeFlagsSinceIntegrationRoleArn: app.node.getContext('intakeFlagsSinceIntegrationRoleArn'),
  historyFunctionArn: app.node.getContext('historyFunctionArn'),
  chatSaveNoteIntegrationResourceArns: app.node.getContext('chatSaveNoteIntegrationResourceArns'),
  chatHistoryIntegration109RoleArn: app.node.getContext('chatHistoryIntegration109RoleArn'),
  apiExampleComCertificateArn: app.node.getContext('apiExampleComCertificateArn'),
  ordersExampleComHostedZoneId: app.node.getContext('ordersExampleComHostedZoneId'),
  ordersExampleComSecondCertificateArn: app.node.getContext('ordersExampleComSecondCertificateArn'),
  ordersExampleComTruststoreBucketName: app.node.getContext('ordersExampleComTruststoreBucketName'),
  ordersExampleComOwnershipCertificateArn: app.node.getContext(
    'ordersExampleComOwnershipCertificateArn',
  ),
  partnersApiKeyId: app.node.getContext('partnersApiKeyId'),
});
