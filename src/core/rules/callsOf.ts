import type { Design } from '../model/design.ts';
import { fieldsOf } from '../model/field.ts';
import type { Integration, ServiceIntegration } from '../model/integration.ts';
import { SERVICE_CALLS } from '../model/serviceCall.ts';

/** One parameter of a call to an AWS service, set or not. */
export interface CallParameter {
  /** As the service spells it: `MessageBody`. */
  label: string;
  /** `call.messageBody`. */
  field: string;
  value: string | undefined;
  required: boolean;
}

/** The parameters of the call that an integration makes to an AWS service; none of what calls no service. */
export function callParametersOf(integration: Integration): CallParameter[] {
  if (!('call' in integration)) return [];
  const values: Readonly<Record<string, string | undefined>> = { ...integration.call };
  return fieldsOf(SERVICE_CALLS[integration.call.subtype].schema).map(({ name, meta, optional }) => ({
    label: meta.label,
    field: `call.${name}`,
    value: values[name],
    required: !optional,
  }));
}

/** The calls to AWS services, with their parameters. */
export function callsOf(design: Design): { integration: ServiceIntegration; parameters: CallParameter[] }[] {
  return Object.values(design.integrations).flatMap((integration) =>
    'call' in integration ? [{ integration, parameters: callParametersOf(integration) }] : [],
  );
}
