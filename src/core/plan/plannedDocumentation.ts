import type { JsonObject } from '../model/checkedSchema.ts';
import type { DocumentedParameter } from '../model/documentation.ts';
import type { SchemaId } from '../model/ids.ts';

/** A shared schema under the name that the documents give it, which is unique in its API. */
export interface PlannedSchema {
  id: SchemaId;
  title: string;
  name: string;
  /** Undefined where the text is no schema; the documents leave it out. */
  value: JsonObject | undefined;
}

/** What a route says about itself, as OpenAPI can hold it: nothing twice, nothing nameless, no reference that leads nowhere. */
export interface PlannedDocumentation {
  operationId: string | undefined;
  summary: string | undefined;
  description: string | undefined;
  tags: readonly string[];
  deprecated: boolean;
  /** Those of the path by the names of the route's own path, whether or not all of them are here. */
  parameters: readonly PlannedParameter[];
  request: { description: string | undefined; required: boolean; content: readonly PlannedContent[] } | undefined;
  responses: readonly { status: string; description: string; content: readonly PlannedContent[] }[];
  /** How many of the schemas written in place are none. */
  lostSchemas: number;
}

export interface PlannedParameter {
  in: DocumentedParameter['in'];
  name: string;
  required: boolean;
  description: string | undefined;
  schema: JsonObject;
}

export interface PlannedContent {
  mediaType: string;
  schema: JsonObject | undefined;
}
