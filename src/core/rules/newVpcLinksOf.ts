import type { Design } from '../model/design.ts';
import type { NewVpcLink } from '../model/vpcLink.ts';

/** The VPC links that the exports create. */
export function newVpcLinksOf(design: Design): NewVpcLink[] {
  return Object.values(design.vpcLinks).filter((link) => link.source === 'new');
}
