/** The key of the design this tab shows, for a reload; and that of the tab used last, for the next visit. */
const OPEN = 'portico:open';

/** @param key empty on the start page, to which a reload then comes back. */
export function rememberOpen(key: string): void {
  try {
    sessionStorage.setItem(OPEN, key);
    if (key) localStorage.setItem(OPEN, key);
  } catch {
    // Without storage the next visit begins on the start page.
  }
}

export function lastOpen(): string {
  try {
    return sessionStorage.getItem(OPEN) ?? localStorage.getItem(OPEN) ?? '';
  } catch {
    return '';
  }
}
