import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { SynthesisAnswer, SynthesisRequest } from './synthesise.ts';

/** The other end of `Synthesiser`: runs apps the way the CDK's command line does, one after the other. */

const require = createRequire(import.meta.url);

process.on('message', (request: SynthesisRequest) => {
  process.send?.(answer(request));
});
process.on('disconnect', () => process.exit());

function answer({ folder, main, context }: SynthesisRequest): SynthesisAnswer {
  const out = join(folder, 'cdk.out');
  // The command line speaks to an app through these two, and the app synthesises itself as it ends (aws-cdk-lib App).
  process.env.CDK_OUTDIR = out;
  process.env.CDK_CONTEXT_JSON = JSON.stringify(context);
  try {
    require(join(folder, main));
    process.emit('beforeExit', 0);
    const [name, ...others] = readdirSync(out).filter((file) => file.endsWith('.template.json'));
    if (name === undefined || others.length > 0) return { error: 'The app does not make exactly one template.' };
    return { template: JSON.parse(readFileSync(join(out, name), 'utf8')) };
  } catch (error) {
    process.removeAllListeners('beforeExit');
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
