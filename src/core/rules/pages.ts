/**
 * Where the pages are that sources of rules quote, and a source taken apart so that each can be a link. AWS renames its
 * pages more often than it moves them: what counts is the title that a source quotes.
 */

const GATEWAY = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/';
const IAM = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/';
const CLOUDFORMATION = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/';

const PAGES: Readonly<Record<string, string>> = {
  'API Gateway stage variables reference': `${GATEWAY}aws-api-gateway-stage-variables-reference.html`,
  'API mappings for HTTP APIs': `${GATEWAY}http-api-mappings.html`,
  'API mappings for WebSocket APIs': `${GATEWAY}websocket-api-mappings.html`,
  'Choose between REST APIs and HTTP APIs': `${GATEWAY}http-api-vs-rest.html`,
  'Configure logging for HTTP APIs': `${GATEWAY}http-api-logging.html`,
  'Configure logging for WebSocket APIs': `${GATEWAY}websocket-api-logging.html`,
  'Configuring CORS for an HTTP API': `${GATEWAY}http-api-cors.html`,
  'Configuring CORS for an HTTP API with a $default route and an authorizer': `${GATEWAY}http-api-cors.html`,
  'Configuring mutual TLS authentication for an HTTP API': `${GATEWAY}http-api-mutual-tls.html`,
  'Control access to HTTP APIs with AWS Lambda authorizers': `${GATEWAY}http-api-lambda-authorizer.html`,
  'Control access to HTTP APIs with IAM authorization': `${GATEWAY}http-api-access-control-iam.html`,
  'Control access to HTTP APIs with JWT authorizers': `${GATEWAY}http-api-jwt-authorizer.html`,
  'Control access to WebSocket APIs with AWS Lambda REQUEST authorizers': `${GATEWAY}apigateway-websocket-api-lambda-auth.html`,
  'Control access to WebSocket APIs with IAM authorization': `${GATEWAY}apigateway-websocket-control-access-iam.html`,
  'Control and manage access to HTTP APIs': `${GATEWAY}http-api-access-control.html`,
  'Control and manage access to WebSocket APIs': `${GATEWAY}apigateway-websocket-api-control-access.html`,
  'Controlling and managing access to WebSocket APIs': `${GATEWAY}apigateway-websocket-api-control-access.html`,
  'Create AWS service integrations for HTTP APIs': `${GATEWAY}http-api-develop-integrations-aws-services.html`,
  'Create AWS Lambda proxy integrations for HTTP APIs': `${GATEWAY}http-api-develop-integrations-lambda.html`,
  'Create private integrations for HTTP APIs in API Gateway': `${GATEWAY}http-api-develop-integrations-private.html`,
  'Create private integrations using AWS Cloud Map service discovery': `${GATEWAY}http-api-develop-integrations-private.html`,
  'Creating routes for HTTP APIs': `${GATEWAY}http-api-develop-routes.html`,
  'Create routes for HTTP APIs in API Gateway': `${GATEWAY}http-api-develop-routes.html`,
  'Custom domain names for HTTP APIs': `${GATEWAY}http-api-custom-domain-names.html`,
  'Custom domain names for WebSocket APIs': `${GATEWAY}websocket-api-custom-domain-names.html`,
  'Customizing HTTP API access logs': `${GATEWAY}http-api-logging-variables.html`,
  'Developing an HTTP API': `${GATEWAY}http-api-develop.html`,
  'Disable the default endpoint for an HTTP API': `${GATEWAY}http-api-disable-default-endpoint.html`,
  'Disable the default endpoint for a WebSocket API': `${GATEWAY}websocket-api-disable-default-endpoint.html`,
  'Edge-optimized custom domain names': `${GATEWAY}how-to-edge-optimized-custom-domain-name.html`,
  'HTTP proxy integrations for HTTP APIs': `${GATEWAY}http-api-develop-integrations-http.html`,
  'IAM permissions to use @connections': `${GATEWAY}apigateway-websocket-control-access-iam.html`,
  'Integration subtype reference': `${GATEWAY}http-api-develop-integrations-aws-services-reference.html`,
  'Manage connected users and client apps': `${GATEWAY}apigateway-websocket-api-route-keys-connect-disconnect.html`,
  'Manage connected users and client apps: $connect and $disconnect routes': `${GATEWAY}apigateway-websocket-api-route-keys-connect-disconnect.html`,
  'Migrating a custom domain name to a different API endpoint': `${GATEWAY}apigateway-regional-api-custom-domain-migrate.html`,
  'Monitoring WebSocket API execution with CloudWatch metrics': `${GATEWAY}apigateway-websocket-api-logging.html`,
  'Monitoring metrics for HTTP APIs': `${GATEWAY}http-api-metrics.html`,
  'Quotas for HTTP APIs': `${GATEWAY}http-api-quotas.html`,
  'Quotas for configuring and running an HTTP API': `${GATEWAY}http-api-quotas.html`,
  'Quotas for configuring and running a WebSocket API': `${GATEWAY}apigateway-execution-service-websocket-limits-table.html`,
  'Quotas for WebSocket APIs': `${GATEWAY}apigateway-execution-service-websocket-limits-table.html`,
  'Amazon API Gateway quotas': `${GATEWAY}limits.html`,
  'Request validation for WebSocket APIs': `${GATEWAY}websocket-api-request-validation.html`,
  'Set up CloudWatch logging': `${GATEWAY}set-up-logging.html`,
  'Set up WebSocket API integrations': `${GATEWAY}apigateway-websocket-api-integrations.html`,
  'Set up a WebSocket API integration request': `${GATEWAY}apigateway-websocket-api-integration-requests.html`,
  'Set up a WebSocket API integration response': `${GATEWAY}apigateway-websocket-api-integration-responses.html`,
  'Set up a route response for WebSocket APIs': `${GATEWAY}apigateway-websocket-api-route-response.html`,
  'Set up data mapping for WebSocket APIs': `${GATEWAY}websocket-api-data-mapping.html`,
  'Set up data transformation for WebSocket APIs': `${GATEWAY}websocket-api-data-transformations.html`,
  'Set up request validation for WebSocket APIs': `${GATEWAY}websocket-api-request-validation.html`,
  'Setting up custom domain names for HTTP APIs': `${GATEWAY}http-api-custom-domain-names.html`,
  'Throttling requests to your HTTP API': `${GATEWAY}http-api-throttling.html`,
  'Transform API requests and responses for HTTP APIs': `${GATEWAY}http-api-parameter-mapping.html`,
  'Usage plans and API keys for WebSocket APIs': `${GATEWAY}api-gateway-api-usage-plans.html`,
  'Usage plans and API keys': `${GATEWAY}api-gateway-api-usage-plans.html`,
  'Use @connections commands in your backend service': `${GATEWAY}apigateway-how-to-call-websocket-api-connections.html`,
  'Using stage variables for HTTP APIs': `${GATEWAY}http-api-stages.html`,
  'WebSocket API mapping template reference for API Gateway': `${GATEWAY}apigateway-websocket-api-mapping-template-reference.html`,
  'WebSocket API stages': `${GATEWAY}websocket-api-stages.html`,
  'WebSocket APIs': `${GATEWAY}apigateway-websocket-api.html`,
  'WebSocket selection expressions': `${GATEWAY}apigateway-websocket-api-selection-expressions.html`,
  'Working with OpenAPI definitions for HTTP APIs': `${GATEWAY}http-api-open-api.html`,
  'Working with VPC links for HTTP APIs': `${GATEWAY}http-api-vpc-links.html`,
  'Working with metrics for HTTP APIs': `${GATEWAY}http-api-metrics.html`,
  'Working with routes for WebSocket APIs': `${GATEWAY}websocket-api-develop-routes.html`,
  'Working with stages for HTTP APIs': `${GATEWAY}http-api-stages.html`,

  'CloudFormation quotas': `${CLOUDFORMATION}UserGuide/cloudformation-limits.html`,
  'Intrinsic function reference': `${CLOUDFORMATION}TemplateReference/intrinsic-function-reference.html`,
  'Resources section structure': `${CLOUDFORMATION}UserGuide/resources-section-structure.html`,
  'IAM JSON policy elements: Action': `${IAM}reference_policies_elements_action.html`,
  'IAM JSON policy elements: Resource': `${IAM}reference_policies_elements_resource.html`,
  'Policy evaluation logic': `${IAM}reference_policies_evaluation-logic.html`,
  'Rules for tagging in IAM and AWS STS': `${IAM}id_tags.html`,
  'Security best practices in IAM': `${IAM}best-practices.html`,
  'Tag naming limits and requirements': 'https://docs.aws.amazon.com/tag-editor/latest/userguide/reference.html',
  'Configuring how CloudWatch alarms treat missing data':
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html',
  'Defined runtime environment variables':
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime',
  'General purpose bucket naming rules': 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html',
  'How Step Functions generates IAM policies for integrated services':
    'https://docs.aws.amazon.com/step-functions/latest/dg/service-integration-iam-templates.html',
  'Lambda quotas': 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
  'Naming Amazon S3 objects': 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html',
  'Pre token generation Lambda trigger':
    'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html',
  PutEvents: 'https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html',
  'Scopes, M2M, and API authorization with resource servers':
    'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html',
  'State Machine': 'https://states-language.net/spec.html',
};

/** Pages of the API reference, by the operation that a source names; one page has all that is done to a collection. */
const OPERATIONS: Readonly<Record<string, string>> = {
  CreateApi: 'apis',
  CreateApiMapping: 'domainnames-domainname-apimappings',
  CreateAuthorizer: 'apis-apiid-authorizers',
  CreateIntegration: 'apis-apiid-integrations',
  CreateIntegrationResponse: 'apis-apiid-integrations-integrationid-integrationresponses',
  CreateModel: 'apis-apiid-models',
  CreateRoute: 'apis-apiid-routes',
  CreateRouteResponse: 'apis-apiid-routes-routeid-routeresponses',
  CreateStage: 'apis-apiid-stages',
  CreateVpcLink: 'vpclinks',
};

/** How sources name pages, and where those are. */
const NAMED: readonly { pattern: RegExp; urlOf(name: string): string | undefined }[] = [
  { pattern: /(?<=")[^"]+(?=")/g, urlOf: (title) => (Object.hasOwn(PAGES, title) ? PAGES[title] : undefined) },
  {
    pattern: /AWS::\w+::\w+/g,
    urlOf: (type) =>
      `${CLOUDFORMATION}TemplateReference/aws-resource-${type.toLowerCase().split('::').slice(1).join('-')}.html`,
  },
  {
    pattern:
      /\bCreate(?:Api|ApiMapping|Authorizer|Integration|IntegrationResponse|Model|Route|RouteResponse|Stage|VpcLink)\b/g,
    urlOf: (operation) => `https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/${OPERATIONS[operation]}.html`,
  },
  {
    pattern: /(?<=aws-cdk-lib, |Http\w+ and )(?:Http|WebSocket)\w+/g,
    urlOf: (name) => `https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.${cdkModuleOf(name)}.${name}.html`,
  },
  { pattern: /RFC \d+/g, urlOf: (name) => `https://www.rfc-editor.org/rfc/rfc${name.slice(4)}` },
  { pattern: /OpenAPI 3\.0\.3/g, urlOf: () => 'https://spec.openapis.org/oas/v3.0.3' },
  { pattern: /AsyncAPI 3\.0/g, urlOf: () => 'https://www.asyncapi.com/docs/reference/specification/v3.0.0' },
  { pattern: /YAML 1\.2/g, urlOf: () => 'https://yaml.org/spec/1.2.2/' },
  { pattern: /CloudFormation quotas/g, urlOf: () => PAGES['CloudFormation quotas'] },
  {
    pattern: /[\w.-]+\/[\w.-]+ issue \d+/g,
    urlOf: (name) => `https://github.com/${name.replace(' issue ', '/issues/')}`,
  },
];

function cdkModuleOf(name: string): string {
  if (/Integration$/.test(name)) return 'aws_apigatewayv2_integrations';
  return /(?:Iam|Jwt|Lambda|UserPool)Authorizer$/.test(name) ? 'aws_apigatewayv2_authorizers' : 'aws_apigatewayv2';
}

export interface SourcePart {
  text: string;
  /** Where the text leads, if anywhere. */
  url?: string;
}

/** A source with its pages found: put together, the texts of its parts are the source. */
export function linkedParts(source: string): SourcePart[] {
  const found = NAMED.flatMap(({ pattern, urlOf }) =>
    [...source.matchAll(pattern)].flatMap((match) => {
      const [text] = match;
      const url = urlOf(text);
      return url ? [{ at: match.index, text, url }] : [];
    }),
  ).sort((a, b) => a.at - b.at);
  const parts: SourcePart[] = [];
  let end = 0;
  for (const { at, text, url } of found) {
    if (at < end) continue; // within one that began before
    if (at > end) parts.push({ text: source.slice(end, at) });
    parts.push({ text, url });
    end = at + text.length;
  }
  if (end < source.length) parts.push({ text: source.slice(end) });
  return parts;
}
