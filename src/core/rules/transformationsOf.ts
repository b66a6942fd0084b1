import type { Design } from '../model/design.ts';
import type { IntegrationId } from '../model/ids.ts';
import type { Integration } from '../model/integration.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { MessageTemplate, TransformingIntegration } from '../model/webSocketIntegration.ts';

/** What parameters may be called (Developer Guide, "Set up data mapping for WebSocket APIs"). */
export const PARAMETER_NAME = /^[a-zA-Z0-9._$-]+$/;

/** Whether an integration changes messages on their way, and answers on their way back. */
export function isTransforming(integration: Integration): integration is TransformingIntegration {
  return 'responses' in integration;
}

export type Side = 'request' | 'response';

/** The templates of the messages to an integration, or of its answers under one key. */
interface TemplateSet {
  id: IntegrationId;
  side: Side;
  /** `the messages to reply`. */
  what: string;
  expression: string | undefined;
  expressionField: string;
  templates: readonly MessageTemplate[];
  field: string;
  /** What becomes of a message without a template; absent for answers. */
  untouched: 'passed on as they are' | 'refused' | undefined;
}

/** Those of the messages first, then those of the answers; none of what passes messages on as they are. */
export function templateSetsOf(integration: Integration, design: Design): TemplateSet[] {
  if (!isTransforming(integration)) return [];
  const { id, templateSelectionExpression, requestTemplates, responses, passthroughBehavior } = integration;
  const name = shortNameOf(design, integration);
  return [
    {
      id,
      side: 'request',
      what: `the messages to ${name}`,
      expression: templateSelectionExpression,
      expressionField: 'templateSelectionExpression',
      templates: requestTemplates,
      field: 'requestTemplates',
      untouched: passthroughBehavior === 'NEVER' ? 'refused' : 'passed on as they are',
    },
    ...responses.map(
      (response, index): TemplateSet => ({
        id,
        side: 'response',
        what: `the answers of ${name} under ${shortened(response.key) || 'no key'}`,
        expression: response.templateSelectionExpression,
        expressionField: `responses.${index}.templateSelectionExpression`,
        templates: response.templates,
        field: `responses.${index}.templates`,
        untouched: undefined,
      }),
    ),
  ];
}

/** What goes to an integration beside the body, or what comes back with its answers under one key. */
interface ParameterSet {
  id: IntegrationId;
  side: Side;
  what: string;
  parameters: readonly { destination: string; source: string }[];
  field: string;
}

/** Those of the messages first, then those of the answers; none of what takes no parameters. */
export function parameterSetsOf(integration: Integration, design: Design): ParameterSet[] {
  if (!('requestParameters' in integration)) return [];
  const { id, requestParameters } = integration;
  const name = shortNameOf(design, integration);
  const responses = 'responses' in integration ? integration.responses : [];
  return [
    {
      id,
      side: 'request',
      what: `the messages to ${name}`,
      parameters: requestParameters,
      field: 'requestParameters',
    },
    ...responses.map(
      ({ key, parameters }, index): ParameterSet => ({
        id,
        side: 'response',
        what: `the answers of ${name} under ${shortened(key) || 'no key'}`,
        parameters,
        field: `responses.${index}.parameters`,
      }),
    ),
  ];
}
