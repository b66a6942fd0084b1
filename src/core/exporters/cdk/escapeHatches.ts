import type { CodeWriter } from './codeWriter.ts';
import { APIS, CONSTRUCTS } from './modules.ts';

/** Prints a function below the stack's class. */
export type Helper = (writer: CodeWriter, name: string) => void;

export function timeoutHelper(writer: CodeWriter, name: string): void {
  const route = writer.importType(CONSTRUCTS, 'IConstruct');
  const integration = writer.importType(APIS, 'CfnIntegration');
  writer.documentation('API Gateway waits up to 30 seconds for an integration; the construct stops at 29.');
  writer.line(`function ${name}(route: ${route}, integrationId: string, millis: number): void {`);
  writer.indented(() => {
    writer.line(`const integration = route.node.findChild(integrationId).node.defaultChild as ${integration};`);
    writer.line('integration.timeoutInMillis = millis;');
  });
  writer.line('}');
}

export function routesHelper(writer: CodeWriter, name: string): void {
  const deployment = writer.import(APIS, 'CfnDeployment');
  const api = writer.import(APIS, 'HttpApi');
  const route = writer.import(APIS, 'CfnRoute');
  writer.documentation('A deployment holds the routes that are there when it is made.');
  writer.line(`function ${name}(deployment: ${deployment}, api: ${api}): void {`);
  writer.indented(() => {
    writer.line(`const routes = api.node.findAll().filter((child) => child instanceof ${route});`);
    writer.line('deployment.node.addDependency(...routes);');
  });
  writer.line('}');
}
