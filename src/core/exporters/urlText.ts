/** Text as a part of a URL; unlike `encodeURI` it takes half characters too. */
export function urlText(text: string): string {
  return encodeURI(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
