import { createFunction, createResource, createVpcLink } from './create.ts';
import { type Design, freshId } from './design.ts';
import { startOf } from './field.ts';
import { type ApiId, byNumber, type FunctionId } from './ids.ts';
import type { HttpUrlIntegration, Integration, IntegrationKind, LambdaIntegration } from './integration.ts';
import type { NewFunction } from './lambdaFunction.ts';
import { freshName, integrationName } from './naming.ts';
import { integrationsOf, resourcesOf } from './queries.ts';
import type { Resource } from './resource.ts';
import { type IntegrationSubtype, SERVICE_CALLS, type ServiceCallOf } from './serviceCall.ts';
import type { VpcLink } from './vpcLink.ts';
import { MOCK_TEMPLATE } from './webSocketIntegration.ts';

/** A new integration of a kind, with whatever it needs beside it; the integration comes last. */
export function createIntegration(design: Design, apiId: ApiId, kind: IntegrationKind): NewIntegration {
  const id = freshId(design, 'integration');
  const fresh = (base: string) =>
    freshName(
      base,
      integrationsOf(design, apiId).map((existing) => integrationName(design, existing)),
    );
  switch (kind) {
    case 'lambda': {
      const handler = createFunction(design);
      return { needs: [handler], integration: createLambdaIntegration(design, apiId, handler.id) };
    }
    case 'http-url':
      return { needs: [], integration: createHttpUrlIntegration(design, apiId) };
    case 'alb':
    case 'nlb': {
      const [link, needs] = someVpcLink(design);
      const name = fresh(kind === 'alb' ? 'load-balancer' : 'network-load-balancer');
      return { needs, integration: { id, apiId, kind, name, vpcLinkId: link.id, method: 'ANY' } };
    }
    case 'cloud-map': {
      const [link, needs] = someVpcLink(design);
      return { needs, integration: { id, apiId, kind, name: fresh('service'), vpcLinkId: link.id, method: 'ANY' } };
    }
    case 'sqs': {
      const queue = createResource(design, 'queue');
      const name = fresh(queue.name);
      const call = createCall('SQS-SendMessage');
      return { needs: [queue], integration: { id, apiId, kind, name, resourceId: queue.id, call } };
    }
    case 'event-bridge': {
      const known = resourcesOf(design, 'event-bus').find((resource) => resource.origin.source === 'default');
      const bus = known ?? createResource(design, 'event-bus');
      const name = fresh('event');
      const call = createCall('EventBridge-PutEvents');
      return { needs: known ? [] : [bus], integration: { id, apiId, kind, name, resourceId: bus.id, call } };
    }
    case 'step-functions': {
      const machine = createResource(design, 'state-machine');
      const name = fresh(machine.name);
      const call = createCall('StepFunctions-StartExecution');
      return { needs: [machine], integration: { id, apiId, kind, name, resourceId: machine.id, call } };
    }
    case 'kinesis': {
      const stream = createResource(design, 'stream');
      const name = fresh(stream.name);
      const call = createCall('Kinesis-PutRecord');
      return { needs: [stream], integration: { id, apiId, kind, name, resourceId: stream.id, call } };
    }
    case 'app-config': {
      const call = createCall('AppConfig-GetConfiguration');
      return { needs: [], integration: { id, apiId, kind, name: fresh('configuration'), call } };
    }
    case 'websocket-lambda': {
      const handler = createFunction(design);
      return { needs: [handler], integration: { id, apiId, kind, functionId: handler.id } };
    }
    case 'websocket-lambda-custom': {
      const handler = createFunction(design);
      return { needs: [handler], integration: { id, apiId, kind, functionId: handler.id, ...withTemplate(MESSAGE) } };
    }
    case 'websocket-http-proxy':
    case 'websocket-http': {
      const fields = { id, apiId, name: fresh('endpoint'), url: 'https://example.com', method: 'POST' } as const;
      return kind === 'websocket-http-proxy'
        ? { needs: [], integration: { ...fields, kind, requestParameters: [] } }
        : { needs: [], integration: { ...fields, kind, ...withTemplate(MESSAGE) } };
    }
    case 'websocket-aws': {
      const target = { kind: 'action', action: 'PutItem' } as const;
      return {
        needs: [],
        integration: {
          id,
          apiId,
          kind,
          name: fresh('put-item'),
          service: 'dynamodb',
          target,
          method: 'POST',
          ...withTemplate(PUT_ITEM),
          credentials: { source: 'new-role', actions: [], resources: [] },
        },
      };
    }
    case 'websocket-mock':
      return { needs: [], integration: { id, apiId, kind, name: fresh('mock'), ...withTemplate(MOCK_TEMPLATE) } };
  }
}

/** The whole message, as it came. */
const MESSAGE = "$input.json('$')";

/** One item of a DynamoDB table: the text of a message, under its id. */
const PUT_ITEM = `{
  "TableName": "messages",
  "Item": {
    "id": { "S": "$context.messageId" },
    "text": { "S": "$util.escapeJavaScript($input.path('$.text'))" }
  }
}`;

/** One template for every message, and every answer passed on. */
function withTemplate(template: string) {
  return {
    templateSelectionExpression: '\\$default',
    requestTemplates: [{ key: '$default', template }],
    requestParameters: [],
    responses: [{ key: '$default', templates: [], parameters: [] }],
  };
}

/** An integration, and what has to be added before it. */
export interface NewIntegration {
  needs: readonly (NewFunction | Resource | VpcLink)[];
  integration: Integration;
}

/** The first VPC link of the design, or a new one. */
function someVpcLink(design: Design): [VpcLink, VpcLink[]] {
  const [known] = Object.values(design.vpcLinks).sort(byNumber);
  if (known) return [known, []];
  const made = createVpcLink(design);
  return [made, [made]];
}

export function createLambdaIntegration(design: Design, apiId: ApiId, functionId: FunctionId): LambdaIntegration {
  return { id: freshId(design, 'integration'), apiId, kind: 'lambda', functionId, payloadFormatVersion: '2.0' };
}

export function createHttpUrlIntegration(design: Design, apiId: ApiId): HttpUrlIntegration {
  const taken = integrationsOf(design, apiId).map((existing) => integrationName(design, existing));
  return {
    id: freshId(design, 'integration'),
    apiId,
    kind: 'http-url',
    name: freshName('endpoint', taken),
    url: 'https://example.com',
    method: 'ANY',
  };
}

/** A call with its required parameters filled in as they are most often. */
export function createCall<S extends IntegrationSubtype>(subtype: S): ServiceCallOf<S> {
  return { subtype, ...startOf(SERVICE_CALLS[subtype].schema) } as ServiceCallOf<S>; // the required parameters are texts, all of which were just made
}
