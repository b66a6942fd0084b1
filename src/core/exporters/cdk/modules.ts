/** The modules that the printed code imports from. */
export const CORE = 'aws-cdk-lib';
export const APIS = 'aws-cdk-lib/aws-apigatewayv2';
export const INTEGRATIONS = 'aws-cdk-lib/aws-apigatewayv2-integrations';
export const REST_APIS = 'aws-cdk-lib/aws-apigateway';
export const BUCKETS = 'aws-cdk-lib/aws-s3';
export const CERTIFICATES = 'aws-cdk-lib/aws-certificatemanager';
export const CLOUD_MAP = 'aws-cdk-lib/aws-servicediscovery';
export const EC2 = 'aws-cdk-lib/aws-ec2';
export const IAM = 'aws-cdk-lib/aws-iam';
export const LAMBDA = 'aws-cdk-lib/aws-lambda';
export const LOGS = 'aws-cdk-lib/aws-logs';
export const DNS = 'aws-cdk-lib/aws-route53';
export const DNS_TARGETS = 'aws-cdk-lib/aws-route53-targets';
export const LOAD_BALANCERS = 'aws-cdk-lib/aws-elasticloadbalancingv2';
export const CONSTRUCTS = 'constructs';
