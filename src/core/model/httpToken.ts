/** The pattern of a token of HTTP, which is what headers are called and media types consist of (RFC 9110, section 5.6.2). */
export const HTTP_TOKEN = "[\\w!#$%&'*+.^`|~-]+";

const WHOLE = new RegExp(`^${HTTP_TOKEN}$`);

export function isHttpToken(text: string): boolean {
  return WHOLE.test(text);
}
