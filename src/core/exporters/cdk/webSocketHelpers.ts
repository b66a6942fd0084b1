import type { CodeWriter } from './codeWriter.ts';
import { integrationClass } from './integrationClass.ts';
import { APIS, CONSTRUCTS, CORE, LAMBDA } from './modules.ts';

// What escapeHatches.ts has for both protocols, for WebSocket APIs alone.

export function invocationHelper(writer: CodeWriter, name: string): void {
  const lambda = writer.importNamespace(LAMBDA, 'lambda');
  writer.documentation('What API Gateway calls to invoke a function.');
  writer.line(`function ${name}(handler: ${lambda}.IFunction): string {`);
  writer.indented(() => {
    writer.line(`return ${writer.import(CORE, 'Stack')}.of(handler).formatArn({`);
    writer.indented(() => {
      writer.line("service: 'apigateway',");
      writer.line("account: 'lambda',");
      writer.line("resource: 'path/2015-03-31/functions',");
      writer.line('resourceName: `${handler.functionArn}/invocations`,');
    });
    writer.line('});');
  });
  writer.line('}');
}

export function customIntegrationHelper(writer: CodeWriter, name: string): void {
  const base = writer.import(APIS, 'WebSocketRouteIntegration');
  const config = writer.importType(APIS, 'WebSocketRouteIntegrationConfig');
  const type = writer.importType(APIS, 'WebSocketIntegrationType');
  const settings = writer.name(`${name}Props`);
  writer.line(`interface ${settings} extends Omit<${config}, 'type'> {`);
  writer.indented(() => writer.line("readonly type: 'AWS_PROXY' | 'HTTP' | 'HTTP_PROXY';"));
  writer.line('}');
  writer.blank();
  writer.documentation('What no construct integrates: an HTTP endpoint, or a function that no route has to permit.');
  integrationClass(writer, { name, base, config, settings }, () => {
    writer.comment('The enumeration lacks the types of HTTP endpoints.');
    writer.line(`return { ...this.settings, type: this.settings.type as ${type} };`);
  });
}

export function routeResponseHelper(writer: CodeWriter, name: string): void {
  const construct = writer.importType(CONSTRUCTS, 'IConstruct');
  const response = writer.importType(APIS, 'CfnRouteResponse');
  writer.documentation('The resource that a route has below it if it returns a response.');
  writer.line(`function ${name}(route: ${construct}): ${response} {`);
  writer.indented(() => writer.line(`return route.node.findChild('Response') as ${response};`));
  writer.line('}');
}

export function routesAndAnswersHelper(writer: CodeWriter, name: string): void {
  const deployment = writer.importType(APIS, 'CfnDeployment');
  const api = writer.importType(APIS, 'WebSocketApi');
  const parts = ['CfnRoute', 'CfnRouteResponse', 'CfnIntegrationResponse'].map((part) => writer.import(APIS, part));
  writer.documentation(
    'A deployment holds what is there when it is made, and CloudFormation deletes what is removed only later.',
  );
  writer.line(`function ${name}(deployment: ${deployment}, api: ${api}): void {`);
  writer.indented(() => {
    writer.line(`const types = [${parts.join(', ')}];`);
    writer.line('const held = api.node.findAll().filter((child) => types.some((type) => child instanceof type));');
    writer.line('deployment.node.addDependency(...held);');
  });
  writer.line('}');
}
