import type { EntityId } from '../../model/ids.ts';
import { type Plan, plannedHttpApis } from '../../plan/plan.ts';
import type { PlannedIntegration } from '../../plan/plannedIntegration.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import { documentationLoss } from '../documentationLoss.ts';
import type { Exporter } from '../exporter.ts';
import { undeployedInputs } from '../undeployedInputs.ts';
import { binFile, cdkJson, gitignore, packageJson, tsconfigJson } from './appFiles.ts';
import { readme } from './readme.ts';
import { inputProperty } from './stackContext.ts';
import { stackFile } from './stackFile.ts';

/** A whole app for the AWS CDK, version 2, in TypeScript. */
export const cdk: Exporter = {
  target: 'cdk',
  label: 'CDK',
  formats: [],
  print(plan) {
    return {
      files: [
        stackFile(plan),
        binFile(plan),
        cdkJson(plan),
        packageJson(plan),
        tsconfigJson(),
        readme(plan),
        gitignore(),
      ],
      diagnostics: [
        ...lossesOf(plan),
        ...undeployedInputs(plan, 'cdk', inputProperty),
        ...documentationLoss(plan, 'cdk'),
      ],
    };
  },
};

/** How the CDK spells a reference inside a string (aws-cdk-lib core/lib/private/encoding.js); it stops at one it did not make. */
const TOKEN = /[$#]\{Token\[[a-zA-Z0-9:._-]+\]\}/;

/** The CDK sets tags and stage variables as properties of a plain object, where this one is lost. */
const LOST_KEY = '__proto__';

interface Subject {
  id: EntityId | 'design';
  name: string;
  /** Whatever of it is the user's own text. */
  texts: readonly unknown[];
  maps?: readonly Readonly<Record<string, string>>[];
}

function lossesOf(plan: Plan): Diagnostic[] {
  return subjectsOf(plan).flatMap(({ id, name, texts, maps = [] }) => {
    const losses: Diagnostic[] = [];
    if (TOKEN.test(JSON.stringify([texts, maps]))) {
      losses.push({
        code: 'cdk/token-in-text',
        severity: 'error',
        message: `The CDK takes \${Token[…]} in ${name} for a reference of its own, and stops at it.`,
        subject: { id },
      });
    }
    if (maps.some((map) => Object.hasOwn(map, LOST_KEY))) {
      losses.push({
        code: 'cdk/lost-key',
        severity: 'error',
        message: `The CDK loses the tag or stage variable ${LOST_KEY} of ${name}.`,
        subject: { id },
      });
    }
    return losses;
  });
}

function subjectsOf(plan: Plan): Subject[] {
  return [
    { id: 'design', name: 'the description', texts: [plan.title, plan.description] },
    ...plan.functions.map(
      (planned): Subject => ({
        id: planned.id,
        name: planned.title,
        texts: [planned.title, planned.source === 'new' ? planned.code : planned.arn],
      }),
    ),
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
    ...plannedHttpApis(plan).flatMap((api): Subject[] => [
      { id: api.id, name: api.title, texts: [api.title, api.description, api.version, api.cors], maps: [api.tags] },
      ...api.authorizers.map((planned): Subject => ({ id: planned.id, name: planned.title, texts: [planned] })),
      ...api.integrations.map(
        (planned): Subject => ({
          id: planned.id,
          name: planned.title,
          texts: integrationTexts(planned),
        }),
      ),
      ...api.routes.map(
        ({ id, routeKey, authorization, documentation }): Subject => ({
          id,
          name: routeKey,
          texts: [
            routeKey,
            authorization.kind === 'authorizer' ? authorization.scopes : [],
            documentation?.operationId,
          ],
        }),
      ),
      ...api.stages.map(
        ({ id, name, description, accessLog, variables }): Subject => ({
          id,
          name,
          texts: [name, description, accessLog],
          maps: [variables],
        }),
      ),
    ]),
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
