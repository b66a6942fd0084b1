import type { Design } from '../model/design.ts';
import { type ApiId, byNumber, type EntityId, numberOf } from '../model/ids.ts';
import { integrationName } from '../model/naming.ts';
import { type MatchRouteKey, pathSegments, type RouteKey } from '../model/route.ts';
import { DEFAULT_STAGE_NAME } from '../model/stage.ts';
import { hash, MAX_WORDS, type Names, pascalCase, withoutSuffix } from './names.ts';

/**
 * Names every entity after itself, also those that the plan leaves out, kind by kind and the oldest first: what is
 * added, connected or deleted later renames nothing, but for things that share a name.
 */
export function logicalIdsOf(design: Design, names: Names): ReadonlyMap<EntityId, string> {
  const logicalIds = new Map<EntityId, string>();
  const claim = (id: EntityId, name: string) => logicalIds.set(id, names.claim(name, numberOf(id)));
  const prefix = (apiId: ApiId) => prefixOf(logicalIds.get(apiId) ?? '');
  for (const { id, name } of oldestFirst(design.apis)) claim(id, named(name, 'Api'));
  for (const { id, name } of oldestFirst(design.functions)) claim(id, named(name, 'Function'));
  for (const { id, name, kind } of oldestFirst(design.resources)) claim(id, named(name, pascalCase(kind)));
  for (const { id, name } of oldestFirst(design.vpcLinks)) claim(id, named(name, 'VpcLink'));
  for (const { id, apiId, name } of oldestFirst(design.authorizers))
    claim(id, `${prefix(apiId)}${named(name, 'Authorizer')}`);
  for (const { id, apiId, name } of oldestFirst(design.schemas)) claim(id, `${prefix(apiId)}${named(name, 'Schema')}`);
  for (const { id, apiId, name } of oldestFirst(design.models)) claim(id, `${prefix(apiId)}${named(name, 'Model')}`);
  for (const integration of oldestFirst(design.integrations)) {
    const name = named(integrationName(design, integration), 'Integration');
    const api = prefix(integration.apiId);
    claim(integration.id, name.startsWith(api) ? name : `${api}${name}`); // `BooksDefault` of `Books` says it already
  }
  for (const { id, apiId, key } of oldestFirst(design.routes)) claim(id, `${prefix(apiId)}${routeName(key)}Route`);
  for (const { id, apiId, name } of oldestFirst(design.stages))
    claim(id, `${prefix(apiId)}${name === DEFAULT_STAGE_NAME ? 'DefaultStage' : named(name, 'Stage')}`);
  for (const { id, name } of oldestFirst(design.domains)) claim(id, `${pascalCase(name)}Domain`);
  for (const { id, domainId, key } of oldestFirst(design.mappings)) {
    const domain = pascalCase(design.domains[domainId]?.name ?? '');
    claim(
      id,
      `${domain}${key === undefined ? 'Root' : shortened(key.split('/').map(pascalCase).join(''), key)}Mapping`,
    );
  }
  for (const { id, apiId, name } of oldestFirst(design.alarms)) claim(id, `${prefix(apiId)}${named(name, 'Alarm')}`);
  for (const { id, name } of oldestFirst(design.usagePlans)) claim(id, named(name, 'UsagePlan'));
  return logicalIds;
}

export function oldestFirst<Row extends { id: EntityId }>(table: Readonly<Record<string, Row>>): Row[] {
  return Object.values(table).sort(byNumber);
}

/** `BooksApi` for `Books`, `Books API` and `books-api` alike. */
function named(name: string, suffix: string): string {
  return `${withoutSuffix(pascalCase(name), suffix)}${suffix}`;
}

/** What the names of all that belongs to an API begin with. */
export function prefixOf(apiLogicalId: string): string {
  return apiLogicalId.endsWith('Api') ? apiLogicalId.slice(0, -3) : apiLogicalId;
}

/**
 * `GetBooksById` for `GET /books/{id}`, `AnyFilesProxy` for `ANY /files/{proxy+}`, `OnRoomsSend` for `rooms/send`, `Default`
 * for `$default`.
 */
export function routeName(key: RouteKey): string {
  switch (key.kind) {
    case 'match':
      return matchName(key);
    case 'message':
      return `On${shortened(key.name.split('/').map(pascalCase).join(''), key.name)}`;
    case 'connect':
      return 'Connect';
    case 'disconnect':
      return 'Disconnect';
    case 'default':
      return 'Default';
  }
}

function matchName(key: MatchRouteKey): string {
  const method = key.method.charAt(0) + key.method.slice(1).toLowerCase();
  if (key.path === '/') return `${method}Root`;
  const words = pathSegments(key.path).map((segment) => {
    switch (segment.kind) {
      case 'literal':
        return pascalCase(segment.text);
      case 'parameter':
        return `By${pascalCase(segment.name)}`;
      case 'greedy':
        return pascalCase(segment.name);
    }
  });
  return `${method}${shortened(words.join(''), key.path)}`;
}

/** A name made of several, cut like a single one. */
function shortened(name: string, source: string): string {
  return name.length > MAX_WORDS ? `${name.slice(0, MAX_WORDS)}${hash(source)}` : name;
}
