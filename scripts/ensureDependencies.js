import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/**
 * Installs what package-lock.json says, in a fresh clone and whenever it has changed since. Imports nothing that would
 * have to be installed.
 */
export function ensureDependencies() {
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
  console.log('Installing dependencies …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The dependencies could not be installed; npm’s message above says why.');
    process.exit(status ?? 1);
  }
}

/** @param {string} path */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
