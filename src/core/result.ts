/** What something that can be refused answers with; `throw` is kept for bugs. */
export type Result<T> = { ok: true; value: T } | { ok: false; reason: string };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** @param reason a whole sentence a user can act on. */
export function fail(reason: string): { ok: false; reason: string } {
  return { ok: false, reason };
}
