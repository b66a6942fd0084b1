/** A name as exports see it: letters and digits of any case. Names that are nothing else keep their own characters. */
export function normalisedName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '') || name;
}

/** The items whose name an earlier one has already, each with that earlier one. */
export function* repeated<T>(items: Iterable<T>, nameOf: (item: T) => string): Iterable<{ item: T; first: T }> {
  const seen = new Map<string, T>();
  for (const item of items) {
    const name = nameOf(item);
    const first = seen.get(name);
    if (first !== undefined) yield { item, first };
    else seen.set(name, item);
  }
}

/** The name, with a number where exports could not tell it from the others. */
export function freeName(name: string, others: readonly string[]): string {
  return others.some((other) => normalisedName(other) === normalisedName(name)) ? distinctName(name, others) : name;
}

/** The name with the first number that exports tell from all others: `members-2`, `Old shop 3`. */
export function distinctName(name: string, others: readonly string[]): string {
  const taken = new Set(others.map(normalisedName));
  const separator = name.includes(' ') ? ' ' : '-';
  for (let count = 2; ; count += 1) {
    const candidate = `${name}${separator}${count}`;
    if (!taken.has(normalisedName(candidate))) return candidate;
  }
}
