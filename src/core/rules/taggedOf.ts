import type { Design } from '../model/design.ts';
import type { ApiId, DomainId, EntityId, VpcLinkId } from '../model/ids.ts';
import { COMMON_TAG_TEXT, type Tag } from '../model/tag.ts';
import { newVpcLinksOf } from './newVpcLinksOf.ts';

/** Everything that carries resource tags. */
export function taggedOf(design: Design): { id: ApiId | DomainId | VpcLinkId; tags: readonly Tag[] }[] {
  return [...Object.values(design.apis), ...Object.values(design.domains), ...newVpcLinksOf(design)];
}

/** The tags of one of them. */
export function tagsOf(design: Design, id: EntityId | 'design'): readonly Tag[] | undefined {
  return taggedOf(design).find((tagged) => tagged.id === id)?.tags;
}

/** The tag with `_` wherever it has characters that not every service takes. */
export function withCommonText({ key, value }: Tag): Tag {
  const common = (text: string) => [...text].map((sign) => (COMMON_TAG_TEXT.test(sign) ? sign : '_')).join('');
  return { key: common(key), value: common(value) };
}
