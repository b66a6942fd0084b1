import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs what package-lock.json says when this is a fresh clone. Imports nothing that would have to be installed. */
export function ensureDependencies() {
  if (existsSync('node_modules/.package-lock.json')) return;
  console.log('Installing dependencies (once) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The dependencies could not be installed; npm’s message above says why.');
    process.exit(status ?? 1);
  }
}
