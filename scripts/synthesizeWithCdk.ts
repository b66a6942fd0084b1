import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Duration, Stack } from 'aws-cdk-lib';
import {
  CorsHttpMethod,
  DomainName,
  HttpApi,
  HttpMethod,
  type HttpRouteIntegration,
  HttpStage,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration, HttpUrlIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { PlannedHttpApi } from '../src/core/plan/plan.ts';
import type { PlannedIntegration } from '../src/core/plan/plannedIntegration.ts';

/** Constructs an API with the CDK's own constructs, as one would by hand, and synthesises it; answers the template. */
export function synthesizeWithCdk(api: PlannedHttpApi): { Resources: Record<string, { Type: string }> } {
  const outdir = mkdtempSync(join(tmpdir(), 'portico-bench-'));
  try {
    const app = new App({ outdir });
    const stack = new Stack(app, 'Bench');
    construct(stack, api);
    return app.synth().getStackByName(stack.stackName).template;
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

function construct(stack: Stack, planned: PlannedHttpApi): void {
  const { cors } = planned;
  const api = new HttpApi(stack, planned.logicalId, {
    apiName: planned.title,
    description: planned.description,
    createDefaultStage: false,
    corsPreflight: cors && {
      allowOrigins: cors.allowOrigins,
      allowMethods: cors.allowMethods.map((method) => (method === '*' ? CorsHttpMethod.ANY : CorsHttpMethod[method])),
      allowHeaders: cors.allowHeaders,
      allowCredentials: cors.allowCredentials,
      maxAge: cors.maxAge === undefined ? undefined : Duration.seconds(cors.maxAge),
    },
  });
  const integrations = new Map<PlannedIntegration, HttpRouteIntegration>();
  for (const integration of planned.integrations) integrations.set(integration, integrationOf(stack, integration));
  for (const { key, integration } of planned.routes) {
    const target = integrations.get(integration);
    if (!target || key.kind === 'default') throw new Error('The sample has routes with paths only.');
    api.addRoutes({ path: key.path, methods: [HttpMethod[key.method]], integration: target });
  }
  const domainName = new DomainName(stack, 'Domain', {
    domainName: 'api.shop.example',
    certificate: Certificate.fromCertificateArn(
      stack,
      'Certificate',
      'arn:aws:acm:us-east-1:111122223333:certificate/a',
    ),
  });
  for (const stage of planned.stages) {
    new HttpStage(stack, stage.logicalId, {
      httpApi: api,
      stageName: stage.name,
      autoDeploy: stage.autoDeploy,
      domainMapping: stage.isDefault ? { domainName } : undefined,
    });
  }
}

function integrationOf(stack: Stack, integration: PlannedIntegration): HttpRouteIntegration {
  if (integration.kind === 'http-url') {
    return new HttpUrlIntegration(integration.logicalId, integration.url, { method: HttpMethod[integration.method] });
  }
  if (integration.kind !== 'lambda') throw new Error('The sample has functions and URLs only.');
  const { function: invoked } = integration;
  if (invoked.source !== 'new') throw new Error('The sample has new functions only.');
  const handler = new LambdaFunction(stack, invoked.logicalId, {
    runtime: Runtime.NODEJS_24_X,
    handler: invoked.handler,
    code: Code.fromInline(invoked.code),
  });
  return new HttpLambdaIntegration(integration.logicalId, handler);
}
