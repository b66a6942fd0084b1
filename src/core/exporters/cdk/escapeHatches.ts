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

export function logGroupHelper(writer: CodeWriter, name: string): void {
  const destination = writer.importType(APIS, 'IAccessLogDestination');
  writer.documentation('API Gateway wants the ARN without the :* that LogGroup.fromLogGroupArn puts at its end.');
  writer.line(`function ${name}(destinationArn: string): ${destination} {`);
  writer.indented(() => writer.line('return { bind: () => ({ destinationArn }) };'));
  writer.line('}');
}

export function routeSettingsHelper(writer: CodeWriter, name: string): void {
  const api = writer.import(APIS, 'HttpApi');
  const stage = writer.importType(APIS, 'HttpStage');
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
      writer.line(`if (child instanceof ${route} && child.routeKey in settings) cfnStage.node.addDependency(child);`);
    });
    writer.line('}');
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
