/** How a schema refers to a shared one. */
export function schemaPointer(name: string): string {
  return `#/components/schemas/${name}`;
}

/** The name in a reference to a shared schema. */
export function namedByPointer(pointer: string): string | undefined {
  return /^#\/components\/schemas\/([\w.-]+)$/.exec(pointer)?.[1];
}

/** The names of the shared schemas that the text of a schema refers to; none while it is half typed. */
export function namesReferredTo(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  if (!text.includes('$ref')) return names;
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      const name = key === '$ref' && typeof member === 'string' ? namedByPointer(member) : undefined;
      if (name === undefined) walk(member);
      else names.add(name);
    }
  };
  try {
    walk(JSON.parse(text));
  } catch {
    return new Set(); // not JSON yet, or nested too deep to be read
  }
  return names;
}
