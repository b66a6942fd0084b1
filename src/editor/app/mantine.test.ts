import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const EDITOR = fileURLToPath(new URL('..', import.meta.url));
const STYLES = fileURLToPath(new URL('../../../node_modules/@mantine/core/styles/', import.meta.url));

test('every Mantine component in use comes with its styles', () => {
  const loaded = readFileSync(`${EDITOR}app/mantine.css`, 'utf8');
  const used = readdirSync(EDITOR, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) => {
      const code = readFileSync(EDITOR + path, 'utf8');
      const imported: readonly string[] =
        /import \{([^}]*)\} from '@mantine\/core'/.exec(code)?.[1]?.match(/\w+/g) ?? [];
      const elements = [...code.matchAll(/<([A-Z]\w+)(?:\.([A-Z]\w+))?/g)];
      return elements.filter(([, component = '']) => imported.includes(component));
    })
    .flatMap(([, component = '', part = '']) => [component, component + part]);
  const styled = [...new Set(used)].filter((name) => existsSync(`${STYLES}${name}.layer.css`));
  expect(styled).toContain('RadioCard');
  expect(styled.filter((name) => !loaded.includes(`/${name}.layer.css`))).toEqual([]);
});
