import type { PlannedApi, PlannedStage } from '../../plan/plan.ts';
import { dependsOn, type Entry, output, resource, unlessEmpty } from './entry.ts';
import { REGION, Ref, text, URL_SUFFIX } from './intrinsics.ts';

export function stageResources(api: PlannedApi, stage: PlannedStage): Entry[] {
  const { id, deployment } = stage;
  const ApiId = new Ref(api.logicalId);
  const throttled = stage.throttlingRateLimit !== undefined || stage.throttlingBurstLimit !== undefined;
  return [
    ...(deployment
      ? [
          resource(
            id,
            deployment.logicalId,
            'AWS::ApiGatewayV2::Deployment',
            { ApiId, Description: deployment.description },
            dependsOn(api.routes.map((route) => route.logicalId)),
          ),
        ]
      : []),
    resource(id, stage.logicalId, 'AWS::ApiGatewayV2::Stage', {
      ApiId,
      StageName: stage.name,
      Description: stage.description,
      AutoDeploy: stage.autoDeploy || undefined,
      DeploymentId: deployment && new Ref(deployment.logicalId),
      DefaultRouteSettings: throttled
        ? { ThrottlingRateLimit: stage.throttlingRateLimit, ThrottlingBurstLimit: stage.throttlingBurstLimit }
        : undefined,
      StageVariables: unlessEmpty(stage.variables),
      Tags: unlessEmpty(api.tags),
    }),
  ];
}

export function stageOutputs(api: PlannedApi, stage: PlannedStage): Entry[] {
  if (!stage.url) return [];
  const path = stage.isDefault ? '' : stage.name;
  const url = text`https://${new Ref(api.logicalId)}.execute-api.${REGION}.${URL_SUFFIX}/${path}`;
  return [output(stage.id, stage.url, url)];
}
