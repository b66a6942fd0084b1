import { setAt } from '../commands/setAt.ts';
import type { Authorizer } from '../model/authorizer.ts';
import { isKind } from '../model/ids.ts';
import type { Integration } from '../model/integration.ts';
import { isWebSocketIntegration } from '../model/integrationKinds.ts';
import { sourcesIn, stageVariableIn } from '../model/mappingSyntax.ts';
import { shortNameOf } from '../model/naming.ts';
import { stagesOf } from '../model/queries.ts';
import { parametersOf } from '../model/serviceCall.ts';
import { shortened } from '../model/shortened.ts';
import { urlVariables } from '../model/urlTemplate.ts';
import type { WebSocketIntegration } from '../model/webSocketIntegration.ts';
import type { Rule } from './rule.ts';

export const definedStageVariable: Rule = {
  code: 'stage/undefined-variable',
  severity: 'error',
  title: 'A stage variable is used that a stage does not define',
  reason:
    'All stages share the integrations and authorizers of their API. In a stage that does not define the variable nothing stands in its place, and every request that needs it fails.',
  fix: 'Define it in every stage of the API.',
  source:
    'API Gateway Developer Guide, "Using stage variables for HTTP APIs" and "Set up data transformation for WebSocket APIs".',
  *check(design) {
    for (const reader of [...Object.values(design.integrations), ...Object.values(design.authorizers)]) {
      const used = new Set(isAuthorizer(reader) ? identityVariables(reader) : variablesOf(reader));
      if (used.size === 0) continue;
      for (const { id, variables } of stagesOf(design, reader.apiId)) {
        for (const name of used) {
          if (variables.some((variable) => variable.name === name)) continue;
          yield {
            message: `${shortNameOf(design, reader.id)} uses the stage variable ${name}, which ${shortNameOf(design, id)} does not define.`,
            subject: { id, field: 'variables' },
            about: name,
          };
        }
      }
    }
  },
  quickFixes(design, { subject: { id }, about: name }) {
    const stage = isKind('stage', id) && design.stages[id];
    if (!stage || !name) return [];
    const define = (label: string, value: string) =>
      setAt(label, stage.id, 'variables', [...stage.variables, { name, value }]);
    const known = stagesOf(design, stage.apiId).flatMap((other) =>
      other.variables.filter((variable) => variable.name === name && variable.value !== ''),
    );
    const values = [...new Set(known.map(({ value }) => value))].slice(0, 3);
    if (values.length === 0) return [define(`Add ${shortened(name)}, to be filled in`, '')];
    return values.map((value) => define(`Define ${shortened(name)} as ${shortened(value)}`, value));
  },
};

/** The stage variables that an integration reads, in its URL, in what is mapped and in what it sends to a service. */
function variablesOf(integration: Integration): string[] {
  const { request = [], responses = [] } = ('mappings' in integration && integration.mappings) || {};
  const mapped = [...request, ...responses.flatMap(({ mappings }) => mappings)].flatMap(({ value }) =>
    sourcesIn(value),
  );
  const called = 'call' in integration ? Object.values(parametersOf(integration.call)).flatMap(sourcesIn) : [];
  return [
    ...('url' in integration ? urlVariables(integration.url) : []),
    ...[...mapped, ...called].flatMap((source) => stageVariableIn(source) ?? []),
    ...(isWebSocketIntegration(integration) ? messageVariablesOf(integration) : []),
  ];
}

/** Those that it reads in its templates, and in what it sends and gives back beside them. */
function messageVariablesOf(integration: WebSocketIntegration): string[] {
  const responses = 'responses' in integration ? integration.responses : [];
  const templates = [
    ...('requestTemplates' in integration ? integration.requestTemplates : []),
    ...responses.flatMap((response) => response.templates),
  ];
  const parameters = [
    ...('requestParameters' in integration ? integration.requestParameters : []),
    ...responses.flatMap((response) => response.parameters),
  ];
  return [
    ...templates.flatMap(({ template }) => templateVariables(template)),
    ...parameters.flatMap(({ source }) => stageVariableIn(source) ?? []),
  ];
}

/** The names in `$stageVariables.name` and `${stageVariables.name}`, which a template may also write as a call or an index; `$!` does without a value. */
function templateVariables(template: string): string[] {
  const found = template.matchAll(/\$\{?stageVariables(?:\.get\(['"](\w+)['"]\)|\[['"](\w+)['"]\]|\.(?!get\()(\w+))/g);
  return [...found].map(([, called, indexed, named]) => called ?? indexed ?? named ?? '');
}

function isAuthorizer(reader: Integration | Authorizer): reader is Authorizer {
  return isKind('authorizer', reader.id);
}

/** The stage variables that an authorizer takes as a sign of who calls. */
function identityVariables(authorizer: Authorizer): string[] {
  switch (authorizer.kind) {
    case 'jwt':
    case 'cognito':
      return [];
    case 'lambda':
      return authorizer.identitySources.flatMap(sourcesIn).flatMap((source) => stageVariableIn(source) ?? []);
    case 'websocket-lambda':
      return authorizer.identitySources.flatMap((source) => stageVariableIn(source) ?? []);
  }
}
