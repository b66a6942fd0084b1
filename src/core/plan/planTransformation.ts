import type { MessageTemplate, TransformingIntegration } from '../model/webSocketIntegration.ts';
import { hash, pascalCase } from './names.ts';
import type { PlanContext } from './planContext.ts';
import type { PlannedIntegrationFields } from './plannedIntegration.ts';
import type { PlannedIntegrationResponse, PlannedTransformation } from './plannedWebSocket.ts';

/** Of two templates, parameters or responses of one key the later counts; a rule has spoken up about it. */
export function planTransformation(
  context: PlanContext,
  fields: PlannedIntegrationFields,
  integration: TransformingIntegration,
): PlannedTransformation {
  const { templateSelectionExpression, passthroughBehavior, contentHandlingStrategy } = integration;
  return {
    templateSelectionExpression,
    requestTemplates: templateMap(integration.requestTemplates),
    passthroughBehavior,
    contentHandlingStrategy,
    requestParameters: parameterMap(integration.requestParameters),
    responses: planResponses(context, fields, integration),
  };
}

/** Values by their destination, as API Gateway takes them. */
export function parameterMap(
  parameters: readonly { destination: string; source: string }[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    parameters
      .filter(({ destination }) => destination !== '')
      .map(({ destination, source }) => [destination, source] as const),
  );
}

function templateMap(templates: readonly MessageTemplate[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    templates.filter(({ key }) => key !== '').map(({ key, template }) => [key, template] as const),
  );
}

function planResponses(
  context: PlanContext,
  { id, logicalId }: PlannedIntegrationFields,
  { responses }: TransformingIntegration,
): PlannedIntegrationResponse[] {
  const byKey = new Map(responses.filter(({ key }) => key !== '').map((response) => [response.key, response]));
  return [...byKey.values()].map((response) => ({
    logicalId: context.claim(`${logicalId}${responseName(response.key)}Response`, id),
    key: response.key,
    templateSelectionExpression: response.templateSelectionExpression,
    templates: templateMap(response.templates),
    parameters: parameterMap(response.parameters),
    contentHandlingStrategy: response.contentHandlingStrategy,
  }));
}

/** As much of a key as a logical id has room for beside the names of an API and an integration: it has 255 characters. */
const LONG_KEY = 40;

/** `Default` for `$default`, `4XX` for `/4\d\d/`. */
function responseName(key: string): string {
  if (key === '$default') return 'Default';
  const plain = key.replace(/^\/(.*)\/$/, '$1').replaceAll('\\d', 'X');
  const name = /^[A-Za-z0-9]+$/.test(plain) ? plain : pascalCase(key);
  return name.length > LONG_KEY ? `${name.slice(0, LONG_KEY)}${hash(key)}` : name;
}
