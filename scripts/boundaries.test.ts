import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** An import a room, and whether our linter's configuration lets it pass. */
const IMPORTS: [path: string, line: string, allowed: boolean][] = [
  ['src/core/model/up.ts', "import type { Rule } from '../rules/rule.ts';", false],
  ['src/core/plan/up.ts', "import { cdk } from '../exporters/cdk/cdk.ts';", false],
  ['src/core/rules/up.ts', "import { useEditor } from '../../editor/store/editor.ts';", false],
  ['src/core/share/react.ts', "import { memo } from 'react';", false],
  ['src/core/exporters/cdk/lazy.ts', "const link = import('../../share/link.ts');", false],
  ['src/cli/up.ts', "import { useEditor } from '../editor/store/editor.ts';", false],
  ['src/editor/panels/across.ts', "import { Canvas } from '../canvas/Canvas.tsx';", false],
  ['src/editor/canvas/nodes/across.ts', "import { Outline } from '../../panels/Outline.tsx';", false],
  ['src/editor/panels/flow.ts', "import { Handle } from '@xyflow/react';", false],
  ['src/editor/app/monaco.ts', "import { editor } from 'monaco-editor';", false],
  ['src/editor/store/mantine.ts', "import { Menu } from '@mantine/core';", false],
  ['src/core/plan/down.ts', "import { ok } from '../result.ts';", true],
  ['src/core/exporters/cdk/down.ts', "import type { Plan } from '../../plan/plan.ts';", true],
  ['src/editor/app/down.ts', "import { Canvas } from '../canvas/Canvas.tsx';", true],
];

const folder = mkdtempSync(join(tmpdir(), 'portico-boundaries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('imports point one way, and the linter says so', () => {
  const { vcs: _, ...config } = JSON.parse(readFileSync('biome.json', 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(config));
  for (const [path, line] of IMPORTS) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${line}\n`);
  }
  const { stdout } = spawnSync(
    process.execPath,
    [
      resolve('node_modules/@biomejs/biome/bin/biome'),
      'lint',
      '--only=style/noRestrictedImports',
      '--max-diagnostics=none',
      '--reporter=json',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  const refused = IMPORTS.filter(([path]) => stdout.includes(path)).map(([path]) => path);
  expect(refused).toEqual(IMPORTS.filter(([, , allowed]) => !allowed).map(([path]) => path));
});
