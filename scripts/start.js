// `npm start`: builds the app and serves it, on a fresh clone as well.
import { ensureDependencies } from './ensureDependencies.js';
import { run } from './run.js';

ensureDependencies();
const built = await run('vite', ['build', '--logLevel', 'warn']);
if (built !== 0) process.exit(built);
process.exit(await run('vite', ['preview', ...process.argv.slice(2)]));
