import { z } from 'zod';
import { TARGETS } from '../../core/exporters/exporter.ts';
import { BOTTOM_HEIGHT, type SessionState, THEMES, useSession } from './session.ts';

/** Read by the inline script of `index.html` too, which sets the theme before the first paint. */
const KEY = 'portico:preferences';

const Preferences = z.object({
  theme: z.enum(THEMES).catch('system'),
  outlineOpen: z.boolean().catch(true),
  inspectorOpen: z.boolean().catch(true),
  bottomOpen: z.boolean().catch(true),
  bottomHeight: z.number().min(BOTTOM_HEIGHT.min).max(BOTTOM_HEIGHT.max).catch(BOTTOM_HEIGHT.default),
  bottomTab: z.enum([...TARGETS, 'problems']).catch('cloudformation'),
  format: z.enum(['yaml', 'json']).catch('yaml'),
  minimapOpen: z.boolean().catch(true),
});
type Preferences = z.infer<typeof Preferences>;

/** The preferences in a stored text; whatever is missing or not understood has its default. */
export function readPreferences(text: string | null): Preferences {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '{}');
  } catch {
    value = {};
  }
  return Preferences.parse(typeof value === 'object' && value !== null ? value : {});
}

export function writePreferences(session: SessionState): string {
  return JSON.stringify(Preferences.parse(session));
}

/** Restores how the window was arranged, and keeps it from now on. */
export function keepPreferences(): void {
  try {
    useSession.setState(readPreferences(localStorage.getItem(KEY)));
    useSession.subscribe((session, before) => {
      const text = writePreferences(session);
      if (text !== writePreferences(before)) localStorage.setItem(KEY, text);
    });
  } catch {
    // Without storage the arrangement lasts as long as the page.
  }
}
