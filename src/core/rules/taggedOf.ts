import type { Design } from '../model/design.ts';
import type { ApiId, DomainId } from '../model/ids.ts';
import type { Tag } from '../model/tag.ts';

/** Everything that carries resource tags. */
export function taggedOf(design: Design): { id: ApiId | DomainId; tags: readonly Tag[] }[] {
  return [...Object.values(design.apis), ...Object.values(design.domains)];
}
