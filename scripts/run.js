import { spawn } from 'node:child_process';

/**
 * Runs one of the installed tools with its output shown.
 * @param {string} tool as npx knows it
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<number>} the exit code
 */
export function run(tool, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', tool, ...args], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    });
    child.on('close', (code) => resolve(code ?? 1));
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  });
}
