import { checkDraft, type Draft } from './checkDraft.ts';
import type { SchemaProblem } from './checkedSchema.ts';
import { schemaProblems } from './checkSchema.ts';
import type { Design } from './design.ts';
import { isKind } from './ids.ts';
import type { Route } from './route.ts';
import { type SchemaPlace, type SchemaText, schemaNames } from './schemaTexts.ts';
import type { DocumentedMessage } from './webSocketDocumentation.ts';

/** The text of a JSON Schema of a WebSocket API, and the draft it is read as. */
export interface MessageText extends SchemaText {
  draft: Draft;
}

/** Every JSON Schema about messages: the models, then those written in the documentation of routes. */
export function* messageTextsOf(design: Design): Iterable<MessageText> {
  for (const { id, apiId, text } of Object.values(design.models)) yield { id, field: 'text', apiId, text, draft: 4 };
  for (const route of Object.values(design.routes)) {
    for (const { field, message } of documentedMessagesOf(route)) {
      if (message.schema?.kind !== 'inline') continue;
      yield { id: route.id, field: `${field}.schema.text`, apiId: route.apiId, text: message.schema.text, draft: 7 };
    }
  }
}

/** What the documentation of a route says of messages, each with its field. */
export function* documentedMessagesOf({
  protocol,
  documentation,
}: Route): Iterable<{ field: string; message: DocumentedMessage }> {
  if (protocol !== 'WEBSOCKET' || !documentation) return;
  const { message, reply, pushes } = documentation;
  if (message) yield { field: 'documentation.message', message };
  if (reply) yield { field: 'documentation.reply', message: reply };
  for (const [index, push] of pushes.entries()) yield { field: `documentation.pushes.${index}`, message: push };
}

/** The draft that the text at a place is read as; undefined where it is one of OpenAPI. */
export function draftAt({ id, field }: SchemaPlace): Draft | undefined {
  if (isKind('model', id)) return 4;
  return /^documentation\.(message|reply|pushes)\b/.test(field) ? 7 : undefined;
}

/** Everything that is wrong with the text of a JSON Schema, as what stands at its place. */
export function problemsOfText(design: Design, { id, field, apiId, text }: SchemaText): readonly SchemaProblem[] {
  const draft = draftAt({ id, field });
  return draft ? checkDraft(text, draft).problems : schemaProblems(text, schemaNames(design, apiId));
}
