/** Whether the platform says Cmd where others say Ctrl. */
export function isApple(platform: string = typeof navigator === 'undefined' ? '' : navigator.platform): boolean {
  return /Mac|iPhone|iPad/.test(platform);
}

interface Combination {
  mod: boolean;
  shift: boolean;
  alt: boolean;
  key: string;
}

function parse(keys: string): Combination {
  const parts = keys === '+' ? ['+'] : keys.split('+').filter((part) => part !== '');
  const key = parts.pop() ?? '';
  return { mod: parts.includes('mod'), shift: parts.includes('shift'), alt: parts.includes('alt'), key };
}

export interface KeyPress {
  key: string;
  code?: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** Whether a key press is the combination: `mod+shift+Z`, `?`, `Delete`. */
export function matchesKeys(keys: string, press: KeyPress, apple: boolean): boolean {
  const wanted = parse(keys);
  const mod = apple ? press.metaKey : press.ctrlKey;
  const other = apple ? press.ctrlKey : press.metaKey;
  if (mod !== wanted.mod || other) return false;
  const isSign = wanted.key.length === 1 && !/[a-z0-9]/i.test(wanted.key);
  // Where a sign such as `?` or `/` sits, and whether it takes Shift or AltGr, depends on the keyboard.
  if (!isSign && (press.shiftKey !== wanted.shift || press.altKey !== wanted.alt)) return false;
  if (press.key.toLowerCase() === wanted.key.toLowerCase()) return true;
  // On a keyboard of another script the letter is where it is on a Latin one.
  return wanted.mod && !/^[a-z]$/i.test(press.key) && press.code === `Key${wanted.key.toUpperCase()}`;
}

const APPLE_GLYPHS: Readonly<Record<string, string>> = {
  Delete: '⌦',
  Backspace: '⌫',
  Escape: 'esc',
  Enter: '↩',
};
const GLYPHS: Readonly<Record<string, string>> = { Escape: 'Esc', Delete: 'Del' };

/** The parts of a combination as the platform writes them: `Ctrl`, `Shift`, `Z`, or `⇧`, `⌘`, `Z`. */
export function keyCaps(keys: string, apple: boolean = isApple()): string[] {
  const { mod, shift, alt, key } = parse(keys);
  const cap = key.length === 1 ? key.toUpperCase() : key;
  if (apple) return [alt && '⌥', shift && '⇧', mod && '⌘', APPLE_GLYPHS[cap] ?? cap].filter((part) => part !== false);
  return [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', GLYPHS[cap] ?? cap].filter((part) => part !== false);
}

/** A combination in one string, for tooltips: `Ctrl+Shift+Z` or `⇧⌘Z`. */
export function formatKeys(keys: string, apple: boolean = isApple()): string {
  return keyCaps(keys, apple).join(apple ? '' : '+');
}
