/** The tags of all operations, in the order of the routes, each with the routes it groups. */
export function documentationTags(
  routes: readonly { routeKey: string; documentation: { tags: readonly string[] } | undefined }[],
): { name: string; description: string }[] {
  const groups = new Map<string, string[]>();
  for (const { routeKey, documentation } of routes) {
    for (const tag of documentation?.tags ?? []) groups.set(tag, [...(groups.get(tag) ?? []), routeKey]);
  }
  return [...groups].map(([name, routeKeys]) => {
    const more = routeKeys.length - MOST_IN_TAG;
    const some = routeKeys.slice(0, MOST_IN_TAG).join(', ');
    return { name, description: more > 0 ? `${some} and ${more} more.` : `${some}.` };
  });
}

const MOST_IN_TAG = 4;
