import { mkdirSync, writeFileSync } from 'node:fs';
import { rulesPage } from './rulesPage.ts';

// `npm run docs`: writes what the documentation says of the code from the code.
mkdirSync('docs', { recursive: true });
writeFileSync('docs/rules.md', rulesPage());
