import { numberOf } from '../../model/ids.ts';
import { kebabCase, Names } from '../../plan/names.ts';
import { type Plan, plannedHttpApis } from '../../plan/plan.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import type { Exported, Exporter, ExportFile, Format } from '../exporter.ts';
import { type Part, printOutline } from '../outline.ts';
import { docsDocument } from './docsDocument.ts';
import { importDocument } from './importDocument.ts';
import { lossesOf } from './lossesOf.ts';

/** Two documents for each HTTP API: one that API Gateway imports, and one for those who call it. */
export const openapi: Exporter = {
  target: 'openapi',
  label: 'OpenAPI',
  formats: ['yaml', 'json'],
  print(plan: Plan, format: Format): Exported {
    const files: ExportFile[] = [];
    const diagnostics: Diagnostic[] = [...lossesOf(plan)];
    const slugs = new Names();
    for (const api of plannedHttpApis(plan)) {
      const slug = slugs.claim(kebabCase(api.title, 'api'), numberOf(api.id));
      const docs = docsDocument(plan, api);
      files.push(file(`${slug}.openapi.${format}`, importDocument(plan, api), format));
      files.push(file(`${slug}.docs.openapi.${format}`, docs.parts, format));
      diagnostics.push(...docs.diagnostics);
    }
    return { files, diagnostics, gauges: [] };
  },
};

function file(path: string, parts: readonly Part[], format: Format): ExportFile {
  return { path, language: format, ...printOutline(parts, format) };
}
