import type { EntityId } from '../../model/ids.ts';
import type { Plan, PlannedApi, PlannedHttpApi } from '../../plan/plan.ts';
import type { PlannedFunction } from '../../plan/plannedFunction.ts';
import type { PlannedIntegration } from '../../plan/plannedIntegration.ts';
import type { PlannedStage } from '../../plan/plannedStage.ts';
import type { PlannedUsagePlan } from '../../plan/plannedWebSocket.ts';
import { webSocketSubjects } from './webSocketSubjects.ts';

/** What an app holds texts of. */
export interface Subject {
  id: EntityId | 'design';
  name: string;
  /** Whatever of it is the user's own text. */
  texts: readonly unknown[];
  /** Those of them whose keys are the user's. */
  maps?: readonly unknown[];
}

export function subjectsOf(plan: Plan): Subject[] {
  return [
    { id: 'design', name: 'the description', texts: [plan.title, plan.description] },
    ...plan.functions.map(functionSubject),
    ...plan.vpcLinks.map(
      (link): Subject => ({
        id: link.id,
        name: link.title,
        texts: [link],
        maps: link.source === 'new' ? [link.tags] : [],
      }),
    ),
    ...plan.resources.map(
      (planned): Subject => ({ id: planned.id, name: planned.title, texts: [planned.title, planned.origin] }),
    ),
    ...plan.apis.flatMap((api) => [...apiSubjects(api), ...api.stages.map(stageSubject)]),
    ...plan.usagePlans.map(usagePlanSubject),
    ...plan.domains.flatMap((domain): Subject[] => [
      {
        id: domain.id,
        name: domain.name,
        texts: [domain.name, domain.endpoint, domain.secondEndpoint, domain.mutualTls, domain.hostedZone],
        maps: [domain.tags],
      },
      ...domain.mappings.map(({ id, key = '' }): Subject => ({ id, name: `${domain.name}/${key}`, texts: [key] })),
    ]),
  ];
}

function functionSubject(planned: PlannedFunction): Subject {
  const { id, title: name } = planned;
  switch (planned.source) {
    case 'new':
      return {
        id,
        name,
        texts: [name, planned.code, planned.qualifier?.alias?.name],
        maps: [Object.fromEntries(planned.callbackUrls.map(({ variable }) => [variable, '']))],
      };
    case 'existing':
      return { id, name, texts: [name, planned.arn] };
  }
}

function apiSubjects(api: PlannedApi): Subject[] {
  const { id, title: name, description, version, tags } = api;
  const own = { id, name, texts: [name, description, version], maps: [tags] };
  switch (api.protocol) {
    case 'HTTP':
      return [{ ...own, texts: [...own.texts, api.cors] }, ...httpSubjects(api)];
    case 'WEBSOCKET':
      return [{ ...own, texts: [...own.texts, api.routeSelectionExpression] }, ...webSocketSubjects(api)];
  }
}

function httpSubjects({ authorizers, integrations, routes }: PlannedHttpApi): Subject[] {
  return [
    ...authorizers.map((planned): Subject => ({ id: planned.id, name: planned.title, texts: [planned] })),
    ...integrations.map(
      (planned): Subject => ({ id: planned.id, name: planned.title, texts: integrationTexts(planned) }),
    ),
    ...routes.map(
      ({ id, routeKey, authorization, documentation }): Subject => ({
        id,
        name: routeKey,
        texts: [routeKey, authorization.kind === 'authorizer' ? authorization.scopes : [], documentation?.operationId],
      }),
    ),
  ];
}

function integrationTexts(planned: PlannedIntegration): readonly unknown[] {
  const { description, mappings } = planned;
  switch (planned.kind) {
    case 'lambda':
      return [description, mappings, planned.credentials];
    case 'http-url':
      return [description, mappings, planned.url];
    case 'alb':
    case 'nlb':
    case 'cloud-map':
      return [description, mappings, planned.target, planned.serverNameToVerify];
    case 'service':
      return [description, mappings, planned.target, planned.credentials];
  }
}

function stageSubject({
  id,
  name,
  description,
  accessLog,
  variables,
  clientCertificateId,
  routeSettings,
}: PlannedStage): Subject {
  return {
    id,
    name,
    texts: [name, description, accessLog, clientCertificateId],
    maps: [variables, Object.fromEntries(routeSettings.map(({ routeKey }) => [routeKey, '']))],
  };
}

function usagePlanSubject({ id, title, description, keys }: PlannedUsagePlan): Subject {
  return { id, name: title, texts: [title, description, keys] };
}
