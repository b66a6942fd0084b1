// Fails when what the page loads before anything is opened grows past its budget, or when Monaco or the exporters slip into it.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 330;
const LATER = [/monaco-editor/, /src\/core\/exporters\/(cloudformation|cdk|openapi|asyncapi)\//];

/** @typedef {{ file: string, src?: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }} Chunk */
/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));

/** @type {Set<string>} */
const closure = new Set();
/** @param {string} key */
function follow(key) {
  if (closure.has(key)) return;
  closure.add(key);
  for (const imported of manifest[key]?.imports ?? []) follow(imported);
}
for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) follow(key);

let total = 0;
for (const key of closure) {
  const file = manifest[key]?.file ?? '';
  const code = readFileSync(`dist/${file}`);
  const size = gzipSync(code, { level: 9 }).length;
  total += size;
  console.log(`${(size / 1000).toFixed(1).padStart(7)} kB  ${file}`);
  /** @type {{ sources: string[] }} */
  const map = existsSync(`dist/${file}.map`) ? JSON.parse(readFileSync(`dist/${file}.map`, 'utf8')) : { sources: [] };
  const early = map.sources.find((source) => LATER.some((pattern) => pattern.test(source)));
  if (early) {
    console.error(`${file} brings in ${early}, which should load on first use.`);
    process.exitCode = 1;
  }
}
console.log(`${(total / 1000).toFixed(1).padStart(7)} kB  gzipped before first use, of ${BUDGET_KB} kB`);
if (total > BUDGET_KB * 1000) {
  console.error(`The first load is ${((total - BUDGET_KB * 1000) / 1000).toFixed(1)} kB over its budget.`);
  process.exitCode = 1;
}
