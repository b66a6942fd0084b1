/** What can be asked for at deployment, with the type and the form that CloudFormation checks. */
export interface InputKindMeta {
  /** The type of the parameter (CloudFormation User Guide, "Supported AWS-specific parameter types"). */
  type:
    | 'String'
    | 'CommaDelimitedList'
    | 'AWS::EC2::VPC::Id'
    | 'List<AWS::EC2::Subnet::Id>'
    | 'List<AWS::EC2::SecurityGroup::Id>'
    | 'AWS::Route53::HostedZone::Id';
  /**
   * A regular expression that the value must match as a whole, or each value of a list, as AllowedPattern; types of AWS
   * check themselves.
   */
  pattern: string | undefined;
  constraint: string | undefined;
  /** A value of the right form, to be replaced before deployment; of a list, with commas. */
  placeholder: string;
}

export const INPUT_KINDS = {
  'function-arn': {
    type: 'String',
    pattern: '^arn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:function:[a-zA-Z0-9_-]+(:[a-zA-Z0-9_-]+)?$',
    constraint: 'The ARN of a Lambda function, a version or an alias.',
    placeholder: 'arn:aws:lambda:us-east-1:111122223333:function:replace-me',
  },
  'certificate-arn': {
    type: 'String',
    pattern: '^arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[a-zA-Z0-9-]+$',
    constraint: 'The ARN of an ACM certificate.',
    placeholder: 'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-0000-0000-000000000000',
  },
  'edge-certificate-arn': {
    type: 'String',
    pattern: '^arn:aws[a-z-]*:acm:us-east-1:[0-9]{12}:certificate/[a-zA-Z0-9-]+$',
    constraint: 'The ARN of an ACM certificate in us-east-1, where those of edge-optimised endpoints are.',
    placeholder: 'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-0000-0000-000000000000',
  },
  'bucket-name': {
    type: 'String',
    pattern: '^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$',
    constraint: 'The name of an S3 bucket: 3 to 63 lower-case letters, digits, dots and hyphens.',
    placeholder: 'replace-me',
  },
  'hosted-zone-id': {
    type: 'AWS::Route53::HostedZone::Id',
    pattern: undefined,
    constraint: undefined,
    placeholder: 'Z00000000000000000000',
  },
  'topic-arn': {
    type: 'String',
    pattern: '^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[a-zA-Z0-9_-]+$',
    constraint: 'The ARN of an SNS topic.',
    placeholder: 'arn:aws:sns:us-east-1:111122223333:replace-me',
  },
  'log-group-arn': {
    type: 'String',
    pattern: '^arn:aws[a-z-]*:logs:[a-z0-9-]+:[0-9]{12}:log-group:[a-zA-Z0-9_/.#-]+$',
    constraint: 'The ARN of a log group, without :* at its end.',
    placeholder: 'arn:aws:logs:us-east-1:111122223333:log-group:replace-me',
  },
  'role-arn': {
    type: 'String',
    pattern: '^arn:aws[a-z-]*:iam::[0-9]{12}:role/.+$',
    constraint: 'The ARN of an IAM role.',
    placeholder: 'arn:aws:iam::111122223333:role/replace-me',
  },
  'vpc-id': {
    type: 'AWS::EC2::VPC::Id',
    pattern: undefined,
    constraint: undefined,
    placeholder: 'vpc-00000000000000000',
  },
  'subnet-ids': {
    type: 'List<AWS::EC2::Subnet::Id>',
    pattern: undefined,
    constraint: undefined,
    placeholder: 'subnet-00000000000000000,subnet-11111111111111111',
  },
  'security-group-ids': {
    type: 'List<AWS::EC2::SecurityGroup::Id>',
    pattern: undefined,
    constraint: undefined,
    placeholder: 'sg-00000000000000000',
  },
  'vpc-link-id': {
    type: 'String',
    pattern: '^[a-zA-Z0-9_-]+$',
    constraint: 'The id of a VPC link for HTTP APIs.',
    placeholder: 'replace-me',
  },
  'alb-listener-arn': {
    type: 'String',
    pattern: '^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:listener/app/.+$',
    constraint: 'The ARN of a listener of an Application Load Balancer.',
    placeholder:
      'arn:aws:elasticloadbalancing:us-east-1:111122223333:listener/app/replace-me/0000000000000000/0000000000000000',
  },
  'nlb-listener-arn': {
    type: 'String',
    pattern: '^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:listener/net/.+$',
    constraint: 'The ARN of a listener of a Network Load Balancer.',
    placeholder:
      'arn:aws:elasticloadbalancing:us-east-1:111122223333:listener/net/replace-me/0000000000000000/0000000000000000',
  },
  'cloud-map-service-arn': {
    type: 'String',
    pattern: '^arn:aws[a-z-]*:servicediscovery:[a-z0-9-]+:[0-9]{12}:service/.+$',
    constraint: 'The ARN of a Cloud Map service.',
    placeholder: 'arn:aws:servicediscovery:us-east-1:111122223333:service/srv-replaceme',
  },
  'queue-arn': {
    type: 'String',
    pattern: '^arn:aws[a-z-]*:sqs:[a-z0-9-]+:[0-9]{12}:[a-zA-Z0-9_-]+(\\.fifo)?$',
    constraint: 'The ARN of an SQS queue.',
    placeholder: 'arn:aws:sqs:us-east-1:111122223333:replace-me',
  },
  'event-bus-arn': {
    type: 'String',
    pattern: '^arn:aws[a-z-]*:events:[a-z0-9-]+:[0-9]{12}:event-bus/[a-zA-Z0-9_./-]+$',
    constraint: 'The ARN of an EventBridge event bus.',
    placeholder: 'arn:aws:events:us-east-1:111122223333:event-bus/replace-me',
  },
  'stream-arn': {
    type: 'String',
    pattern: '^arn:aws[a-z-]*:kinesis:[a-z0-9-]+:[0-9]{12}:stream/[a-zA-Z0-9_.-]+$',
    constraint: 'The ARN of a Kinesis data stream.',
    placeholder: 'arn:aws:kinesis:us-east-1:111122223333:stream/replace-me',
  },
  'state-machine-arn': {
    type: 'String',
    pattern: '^arn:aws[a-z-]*:states:[a-z0-9-]+:[0-9]{12}:stateMachine:[^:]+$',
    constraint: 'The ARN of a Step Functions state machine.',
    placeholder: 'arn:aws:states:us-east-1:111122223333:stateMachine:replace-me',
  },
  'user-pool-id': {
    type: 'String',
    pattern: '^[a-z]{2}[a-z0-9-]*-[0-9]_[a-zA-Z0-9]+$',
    constraint: 'The id of a Cognito user pool.',
    placeholder: 'us-east-1_ReplaceMe',
  },
  'resource-arns': {
    type: 'CommaDelimitedList',
    pattern: '^(\\*|arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:([0-9]{12})?:.+)$',
    constraint: 'ARNs of what the role may touch, or * for everything.',
    placeholder: 'arn:aws:dynamodb:us-east-1:111122223333:table/replace-me',
  },
  'api-key-id': {
    type: 'String',
    pattern: '^[a-z0-9]+$',
    constraint: 'The id of an API key, not its value.',
    placeholder: 'replaceme0',
  },
} as const satisfies Record<string, InputKindMeta>;
export type InputKind = keyof typeof INPUT_KINDS;

/** The values of an input's text: several, parted by commas, where it is a list. */
export function inputValues({ type }: Pick<InputKindMeta, 'type'>, text: string): string | string[] {
  return isList({ type }) ? text.split(',') : text;
}

export function isList({ type }: Pick<InputKindMeta, 'type'>): boolean {
  return type === 'CommaDelimitedList' || type.startsWith('List<');
}
