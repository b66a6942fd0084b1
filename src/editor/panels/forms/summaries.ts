/** `1 route`, `3 routes`. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** What a folded section holds, in a few words; `none` when all parts are absent. */
export function listed(parts: readonly (string | undefined | false)[], none = 'None'): string {
  return parts.filter(Boolean).join(', ') || none;
}
