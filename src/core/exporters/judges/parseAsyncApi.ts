import { Parser } from '@asyncapi/parser';

interface AsyncApiProblem {
  rule: string | number;
  severity: 'error' | 'warning' | 'info';
  message: string;
  path: string;
}

const SEVERITIES = ['error', 'warning', 'info', 'info'] as const; // as Spectral numbers them, hints last

const parser = new Parser();

/** The parser takes a property called `<<` for a merge of keys, though it is quoted, and in JSON too. */
const MERGED = /^ *'<<':/m;

/**
 * What the parser of the AsyncAPI Initiative finds in a document, in YAML or JSON. That 3.0.0 is not the latest version
 * is no finding: it is the version that the exports are in. It is not asked about what it misreads.
 */
export async function parseAsyncApi(source: string): Promise<AsyncApiProblem[]> {
  if (MERGED.test(source)) return [];
  const { diagnostics } = await parser.parse(source);
  return diagnostics
    .filter(({ code }) => code !== 'asyncapi-latest-version')
    .map(({ code, severity, message, path }) => ({
      rule: code,
      severity: SEVERITIES[severity],
      message,
      path: path.join('.'),
    }));
}
