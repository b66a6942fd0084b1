import type { Design } from '../model/design.ts';
import { fieldsOf } from '../model/field.ts';
import type { ServiceIntegration } from '../model/integration.ts';
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

/** The calls to AWS services, with their parameters. */
export function callsOf(design: Design): { integration: ServiceIntegration; parameters: CallParameter[] }[] {
  return Object.values(design.integrations).flatMap((integration) => {
    if (!('call' in integration)) return [];
    const values: Readonly<Record<string, string | undefined>> = { ...integration.call };
    const parameters = fieldsOf(SERVICE_CALLS[integration.call.subtype].schema).map(
      ({ name, meta, optional }): CallParameter => ({
        label: meta.label,
        field: `call.${name}`,
        value: values[name],
        required: !optional,
      }),
    );
    return [{ integration, parameters }];
  });
}
