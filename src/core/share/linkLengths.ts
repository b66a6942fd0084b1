import { deflateSync } from 'fflate';
import type { PorticoDocument } from '../model/document.ts';
import { toBase64url } from './base64url.ts';
import { encodeLink } from './link.ts';

/** How many characters a document takes in a link, and how many it would take as deflated JSON in base64url. */
export function linkLengths(document: PorticoDocument): { link: number; deflatedJson: number } {
  const json = new TextEncoder().encode(JSON.stringify(document));
  return { link: encodeLink(document).length, deflatedJson: toBase64url(deflateSync(json, { level: 9 })).length };
}
