import { accessLogFormat } from './accessLogFormat.ts';
import { accessLogVariables } from './accessLogVariables.ts';
import { alarmDatapoints } from './alarmDatapoints.ts';
import { alarmEvaluation } from './alarmEvaluation.ts';
import { alarmNamed } from './alarmNamed.ts';
import { alarmOnSilence } from './alarmOnSilence.ts';
import { alarmPeriod } from './alarmPeriod.ts';
import { alarmShortPeriod } from './alarmShortPeriod.ts';
import { alarmThreshold } from './alarmThreshold.ts';
import { aliasName } from './aliasName.ts';
import { apiAuthorizerCount } from './apiAuthorizerCount.ts';
import { apiDescriptionLength } from './apiDescriptionLength.ts';
import { apiHasRoute } from './apiHasRoute.ts';
import { apiHasStage } from './apiHasStage.ts';
import { apiIntegrationCount } from './apiIntegrationCount.ts';
import { apiNameLength } from './apiNameLength.ts';
import { apiRouteCount } from './apiRouteCount.ts';
import { apiStageCount } from './apiStageCount.ts';
import { apiVersionLength } from './apiVersionLength.ts';
import { authorizationScopes } from './authorizationScopes.ts';
import { authorizerHandler } from './authorizerHandler.ts';
import { authorizerName } from './authorizerName.ts';
import { authorizerTtl } from './authorizerTtl.ts';
import { bucketName } from './bucketName.ts';
import { cachedByIdentity } from './cachedByIdentity.ts';
import { cachedPerRoute } from './cachedPerRoute.ts';
import { callerIsKnown } from './callerIsKnown.ts';
import { callParameterGiven } from './callParameterGiven.ts';
import { callParameterValue } from './callParameterValue.ts';
import { callPathParameter } from './callPathParameter.ts';
import { callRegion } from './callRegion.ts';
import { certificateArn } from './certificateArn.ts';
import { clientId } from './clientId.ts';
import { cloudMapServiceArn } from './cloudMapServiceArn.ts';
import { connectedRoute } from './connectedRoute.ts';
import { corsAuthorizationHeader } from './corsAuthorizationHeader.ts';
import { corsCredentials } from './corsCredentials.ts';
import { corsHasOrigin } from './corsHasOrigin.ts';
import { corsHeaderName } from './corsHeaderName.ts';
import { corsHeadersIgnored } from './corsHeadersIgnored.ts';
import { corsMaxAge } from './corsMaxAge.ts';
import { corsMaxAgeWhole } from './corsMaxAgeWhole.ts';
import { corsOptionsRoute } from './corsOptionsRoute.ts';
import { corsOrigin } from './corsOrigin.ts';
import { corsOriginWildcard } from './corsOriginWildcard.ts';
import { definedStageVariable } from './definedStageVariable.ts';
import { deploymentHasRoute } from './deploymentHasRoute.ts';
import { designDescriptionLength } from './designDescriptionLength.ts';
import { designHasApi } from './designHasApi.ts';
import { dnsRecord } from './dnsRecord.ts';
import { documentedDefaultRoute } from './documentedDefaultRoute.ts';
import { documentedHeader } from './documentedHeader.ts';
import { documentedParameterName } from './documentedParameterName.ts';
import { documentedPathParameter } from './documentedPathParameter.ts';
import { domainMappingCount } from './domainMappingCount.ts';
import { domainName } from './domainName.ts';
import { edgeCertificateRegion } from './edgeCertificateRegion.ts';
import { eventBusName } from './eventBusName.ts';
import { eventSource } from './eventSource.ts';
import { fifoMessage } from './fifoMessage.ts';
import { functionArn } from './functionArn.ts';
import { functionCodeSize } from './functionCodeSize.ts';
import { functionHandler } from './functionHandler.ts';
import { functionNamed } from './functionNamed.ts';
import { functionPermissions } from './functionPermissions.ts';
import { grantedScopes } from './grantedScopes.ts';
import { guardedPreflight } from './guardedPreflight.ts';
import { hostedZoneId } from './hostedZoneId.ts';
import { identitySource } from './identitySource.ts';
import { inheritedGuard } from './inheritedGuard.ts';
import { integrationDescriptionLength } from './integrationDescriptionLength.ts';
import { integrationNamed } from './integrationNamed.ts';
import { integrationTimeout } from './integrationTimeout.ts';
import { integrationUrl } from './integrationUrl.ts';
import { issuerIsBase } from './issuerIsBase.ts';
import { jwtAudience } from './jwtAudience.ts';
import { jwtIssuer } from './jwtIssuer.ts';
import { knownPlaceholder } from './knownPlaceholder.ts';
import { listenerArn } from './listenerArn.ts';
import { logGroupArn } from './logGroupArn.ts';
import { loggedStages } from './loggedStages.ts';
import { mappedDomain } from './mappedDomain.ts';
import { mappingDestination } from './mappingDestination.ts';
import { mappingKey } from './mappingKey.ts';
import { mappingPathParameter } from './mappingPathParameter.ts';
import { mappingReservedHeader } from './mappingReservedHeader.ts';
import { mappingValue } from './mappingValue.ts';
import { mediaType } from './mediaType.ts';
import { mutualTlsBypassed } from './mutualTlsBypassed.ts';
import { newEdgeCertificate } from './newEdgeCertificate.ts';
import { newResourceHere } from './newResourceHere.ts';
import { oneRegion } from './oneRegion.ts';
import { openWrite } from './openWrite.ts';
import { operationIdCharacters } from './operationIdCharacters.ts';
import { operationIdLength } from './operationIdLength.ts';
import { pathPassedOn } from './pathPassedOn.ts';
import { plainHttp } from './plainHttp.ts';
import { printableText } from './printableText.ts';
import { publicHost } from './publicHost.ts';
import { reachableApi } from './reachableApi.ts';
import { requestHasContent } from './requestHasContent.ts';
import { requestMethod } from './requestMethod.ts';
import { resourceArn } from './resourceArn.ts';
import { resourceNamed } from './resourceNamed.ts';
import { responseStatus } from './responseStatus.ts';
import { responseStatusCode } from './responseStatusCode.ts';
import { roleArn } from './roleArn.ts';
import { routeGreedyLast } from './routeGreedyLast.ts';
import { routeNotShadowed } from './routeNotShadowed.ts';
import { routeParameterNames } from './routeParameterNames.ts';
import { routePathLength } from './routePathLength.ts';
import { routePathParts } from './routePathParts.ts';
import { routePathSlashes } from './routePathSlashes.ts';
import type { Rule } from './rule.ts';
import { schemaDanglingReferences } from './schemaDanglingReferences.ts';
import { schemaForeignReferences } from './schemaForeignReferences.ts';
import { schemaJson } from './schemaJson.ts';
import { schemaKeywords } from './schemaKeywords.ts';
import { schemaName } from './schemaName.ts';
import { schemaObject } from './schemaObject.ts';
import { schemaVersion } from './schemaVersion.ts';
import { scopesOfTokens } from './scopesOfTokens.ts';
import { serverName } from './serverName.ts';
import { settingsOfConnectedRoute } from './settingsOfConnectedRoute.ts';
import { simpleResponses } from './simpleResponses.ts';
import { stageDescriptionLength } from './stageDescriptionLength.ts';
import { stageInPath } from './stageInPath.ts';
import { stageName } from './stageName.ts';
import { stageVariableCount } from './stageVariableCount.ts';
import { stageVariableName } from './stageVariableName.ts';
import { stageVariableValue } from './stageVariableValue.ts';
import { standardMessage } from './standardMessage.ts';
import { stateMachineDefinition } from './stateMachineDefinition.ts';
import { stateMachineTasks } from './stateMachineTasks.ts';
import { tagCharacters } from './tagCharacters.ts';
import { tagCount } from './tagCount.ts';
import { tagForRole } from './tagForRole.ts';
import { tagKey } from './tagKey.ts';
import { tagValue } from './tagValue.ts';
import { throttledToNothing } from './throttledToNothing.ts';
import { throttlingValues } from './throttlingValues.ts';
import { tokenSource } from './tokenSource.ts';
import { topicArn } from './topicArn.ts';
import { topicEmail } from './topicEmail.ts';
import { truststoreKey } from './truststoreKey.ts';
import { truststoreVersion } from './truststoreVersion.ts';
import { uniqueAlarmName } from './uniqueAlarmName.ts';
import { uniqueApiName } from './uniqueApiName.ts';
import { uniqueAuthorizerName } from './uniqueAuthorizerName.ts';
import { uniqueDocumentedParameter } from './uniqueDocumentedParameter.ts';
import { uniqueDomainName } from './uniqueDomainName.ts';
import { uniqueEndpoint } from './uniqueEndpoint.ts';
import { uniqueFunctionName } from './uniqueFunctionName.ts';
import { uniqueIntegrationName } from './uniqueIntegrationName.ts';
import { uniqueMappingDestination } from './uniqueMappingDestination.ts';
import { uniqueMappingKey } from './uniqueMappingKey.ts';
import { uniqueMediaType } from './uniqueMediaType.ts';
import { uniqueOperationId } from './uniqueOperationId.ts';
import { uniqueResourceName } from './uniqueResourceName.ts';
import { uniqueResponseStatus } from './uniqueResponseStatus.ts';
import { uniqueRouteKey } from './uniqueRouteKey.ts';
import { uniqueRouteSettings } from './uniqueRouteSettings.ts';
import { uniqueSchemaName } from './uniqueSchemaName.ts';
import { uniqueStageName } from './uniqueStageName.ts';
import { uniqueStageVariable } from './uniqueStageVariable.ts';
import { uniqueTagKey } from './uniqueTagKey.ts';
import { uniqueVpcLinkName } from './uniqueVpcLinkName.ts';
import { urlExpression } from './urlExpression.ts';
import { usableEndpoint } from './usableEndpoint.ts';
import { usedAuthorizer } from './usedAuthorizer.ts';
import { usedFunction } from './usedFunction.ts';
import { usedIntegration } from './usedIntegration.ts';
import { usedResource } from './usedResource.ts';
import { usedSchema } from './usedSchema.ts';
import { usedVpcLink } from './usedVpcLink.ts';
import { userPoolId } from './userPoolId.ts';
import { vpcId } from './vpcId.ts';
import { vpcLinkId } from './vpcLinkId.ts';
import { vpcLinkName } from './vpcLinkName.ts';
import { vpcLinkSecurityGroups } from './vpcLinkSecurityGroups.ts';
import { vpcLinkSubnets } from './vpcLinkSubnets.ts';
import { vpcLinkZones } from './vpcLinkZones.ts';
import { workflowType } from './workflowType.ts';

/** Every rule, in the order its findings are listed. */
export const RULES: readonly Rule[] = [
  designHasApi,
  designDescriptionLength,
  printableText,
  apiNameLength,
  uniqueApiName,
  apiDescriptionLength,
  apiVersionLength,
  apiHasStage,
  apiHasRoute,
  reachableApi,
  apiRouteCount,
  apiIntegrationCount,
  apiStageCount,
  apiAuthorizerCount,
  corsHasOrigin,
  corsCredentials,
  corsOrigin,
  corsOriginWildcard,
  corsHeaderName,
  corsAuthorizationHeader,
  corsMaxAge,
  corsMaxAgeWhole,
  corsHeadersIgnored,
  tagCount,
  tagKey,
  uniqueTagKey,
  tagValue,
  tagCharacters,
  tagForRole,
  routePathSlashes,
  routePathParts,
  routeGreedyLast,
  routeParameterNames,
  routePathLength,
  uniqueRouteKey,
  connectedRoute,
  routeNotShadowed,
  corsOptionsRoute,
  inheritedGuard,
  scopesOfTokens,
  authorizationScopes,
  grantedScopes,
  openWrite,
  guardedPreflight,
  operationIdLength,
  operationIdCharacters,
  uniqueOperationId,
  documentedParameterName,
  uniqueDocumentedParameter,
  documentedPathParameter,
  documentedHeader,
  requestMethod,
  requestHasContent,
  responseStatus,
  uniqueResponseStatus,
  mediaType,
  uniqueMediaType,
  documentedDefaultRoute,
  schemaName,
  uniqueSchemaName,
  schemaJson,
  schemaObject,
  schemaKeywords,
  schemaVersion,
  schemaForeignReferences,
  schemaDanglingReferences,
  usedSchema,
  usedIntegration,
  integrationNamed,
  uniqueIntegrationName,
  integrationUrl,
  publicHost,
  urlExpression,
  knownPlaceholder,
  pathPassedOn,
  integrationTimeout,
  integrationDescriptionLength,
  listenerArn,
  cloudMapServiceArn,
  serverName,
  plainHttp,
  stageInPath,
  mappingDestination,
  mappingReservedHeader,
  uniqueMappingDestination,
  mappingValue,
  mappingPathParameter,
  responseStatusCode,
  callParameterGiven,
  callParameterValue,
  callPathParameter,
  callRegion,
  newResourceHere,
  fifoMessage,
  standardMessage,
  workflowType,
  eventSource,
  roleArn,
  callerIsKnown,
  usedAuthorizer,
  authorizerName,
  uniqueAuthorizerName,
  jwtIssuer,
  issuerIsBase,
  jwtAudience,
  tokenSource,
  clientId,
  userPoolId,
  identitySource,
  authorizerTtl,
  cachedByIdentity,
  cachedPerRoute,
  simpleResponses,
  authorizerHandler,
  vpcLinkName,
  uniqueVpcLinkName,
  vpcId,
  vpcLinkSubnets,
  vpcLinkZones,
  vpcLinkSecurityGroups,
  vpcLinkId,
  usedVpcLink,
  usedResource,
  resourceNamed,
  uniqueResourceName,
  resourceArn,
  eventBusName,
  stateMachineDefinition,
  stateMachineTasks,
  usedFunction,
  functionNamed,
  uniqueFunctionName,
  functionArn,
  oneRegion,
  functionCodeSize,
  functionHandler,
  aliasName,
  functionPermissions,
  stageName,
  uniqueStageName,
  stageDescriptionLength,
  deploymentHasRoute,
  stageVariableName,
  stageVariableValue,
  uniqueStageVariable,
  stageVariableCount,
  definedStageVariable,
  throttlingValues,
  throttledToNothing,
  uniqueRouteSettings,
  settingsOfConnectedRoute,
  accessLogFormat,
  accessLogVariables,
  logGroupArn,
  loggedStages,
  domainName,
  uniqueDomainName,
  certificateArn,
  usableEndpoint,
  uniqueEndpoint,
  edgeCertificateRegion,
  newEdgeCertificate,
  bucketName,
  truststoreKey,
  truststoreVersion,
  mutualTlsBypassed,
  hostedZoneId,
  dnsRecord,
  mappedDomain,
  domainMappingCount,
  mappingKey,
  uniqueMappingKey,
  alarmNamed,
  uniqueAlarmName,
  alarmPeriod,
  alarmShortPeriod,
  alarmEvaluation,
  alarmDatapoints,
  alarmThreshold,
  alarmOnSilence,
  topicArn,
  topicEmail,
];
