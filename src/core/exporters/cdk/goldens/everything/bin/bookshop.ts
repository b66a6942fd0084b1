import { App } from 'aws-cdk-lib';
import { BookshopStack } from '../lib/bookshop-stack';

const app = new App();

// cdk.json holds placeholders for what only you know: replace them before you deploy.
new BookshopStack(app, 'BookshopStack', {
  description: 'Everything a design can say.\nIn two lines.',
  ordersFunctionArn: app.node.getContext('ordersFunctionArn'),
  ordersDefaultStageLogGroupArn: app.node.getContext('ordersDefaultStageLogGroupArn'),
  apiExampleComCertificateArn: app.node.getContext('apiExampleComCertificateArn'),
  ordersExampleComHostedZoneId: app.node.getContext('ordersExampleComHostedZoneId'),
  ordersExampleComSecondCertificateArn: app.node.getContext('ordersExampleComSecondCertificateArn'),
  ordersExampleComTruststoreBucketName: app.node.getContext('ordersExampleComTruststoreBucketName'),
  ordersExampleComOwnershipCertificateArn: app.node.getContext(
    'ordersExampleComOwnershipCertificateArn',
  ),
});
