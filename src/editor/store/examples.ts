import { z } from 'zod';
import { type PorticoDocument, readDocument } from '../../core/model/document.ts';
import { fail, ok, type Result } from '../../core/result.ts';

const Example = z.object({ file: z.string(), title: z.string(), description: z.string() });
/** A design of the gallery: a file in `public/examples`. */
export type Example = z.infer<typeof Example>;

async function fetchText(file: string): Promise<Result<string>> {
  try {
    const response = await fetch(new URL(`examples/${file}`, document.baseURI));
    if (response.ok) return ok(await response.text());
    return fail(`The examples could not be loaded: the server answered ${response.status}.`);
  } catch {
    return fail('The examples could not be loaded. Check the connection and try again.');
  }
}

export async function listExamples(): Promise<Result<Example[]>> {
  const text = await fetchText('index.json');
  if (!text.ok) return text;
  try {
    return ok(z.array(Example).parse(JSON.parse(text.value)));
  } catch {
    return fail('The list of examples cannot be read.');
  }
}

const known = new Map<string, Promise<Result<PorticoDocument>>>();

/** The document of an example; loaded once. */
export function loadExample(example: Example): Promise<Result<PorticoDocument>> {
  let loading = known.get(example.file);
  if (!loading) {
    loading = fetchText(example.file).then((text) => (text.ok ? readDocument(text.value) : text));
    known.set(example.file, loading);
  }
  return loading.then((result) => {
    if (!result.ok) known.delete(example.file);
    return result;
  });
}
