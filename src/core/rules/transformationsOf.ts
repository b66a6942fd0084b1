import type { Design } from '../model/design.ts';
import type { IntegrationId } from '../model/ids.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { MessageTemplate, TransformingIntegration } from '../model/webSocketIntegration.ts';

/** What parameters may be called (Developer Guide, "Set up data mapping for WebSocket APIs"). */
export const PARAMETER_NAME = /^[a-zA-Z0-9._$-]+$/;

/** The integrations that change messages on their way, and answers on their way back. */
export function transformingOf(design: Design): TransformingIntegration[] {
  return Object.values(design.integrations).filter((integration) => 'responses' in integration);
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

export function templateSetsOf(design: Design): TemplateSet[] {
  return transformingOf(design).flatMap(
    ({ id, templateSelectionExpression, requestTemplates, responses, passthroughBehavior }) => {
      const name = shortNameOf(design, id);
      return [
        {
          id,
          side: 'request' as const,
          what: `the messages to ${name}`,
          expression: templateSelectionExpression,
          expressionField: 'templateSelectionExpression',
          templates: requestTemplates,
          field: 'requestTemplates',
          untouched: passthroughBehavior === 'NEVER' ? ('refused' as const) : ('passed on as they are' as const),
        },
        ...responses.map((response, index) => ({
          id,
          side: 'response' as const,
          what: `the answers of ${name} under ${shortened(response.key) || 'no key'}`,
          expression: response.templateSelectionExpression,
          expressionField: `responses.${index}.templateSelectionExpression`,
          templates: response.templates,
          field: `responses.${index}.templates`,
          untouched: undefined,
        })),
      ];
    },
  );
}

/** What goes to an integration beside the body, or what comes back with its answers under one key. */
interface ParameterSet {
  id: IntegrationId;
  side: Side;
  what: string;
  parameters: readonly { destination: string; source: string }[];
  field: string;
}

export function parameterSetsOf(design: Design): ParameterSet[] {
  return Object.values(design.integrations).flatMap((integration): ParameterSet[] => {
    if (!('requestParameters' in integration)) return [];
    const { id, requestParameters } = integration;
    const name = shortNameOf(design, id);
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
  });
}
