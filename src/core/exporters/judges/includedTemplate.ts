import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, DefaultStackSynthesizer, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';

/**
 * A template as `aws-cdk-lib` understands it: taken in by `CfnInclude`, which knows every resource type and throws at
 * what it cannot read, and synthesised again.
 */
export function includedTemplate(contents: string, fileName: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'portico-'));
  try {
    const templateFile = join(folder, fileName);
    writeFileSync(templateFile, contents);
    process.env.CDK_VALIDATION = 'false'; // a judge of its own, which takes seconds to load
    const app = new App({ analyticsReporting: false, outdir: join(folder, 'out') });
    const stack = new Stack(app, 'Included', {
      synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
    });
    new CfnInclude(stack, 'Template', { templateFile });
    return app.synth().getStackByName('Included').template;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
