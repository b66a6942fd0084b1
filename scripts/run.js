import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/**
 * Runs a program, one of the installed tools as well, with its output shown.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<number>} the exit code
 */
export function run(program, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...env, PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}` },
    });
    child.on('error', () => done(127));
    child.on('close', (code) => done(code ?? 1));
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  });
}
