import { pascalCase, withoutSuffix } from '../../plan/names.ts';
import { type PlannedApi, plannedWebSocketApis } from '../../plan/plan.ts';
import type { PlannedTransformation, PlannedWebSocketIntegration } from '../../plan/plannedWebSocket.ts';
import { reference } from './codeWriter.ts';
import { type Expression, map, raw, string } from './expression.ts';
import { templateLiteral } from './literals.ts';
import type { StackContext } from './stackContext.ts';

type Templates = Readonly<Record<string, string>>;

/** Templates of several lines, as constants before the stack; what several share is written once. */
export function printTemplates(stack: StackContext): void {
  for (const api of plannedWebSocketApis(stack.plan)) {
    for (const planned of api.integrations) {
      const transformation = transformationOf(planned);
      if (!transformation) continue;
      const name = withoutSuffix(planned.logicalId, 'Integration');
      printConstants(stack, api, planned, name, transformation.requestTemplates);
      for (const { logicalId, templates } of transformation.responses) {
        printConstants(stack, api, planned, logicalId, templates);
      }
    }
  }
}

function printConstants(
  stack: StackContext,
  api: PlannedApi,
  { id }: PlannedWebSocketIntegration,
  name: string,
  templates: Templates,
): void {
  const { writer } = stack;
  for (const [key, template] of Object.entries(templates)) {
    if (!template.includes('\n') || stack.templates.has(template)) continue;
    const local = writer.local(stack.nameWithin(api, `${name}${key === '$default' ? '' : pascalCase(key)}Template`));
    stack.templates.set(template, local);
    writer.region([id], () => writer.verbatim(`const ${reference(local)} = ${templateLiteral(template)};`));
    writer.blank();
  }
}

/** Templates by key. Absent where there is none. */
export function templates(stack: StackContext, byKey: Templates): Expression | undefined {
  const entries = Object.entries(byKey).map(([key, template]) => {
    const local = stack.templates.get(template);
    return [key, local ? raw(reference(local)) : string(template)] as const;
  });
  return entries.length > 0 ? map(Object.fromEntries(entries)) : undefined;
}

/** What an integration that is no proxy does to messages and answers. */
export function transformationOf(planned: PlannedWebSocketIntegration): PlannedTransformation | undefined {
  return planned.kind === 'http-proxy' ? undefined : planned.transformation;
}
