import { numberOf } from '../../model/ids.ts';
import { kebabCase, Names } from '../../plan/names.ts';
import { type Plan, plannedWebSocketApis } from '../../plan/plan.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import type { Exported, Exporter, ExportFile, Format } from '../exporter.ts';
import { printOutline } from '../outline.ts';
import { asyncApiDocument } from './asyncApiDocument.ts';
import { lossesOf } from './lossesOf.ts';

/** A document for each WebSocket API, for those who connect to it. */
export const asyncapi: Exporter = {
  target: 'asyncapi',
  label: 'AsyncAPI',
  formats: ['yaml', 'json'],
  print(plan: Plan, format: Format): Exported {
    const files: ExportFile[] = [];
    const diagnostics: Diagnostic[] = [...lossesOf(plan)];
    const slugs = new Names();
    for (const api of plannedWebSocketApis(plan)) {
      const slug = slugs.claim(kebabCase(api.title, 'api'), numberOf(api.id));
      const document = asyncApiDocument(plan, api);
      files.push({
        path: `${slug}.asyncapi.${format}`,
        language: format,
        ...printOutline(document.parts, format),
      });
      diagnostics.push(...document.diagnostics);
    }
    return { files, diagnostics, gauges: [] };
  },
};
