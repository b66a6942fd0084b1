// `npm test`: everything that must hold, on a fresh clone as well. `npm test -- lint unit` runs only those.
import { ensureDependencies } from './ensureDependencies.js';
import { run } from './run.js';

ensureDependencies();
const { ensureBrowser } = await import('./ensureBrowser.js');

/** @type {{ name: string, run: () => Promise<number> }[]} */
const CHECKS = [
  { name: 'types', run: () => run('tsc', ['--noEmit']) },
  { name: 'lint', run: () => run('biome', ['check', '--error-on-warnings']) },
  { name: 'unit', run: () => run('vitest', ['run']) },
  { name: 'build', run: () => run('vite', ['build', '--logLevel', 'warn', '--sourcemap']) },
  { name: 'bundle', run: async () => run('node', ['scripts/bundleBudget.js']) },
  {
    name: 'e2e',
    run: async () => {
      ensureBrowser();
      return run('playwright', ['test'], { PORTICO_BUILT: '1' });
    },
  },
];

const wanted = process.argv.slice(2);
const checks = CHECKS.filter((check) => wanted.length === 0 || wanted.includes(check.name));
const unknown = wanted.filter((name) => !CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no check called ${unknown.join(', ')}. There are: ${CHECKS.map((check) => check.name).join(', ')}.`,
  );
  process.exit(2);
}

const results = [];
for (const check of checks) {
  console.log(`\n── ${check.name} ${'─'.repeat(70 - check.name.length)}`);
  const started = Date.now();
  const code = await check.run();
  results.push({ name: check.name, passed: code === 0, seconds: Math.round((Date.now() - started) / 1000) });
}

console.log('');
for (const { name, passed, seconds } of results) console.log(`${passed ? '✓' : '✗'} ${name} (${seconds} s)`);
const failed = results.filter((result) => !result.passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
