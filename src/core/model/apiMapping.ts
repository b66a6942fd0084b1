import { z } from 'zod';
import { field } from './field.ts';
import { DomainId, MappingId, StageId } from './ids.ts';

/** Which stage a custom domain serves under a key: AWS::ApiGatewayV2::ApiMapping. The API is the stage's. */
export const ApiMapping = z.strictObject({
  id: MappingId,
  domainId: DomainId,
  stageId: StageId,
  key: field(z.string().optional(), {
    label: 'Mapping key',
    help: 'The path below the domain: orders/v1. That of a WebSocket API has no /. Left empty, the stage answers at the domain’s root.',
    placeholder: '(root)',
    mono: true,
  }),
});
export type ApiMapping = z.infer<typeof ApiMapping>;
