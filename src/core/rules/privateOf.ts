import type { Design } from '../model/design.ts';
import type { PrivateIntegration } from '../model/integration.ts';

/** The integrations that go through a VPC link. */
export function privateOf(design: Design): PrivateIntegration[] {
  return Object.values(design.integrations).filter((integration) => 'vpcLinkId' in integration);
}
