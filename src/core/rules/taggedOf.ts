import type { Design } from '../model/design.ts';
import type { ApiId, DomainId, VpcLinkId } from '../model/ids.ts';
import type { Tag } from '../model/tag.ts';
import { newVpcLinksOf } from './newVpcLinksOf.ts';

/** Everything that carries resource tags. */
export function taggedOf(design: Design): { id: ApiId | DomainId | VpcLinkId; tags: readonly Tag[] }[] {
  return [...Object.values(design.apis), ...Object.values(design.domains), ...newVpcLinksOf(design)];
}
