import type { Diagnostic, Severity, Subject } from '../rules/diagnostic.ts';

/** What exports find, beside what rules do, and what to say of it beyond the message. */
interface ExportFinding {
  severity: Severity;
  /** What is wrong where it is found, as a phrase without a full stop. */
  title: string;
  /** Why, in whole sentences. */
  reason: string;
  /** What to do about it, as an imperative sentence. */
  fix: string;
}

const IMPORTED_ALONE =
  'An OpenAPI document describes an API and what its routes call. An import creates these, and nothing around them.';
const NOT_ASKED =
  'A template asks for what a design leaves open when it is deployed. An import cannot ask, so a placeholder stands in the document.';
const CLIENTS_SEE = 'An AsyncAPI document holds what clients of a WebSocket API send, get and have to know.';

/** Every finding of an export by its code, which begins with what is exported. */
export const EXPORT_FINDINGS = {
  'template/empty': {
    severity: 'error',
    title: 'The template has no resources',
    reason: 'CloudFormation refuses a template without at least one.',
    fix: 'Add an API.',
  },
  'template/many-resources': {
    severity: 'warning',
    title: 'The template is close to 500 resources',
    reason: 'A stack of CloudFormation holds 500 resources. Nothing is wrong yet: what goes beyond is refused.',
    fix: 'Let one permission for a whole API take the place of those for single routes, let routes share integrations and functions, or move an API into a design of its own.',
  },
  'template/too-many-resources': {
    severity: 'error',
    title: 'The template has too many resources',
    reason: 'A stack of CloudFormation holds 500 resources.',
    fix: 'Let one permission for a whole API take the place of those for single routes, let routes share integrations and functions, or move an API into a design of its own.',
  },
  'template/many-parameters': {
    severity: 'warning',
    title: 'The template is close to 200 parameters',
    reason: 'A template takes 200 parameters. Each ARN and id that the design leaves open is one.',
    fix: 'Write the ARNs of existing functions and certificates into the design.',
  },
  'template/too-many-parameters': {
    severity: 'error',
    title: 'The template has too many parameters',
    reason: 'A template takes 200 parameters. Each ARN and id that the design leaves open is one.',
    fix: 'Write the ARNs of existing functions and certificates into the design.',
  },
  'template/many-outputs': {
    severity: 'warning',
    title: 'The template is close to 200 outputs',
    reason: 'A template takes 200 outputs. Each URL of a stage or mapping is one, and a custom domain has two.',
    fix: 'Move some APIs or domains into a design of their own.',
  },
  'template/too-many-outputs': {
    severity: 'error',
    title: 'The template has too many outputs',
    reason: 'A template takes 200 outputs. Each URL of a stage or mapping is one, and a custom domain has two.',
    fix: 'Move some APIs or domains into a design of their own.',
  },
  'template/large': {
    severity: 'warning',
    title: 'The template is close to 1 MB',
    reason: 'CloudFormation reads templates of at most 1 MB, from a bucket too.',
    fix: 'Shorten inline code, or move an API into a design of its own.',
  },
  'template/too-large': {
    severity: 'error',
    title: 'The template is too large',
    reason: 'CloudFormation reads templates of at most 1 MB.',
    fix: 'Shorten inline code, or move an API into a design of its own.',
  },
  'template/needs-bucket': {
    severity: 'info',
    title: 'The template has to be read from a bucket',
    reason: 'CloudFormation takes up to 51,200 bytes in a request, and reads a larger template from S3.',
    fix: 'Deploy it with aws cloudformation deploy --s3-bucket, or upload it in the console.',
  },
  'template/code-too-large': {
    severity: 'error',
    title: 'The code of a function does not fit into a template',
    reason: 'A template carries up to 4 MB of inline code for a function.',
    fix: 'Deploy the function by itself, and use its ARN.',
  },
  'template/null': {
    severity: 'error',
    title: 'A model holds null',
    reason: 'CloudFormation answers that null values are not allowed in templates, wherever they stand.',
    fix: 'Say it with the type null, or leave it out.',
  },
  'template/reads-as-function': {
    severity: 'error',
    title: 'A name is read as a function of CloudFormation',
    reason:
      'CloudFormation takes a map with a key such as Ref, Condition or Fn::Sub for one of its functions, and there is no way to tell it otherwise.',
    fix: 'Choose another name.',
  },
  'cloudformation/documentation': {
    severity: 'info',
    title: 'The template leaves documentation out',
    reason:
      'Of what is said about routes, CloudFormation has properties for operation names and the models of messages alone.',
    fix: 'Export OpenAPI or AsyncAPI for the rest.',
  },
  'cloudformation/undeployed-input': {
    severity: 'info',
    title: 'A stage does not follow a parameter',
    reason:
      'A deployment is immutable. The template has a new one when the design changes, and a parameter is no part of the design.',
    fix: 'Let the stage deploy automatically, or write the value into the design.',
  },
  'cdk/many-resources': {
    severity: 'warning',
    title: 'The stack is close to 500 resources',
    reason: 'A stack of CloudFormation holds 500 resources. Nothing is wrong yet: what goes beyond is refused.',
    fix: 'Let one permission for a whole API take the place of those for single routes, let routes share integrations and functions, or move an API into a design of its own.',
  },
  'cdk/too-many-resources': {
    severity: 'error',
    title: 'The stack has too many resources',
    reason:
      'A stack of CloudFormation holds 500 resources, and the CDK stops at one more. Its own command line adds one.',
    fix: 'Let one permission for a whole API take the place of those for single routes, let routes share integrations and functions, or move an API into a design of its own.',
  },
  'cdk/many-outputs': {
    severity: 'warning',
    title: 'The stack is close to 200 outputs',
    reason: 'A template takes 200 outputs. Each URL of a stage or mapping is one, and a custom domain has two.',
    fix: 'Move some APIs or domains into a design of their own.',
  },
  'cdk/too-many-outputs': {
    severity: 'error',
    title: 'The stack has too many outputs',
    reason: 'A template takes 200 outputs. Each URL of a stage or mapping is one, and a custom domain has two.',
    fix: 'Move some APIs or domains into a design of their own.',
  },
  'cdk/documentation': {
    severity: 'info',
    title: 'The app leaves documentation out',
    reason:
      'Of what is said about routes, CloudFormation has properties for operation names and the models of messages alone.',
    fix: 'Export OpenAPI or AsyncAPI for the rest.',
  },
  'cdk/undeployed-input': {
    severity: 'info',
    title: 'A stage does not follow a property of the app',
    reason:
      'A deployment is immutable. The app has a new one when the design changes, and a property is no part of the design.',
    fix: 'Let the stage deploy automatically, or write the value into the design.',
  },
  'cdk/token-in-text': {
    severity: 'error',
    title: 'A text looks like a reference of the CDK',
    reason: 'The CDK spells references within texts as tokens, and stops at one that it did not make.',
    fix: 'Spell the text in another way.',
  },
  'cdk/lost-key': {
    severity: 'error',
    title: 'A name gets lost in the CDK',
    reason: 'The CDK copies what it is given property by property, where __proto__ is none.',
    fix: 'Choose another name.',
  },
  'openapi/no-api': {
    severity: 'info',
    title: 'There is no OpenAPI document',
    reason: 'OpenAPI describes HTTP APIs, and the design has none.',
    fix: 'Add an HTTP API to get one.',
  },
  'openapi/websocket-api': {
    severity: 'info',
    title: 'OpenAPI leaves a WebSocket API out',
    reason: 'API Gateway imports OpenAPI for HTTP APIs alone, and OpenAPI has no word for messages.',
    fix: 'Export AsyncAPI for it.',
  },
  'openapi/permission': {
    severity: 'warning',
    title: 'An import does not let the API invoke a function',
    reason:
      'The permission belongs to the function, and a document says nothing of it. Without one, requests end in an internal server error.',
    fix: 'Permit apigateway.amazonaws.com to invoke the function.',
  },
  'openapi/function': {
    severity: 'warning',
    title: 'OpenAPI leaves a new function out',
    reason: IMPORTED_ALONE,
    fix: 'Create the function before the import, under the name that the document has.',
  },
  'openapi/function-arn': {
    severity: 'warning',
    title: 'The ARN of a function is a placeholder',
    reason: NOT_ASKED,
    fix: 'Write the ARN in place of it, or into the design.',
  },
  'openapi/vpc-link': {
    severity: 'warning',
    title: 'OpenAPI leaves a new VPC link out',
    reason: IMPORTED_ALONE,
    fix: 'Create it before the import, and write its id into the document.',
  },
  'openapi/vpc-link-id': {
    severity: 'warning',
    title: 'The id of a VPC link is a placeholder',
    reason: NOT_ASKED,
    fix: 'Write the id in place of it, or into the design.',
  },
  'openapi/listener-arn': {
    severity: 'warning',
    title: 'The ARN of a listener is a placeholder',
    reason: NOT_ASKED,
    fix: 'Write the ARN in place of it, or into the design.',
  },
  'openapi/service-arn': {
    severity: 'warning',
    title: 'The ARN of a Cloud Map service is a placeholder',
    reason: NOT_ASKED,
    fix: 'Write the ARN in place of it, or into the design.',
  },
  'openapi/role': {
    severity: 'warning',
    title: 'OpenAPI leaves a new role out',
    reason: IMPORTED_ALONE,
    fix: 'Create the role before the import, under the name that the document has.',
  },
  'openapi/role-arn': {
    severity: 'warning',
    title: 'The ARN of a role is a placeholder',
    reason: NOT_ASKED,
    fix: 'Write the ARN in place of it, or into the design.',
  },
  'openapi/resource': {
    severity: 'warning',
    title: 'OpenAPI leaves what an integration calls out',
    reason: IMPORTED_ALONE,
    fix: 'Create it before the import, and write what it is called into the document.',
  },
  'openapi/resource-arn': {
    severity: 'warning',
    title: 'What an integration calls is a placeholder',
    reason: NOT_ASKED,
    fix: 'Write what the ARN says in place of it, or the ARN into the design.',
  },
  'openapi/user-pool': {
    severity: 'warning',
    title: 'OpenAPI leaves a new user pool out',
    reason: IMPORTED_ALONE,
    fix: 'Create it before the import, and write its id into the document.',
  },
  'openapi/user-pool-id': {
    severity: 'warning',
    title: 'The id of a user pool is a placeholder',
    reason: NOT_ASKED,
    fix: 'Write the id in place of it, or into the design.',
  },
  'openapi/user-pool-client': {
    severity: 'warning',
    title: 'OpenAPI leaves an app client out',
    reason: IMPORTED_ALONE,
    fix: 'Create it before the import, and write its id into the document.',
  },
  'openapi/authorizer-name': {
    severity: 'info',
    title: 'An authorizer is imported under another name',
    reason: 'OpenAPI takes letters, digits, dots, dashes and underscores in the name of a security scheme.',
    fix: 'Rename the authorizer, if the name matters.',
  },
  'openapi/authorizer-role': {
    severity: 'warning',
    title: 'OpenAPI leaves the role of an authorizer out',
    reason: IMPORTED_ALONE,
    fix: 'Create the role before the import, under the name that the document has.',
  },
  'openapi/authorizer-role-arn': {
    severity: 'warning',
    title: 'The ARN of the role of an authorizer is a placeholder',
    reason: NOT_ASKED,
    fix: 'Write the ARN in place of it, or into the design.',
  },
  'openapi/integration-description': {
    severity: 'info',
    title: 'OpenAPI leaves the description of an integration out',
    reason: 'The extension for integrations has no field for one.',
    fix: 'Describe the integration after the import.',
  },
  'openapi/response-parameters': {
    severity: 'info',
    title: 'Changes of answers may not be imported',
    reason: 'API Gateway documents the field of its extension for REST APIs alone.',
    fix: 'Look whether they are there after the import.',
  },
  'openapi/stage': {
    severity: 'info',
    title: 'OpenAPI leaves a stage out',
    reason: IMPORTED_ALONE,
    fix: 'Create it after the import.',
  },
  'openapi/domain': {
    severity: 'info',
    title: 'OpenAPI leaves a custom domain out',
    reason: IMPORTED_ALONE,
    fix: 'Create it after the import.',
  },
  'openapi/alarm': {
    severity: 'info',
    title: 'OpenAPI leaves an alarm out',
    reason: IMPORTED_ALONE,
    fix: 'Create it after the import.',
  },
  'openapi/dashboard': {
    severity: 'info',
    title: 'OpenAPI leaves a dashboard out',
    reason: IMPORTED_ALONE,
    fix: 'Create it after the import.',
  },
  'openapi/license': {
    severity: 'info',
    title: 'The documentation states no licence',
    reason: 'Tools expect one in a document, and a design has none.',
    fix: 'Put yours in place of NOASSERTION.',
  },
  'openapi/schema': {
    severity: 'warning',
    title: 'A schema is left out of the documents',
    reason: 'Its text is no JSON Schema that OpenAPI could hold.',
    fix: 'Mend the text of the schema.',
  },
  'openapi/ignored-documentation': {
    severity: 'info',
    title: 'An import ignores documentation',
    reason:
      'HTTP APIs keep operation ids, and neither hold parameters, bodies and schemas nor check requests against them.',
    fix: 'Check requests in the backend, and publish the documentation document.',
  },
  'openapi/hidden-guard': {
    severity: 'info',
    title: 'The documentation shows a guarded route as open',
    reason: 'OpenAPI has no word for a guard that looks at neither a header nor the query.',
    fix: 'Say in the description of the route what it needs.',
  },
  'openapi/scopes': {
    severity: 'info',
    title: 'The documentation leaves scopes out',
    reason:
      'OpenAPI takes scopes with OpenID Connect alone, of which the issuer has to be known and the token in the Authorization header.',
    fix: 'Say in the description of the route which scopes it asks for.',
  },
  'openapi/default-route': {
    severity: 'info',
    title: 'The documentation leaves the $default route out',
    reason: 'Every operation of OpenAPI has a path and a method, which $default has not.',
    fix: 'Say in the description of the API what it does with other requests.',
  },
  'openapi/greedy-path': {
    severity: 'info',
    title: 'The documentation shows a greedy parameter as one segment',
    reason: 'A parameter in a path of OpenAPI holds no slash.',
    fix: 'Say in the description of the route that more may follow.',
  },
  'openapi/ambiguous-path': {
    severity: 'info',
    title: 'The documentation leaves open which of two paths answers',
    reason: 'OpenAPI has no order for paths that both match. API Gateway has one.',
    fix: 'Rename a segment, if readers would wonder.',
  },
  'asyncapi/no-api': {
    severity: 'info',
    title: 'There is no AsyncAPI document',
    reason: 'AsyncAPI describes WebSocket APIs, and the design has none.',
    fix: 'Add a WebSocket API to get one.',
  },
  'asyncapi/http-api': {
    severity: 'info',
    title: 'AsyncAPI leaves an HTTP API out',
    reason: 'AsyncAPI describes messages, and an HTTP API has requests and answers.',
    fix: 'Export OpenAPI for it.',
  },
  'asyncapi/no-server': {
    severity: 'info',
    title: 'An AsyncAPI document has no server',
    reason:
      'Nobody can reach the API yet: a server is the address of a stage, or of a custom domain that is mapped to one.',
    fix: 'Add a stage, or a mapping to one.',
  },
  'asyncapi/tags': {
    severity: 'info',
    title: 'AsyncAPI leaves AWS tags out',
    reason: CLIENTS_SEE,
    fix: 'Deploy it with CloudFormation or the CDK, which hold it.',
  },
  'asyncapi/integration': {
    severity: 'info',
    title: 'AsyncAPI leaves an integration out',
    reason: CLIENTS_SEE,
    fix: 'Deploy it with CloudFormation or the CDK, which hold it.',
  },
  'asyncapi/stage': {
    severity: 'info',
    title: 'AsyncAPI leaves the settings of a stage out',
    reason: CLIENTS_SEE,
    fix: 'Deploy it with CloudFormation or the CDK, which hold it.',
  },
  'asyncapi/alarm': {
    severity: 'info',
    title: 'AsyncAPI leaves an alarm out',
    reason: CLIENTS_SEE,
    fix: 'Deploy it with CloudFormation or the CDK, which hold it.',
  },
  'asyncapi/dashboard': {
    severity: 'info',
    title: 'AsyncAPI leaves a dashboard out',
    reason: CLIENTS_SEE,
    fix: 'Deploy it with CloudFormation or the CDK, which hold it.',
  },
  'asyncapi/function': {
    severity: 'info',
    title: 'AsyncAPI leaves a function out',
    reason: CLIENTS_SEE,
    fix: 'Deploy it with CloudFormation or the CDK, which hold it.',
  },
  'asyncapi/domain': {
    severity: 'info',
    title: 'AsyncAPI leaves the set-up of a custom domain out',
    reason: CLIENTS_SEE,
    fix: 'Deploy it with CloudFormation or the CDK, which hold it.',
  },
  'asyncapi/usage-plan': {
    severity: 'info',
    title: 'AsyncAPI leaves a usage plan out',
    reason: CLIENTS_SEE,
    fix: 'Deploy it with CloudFormation or the CDK, which hold it.',
  },
  'asyncapi/account': {
    severity: 'info',
    title: 'AsyncAPI leaves the account’s role for logs out',
    reason: CLIENTS_SEE,
    fix: 'Deploy it with CloudFormation or the CDK, which hold it.',
  },
  'asyncapi/response-parameters': {
    severity: 'info',
    title: 'AsyncAPI leaves the headers of a route response out',
    reason: 'Messages of a WebSocket API have no headers.',
    fix: 'Put what clients need into the message.',
  },
  'asyncapi/schema': {
    severity: 'warning',
    title: 'A message is left out of the document',
    reason: 'Its text is no JSON Schema that AsyncAPI could hold.',
    fix: 'Mend the text of the schema.',
  },
  'asyncapi/reference': {
    severity: 'warning',
    title: 'A schema refers to what the document does not hold',
    reason: 'A document that refers to nothing is invalid, so anything is allowed in that place.',
    fix: 'Write the schema out where it is referred to.',
  },
  'asyncapi/hidden-guard': {
    severity: 'info',
    title: 'The document does not show a guard',
    reason: 'AsyncAPI has no word for a guard that looks at neither a header nor the query.',
    fix: 'Say in the description of $connect what it needs.',
  },
  'asyncapi/several-credentials': {
    severity: 'info',
    title: 'The document shows one credential of several as security',
    reason: 'Of several requirements in the security of AsyncAPI any one is enough, so only one can stand there.',
    fix: 'Leave it so, or guard $connect by one: the others are shown as headers and parameters.',
  },
} as const satisfies Record<string, ExportFinding>;

export type ExportCode = keyof typeof EXPORT_FINDINGS;

/** A finding of an export, as severe as its kind is. */
export function exportFinding(code: ExportCode, subject: Subject, message: string): Diagnostic {
  return { code, severity: EXPORT_FINDINGS[code].severity, message, subject };
}
