import type { CodeWriter } from './codeWriter.ts';
import { integrationClass } from './integrationClass.ts';
import { APIS, CONSTRUCTS, EC2, INTEGRATIONS, LAMBDA, LOAD_BALANCERS } from './modules.ts';

/** Prints a function or a class below the stack's class. */
export type Helper = (writer: CodeWriter, name: string) => void;

export function integrationHelper(writer: CodeWriter, name: string): void {
  const construct = writer.importType(CONSTRUCTS, 'IConstruct');
  const integration = writer.importType(APIS, 'CfnIntegration');
  writer.documentation('The resource of an integration, which is below the first route that goes to it.');
  writer.line(`function ${name}(route: ${construct}, integrationId: string): ${integration} {`);
  writer.indented(() => {
    writer.line(`return route.node.findChild(integrationId).node.defaultChild as ${integration};`);
  });
  writer.line('}');
}

export function logGroupHelper(writer: CodeWriter, name: string): void {
  const destination = writer.importType(APIS, 'IAccessLogDestination');
  writer.documentation('API Gateway wants the ARN without the :* that LogGroup.fromLogGroupArn puts at its end.');
  writer.line(`function ${name}(destinationArn: string): ${destination} {`);
  writer.indented(() => writer.line('return { bind: () => ({ destinationArn }) };'));
  writer.line('}');
}

export function routeSettingsHelper(writer: CodeWriter, name: string): void {
  const api = writer.importType(APIS, 'IApi');
  const stage = writer.importType(APIS, 'IStage');
  const cfnStage = writer.importType(APIS, 'CfnStage');
  const route = writer.import(APIS, 'CfnRoute');
  writer.documentation(
    'A stage can have settings of its own for routes that are there, under the names CloudFormation has.',
  );
  writer.line(`function ${name}(stage: ${stage}, api: ${api}, settings: Record<string, object>): void {`);
  writer.indented(() => {
    writer.line(`const cfnStage = stage.node.defaultChild as ${cfnStage};`);
    writer.line('cfnStage.routeSettings = settings;');
    writer.line('for (const child of api.node.findAll()) {');
    writer.indented(() => {
      writer.line(`if (child instanceof ${route} && Object.hasOwn(settings, child.routeKey)) {`);
      writer.indented(() => writer.line('cfnStage.node.addDependency(child);'));
      writer.line('}');
    });
    writer.line('}');
  });
  writer.line('}');
}

export function routesHelper(writer: CodeWriter, name: string): void {
  const deployment = writer.import(APIS, 'CfnDeployment');
  const api = writer.import(APIS, 'HttpApi');
  const route = writer.import(APIS, 'CfnRoute');
  writer.documentation(
    'A deployment holds the routes that are there when it is made, and CloudFormation deletes a removed one only later.',
  );
  writer.line(`function ${name}(deployment: ${deployment}, api: ${api}): void {`);
  writer.indented(() => {
    writer.line(`const routes = api.node.findAll().filter((child) => child instanceof ${route});`);
    writer.line('deployment.node.addDependency(...routes);');
  });
  writer.line('}');
}

export function lambdaIntegrationHelper(writer: CodeWriter, name: string): void {
  const base = writer.import(INTEGRATIONS, 'HttpLambdaIntegration');
  const props = writer.importType(INTEGRATIONS, 'HttpLambdaIntegrationProps');
  const credentials = writer.importType(APIS, 'IntegrationCredentials');
  const options = writer.importType(APIS, 'HttpRouteIntegrationBindOptions');
  const config = writer.importType(APIS, 'HttpRouteIntegrationConfig');
  const lambda = writer.importNamespace(LAMBDA, 'lambda');
  const settings = writer.name(`${name}Props`);
  writer.line(`interface ${settings} extends ${props} {`);
  writer.indented(() => writer.line(`readonly credentials?: ${credentials};`));
  writer.line('}');
  writer.blank();
  writer.documentation('Invokes a function for which no route needs a permission of its own.');
  writer.line(`class ${name} extends ${base} {`);
  writer.indented(() => {
    writer.line('constructor(');
    writer.indented(() => {
      writer.line('id: string,');
      writer.line(`handler: ${lambda}.IFunction,`);
      writer.line(`private readonly settings: ${settings} = {},`);
    });
    writer.line(') {');
    writer.indented(() => writer.line('super(id, handler, settings);'));
    writer.line('}');
    writer.blank();
    writer.line(`override bind(options: ${options}): ${config} {`);
    writer.indented(() => writer.line('return { ...super.bind(options), credentials: this.settings.credentials };'));
    writer.line('}');
    writer.blank();
    writer.comment('HttpLambdaIntegration adds the permission of a route here.');
    writer.line('protected override completeBind(): void {}');
  });
  writer.line('}');
}

export function serviceIntegrationHelper(writer: CodeWriter, name: string): void {
  const base = writer.import(APIS, 'HttpRouteIntegration');
  const config = writer.importType(APIS, 'HttpRouteIntegrationConfig');
  const settings = writer.name(`${name}Props`);
  writer.line(`type ${settings} = Pick<`);
  writer.indented(() => {
    writer.line(`${config},`);
    writer.line("'subtype' | 'credentials' | 'parameterMapping' | 'timeout'");
  });
  writer.line('>;');
  writer.blank();
  writer.documentation('Makes the calls to AWS services that no construct makes.');
  integrationClass(writer, { name, base, config, settings }, () => {
    writer.line('return {');
    writer.indented(() => {
      writer.line('...this.settings,');
      writer.line(`type: ${writer.import(APIS, 'HttpIntegrationType')}.AWS_PROXY,`);
      writer.line(`connectionType: ${writer.import(APIS, 'HttpConnectionType')}.INTERNET,`);
      writer.line(`payloadFormatVersion: ${writer.import(APIS, 'PayloadFormatVersion')}.VERSION_1_0,`);
    });
    writer.line('};');
  });
}

export function listenerHelper(writer: CodeWriter, name: string): void {
  const construct = writer.importType(CONSTRUCTS, 'Construct');
  const type = writer.importType(LOAD_BALANCERS, 'IApplicationListener');
  const listener = writer.import(LOAD_BALANCERS, 'ApplicationListener');
  const group = writer.import(EC2, 'SecurityGroup');
  writer.documentation('A listener of which an integration needs the ARN alone, and not its security group.');
  writer.line(`function ${name}(scope: ${construct}, id: string, arn: string): ${type} {`);
  writer.indented(() => {
    writer.line(`const securityGroup = ${group}.fromSecurityGroupId(scope, \`\${id}SecurityGroup\`, 'unknown');`);
    writer.line(`return ${listener}.fromApplicationListenerAttributes(scope, id, {`);
    writer.indented(() => {
      writer.line('listenerArn: arn,');
      writer.line('securityGroup,');
    });
    writer.line('});');
  });
  writer.line('}');
}

export function subnetsHelper(writer: CodeWriter, name: string): void {
  const construct = writer.importType(CONSTRUCTS, 'Construct');
  const subnet = writer.import(EC2, 'Subnet');
  const selection = writer.importType(EC2, 'SubnetSelection');
  writer.line(`function ${name}(scope: ${construct}, id: string, subnetIds: string[]): ${selection} {`);
  writer.indented(() => {
    writer.line('const subnets = subnetIds.map((subnetId, index) =>');
    writer.indented(() => writer.line(`${subnet}.fromSubnetId(scope, \`\${id}\${index + 1}\`, subnetId),`));
    writer.line(');');
    writer.line('return { subnets };');
  });
  writer.line('}');
}

export function securityGroupsHelper(writer: CodeWriter, name: string): void {
  const construct = writer.importType(CONSTRUCTS, 'Construct');
  const group = writer.import(EC2, 'SecurityGroup');
  const type = writer.importType(EC2, 'ISecurityGroup');
  writer.line(`function ${name}(scope: ${construct}, id: string, groupIds: string[]): ${type}[] {`);
  writer.indented(() => {
    writer.line('return groupIds.map((groupId, index) =>');
    writer.indented(() => writer.line(`${group}.fromSecurityGroupId(scope, \`\${id}\${index + 1}\`, groupId),`));
    writer.line(');');
  });
  writer.line('}');
}

export function payloadHelper(writer: CodeWriter, name: string): void {
  const api = writer.import(APIS, 'HttpApi');
  const authorizer = writer.importType(APIS, 'CfnAuthorizer');
  writer.documentation('HttpLambdaAuthorizer knows the payload 2.0 with simple answers only.');
  writer.line(`function ${name}(api: ${api}, authorizerId: string): void {`);
  writer.indented(() => {
    writer.line(`const authorizer = api.node.findChild(authorizerId).node.defaultChild as ${authorizer};`);
    writer.line("authorizer.authorizerPayloadFormatVersion = '2.0';");
  });
  writer.line('}');
}

export function operationHelper(writer: CodeWriter, name: string): void {
  const construct = writer.importType(CONSTRUCTS, 'IConstruct');
  const route = writer.importType(APIS, 'CfnRoute');
  writer.documentation('The construct has no property for the name of its operation.');
  writer.line(`function ${name}(route: ${construct}, operationName: string): void {`);
  writer.indented(() => writer.line(`(route.node.defaultChild as ${route}).operationName = operationName;`));
  writer.line('}');
}
