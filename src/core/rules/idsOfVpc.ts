/** The first text of a list that is no id of the kind, and the first id that is there twice. */
export function faultyId(ids: readonly string[], pattern: RegExp): { wrong?: string; twice?: string } {
  const wrong = ids.find((id) => !pattern.test(id));
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  return { ...(wrong !== undefined && { wrong }), ...(twice !== undefined && { twice }) };
}

/** Those that are ids of the kind, but for spaces and case, each once. */
export function tidiedIds(ids: readonly string[], pattern: RegExp): string[] {
  return [...new Set(ids.map((id) => id.trim().toLowerCase()).filter((id) => pattern.test(id)))];
}
