import type { PorticoDocument } from '../../../core/model/document.ts';

/** Chat tools cut or refuse longer links. */
export const CHAT_LIMIT = 2000;
/** Some browsers and proxies refuse longer links. */
const BROWSER_LIMIT = 32_000;

/** What somebody should know before sending a link that holds the document, as sentences. */
export function linkWarnings(document: PorticoDocument, length: number): string[] {
  const warnings: string[] = [];
  const text = JSON.stringify(document.design);
  const arns = new Set(text.match(/arn:aws[\w-]*:[^"\\\s]*/g)).size;
  const accounts = new Set(text.match(/(?<![\w-])\d{12}(?![\w-])/g)).size;
  if (arns > 0)
    warnings.push(
      `The design holds ${arns === 1 ? 'an ARN' : `${arns} ARNs`}; whoever has the link can read ${arns === 1 ? 'it' : 'them'}.`,
    );
  if (accounts > 0) {
    warnings.push(
      `The design holds ${accounts === 1 ? 'what looks like an AWS account id' : `${accounts} numbers that look like AWS account ids`}.`,
    );
  }
  if (length > BROWSER_LIMIT) {
    warnings.push('The link is too long for some browsers. Send the design as a file instead.');
  } else if (length > CHAT_LIMIT) {
    warnings.push('The link is too long for some chat tools, which may cut it. A file is safer there.');
  }
  return warnings;
}
