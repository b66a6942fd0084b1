import { accessLogFormat } from './accessLogFormat.ts';
import { accessLogVariables } from './accessLogVariables.ts';
import { alarmDatapoints } from './alarmDatapoints.ts';
import { alarmEvaluation } from './alarmEvaluation.ts';
import { alarmMetric } from './alarmMetric.ts';
import { alarmNamed } from './alarmNamed.ts';
import { alarmOnSilence } from './alarmOnSilence.ts';
import { alarmPeriod } from './alarmPeriod.ts';
import { alarmShortPeriod } from './alarmShortPeriod.ts';
import { alarmThreshold } from './alarmThreshold.ts';
import { aliasName } from './aliasName.ts';
import { answeredClient } from './answeredClient.ts';
import { apiDescriptionLength } from './apiDescriptionLength.ts';
import { apiHasRoute } from './apiHasRoute.ts';
import { apiHasStage } from './apiHasStage.ts';
import { apiKeyId } from './apiKeyId.ts';
import { apiKeyName } from './apiKeyName.ts';
import { apiKeyPlan } from './apiKeyPlan.ts';
import { apiNameLength } from './apiNameLength.ts';
import { apiVersionLength } from './apiVersionLength.ts';
import { authorizationScopes } from './authorizationScopes.ts';
import { authorizerHandler } from './authorizerHandler.ts';
import { authorizerName } from './authorizerName.ts';
import { authorizerTtl } from './authorizerTtl.ts';
import { awaitedResponse } from './awaitedResponse.ts';
import { awsActions } from './awsActions.ts';
import { awsAnyAction } from './awsAnyAction.ts';
import { awsAnyResource } from './awsAnyResource.ts';
import { awsRegion } from './awsRegion.ts';
import { awsResources } from './awsResources.ts';
import { awsService } from './awsService.ts';
import { awsTarget } from './awsTarget.ts';
import { besideMutualTls } from './besideMutualTls.ts';
import { bucketName } from './bucketName.ts';
import { cachedByIdentity } from './cachedByIdentity.ts';
import { cachedPerRoute } from './cachedPerRoute.ts';
import { callbackEndpoint } from './callbackEndpoint.ts';
import { callbackVariable } from './callbackVariable.ts';
import { callerIsKnown } from './callerIsKnown.ts';
import { callJson } from './callJson.ts';
import { callParameterGiven } from './callParameterGiven.ts';
import { callParameterRange } from './callParameterRange.ts';
import { callParameterValue } from './callParameterValue.ts';
import { callPathParameter } from './callPathParameter.ts';
import { callRegion } from './callRegion.ts';
import { caughtRoot } from './caughtRoot.ts';
import { certificateArn } from './certificateArn.ts';
import { clientCertificate } from './clientCertificate.ts';
import { clientId } from './clientId.ts';
import { cloudMapServiceArn } from './cloudMapServiceArn.ts';
import { connectedRoute } from './connectedRoute.ts';
import { connectionsGranted } from './connectionsGranted.ts';
import { connectOnly } from './connectOnly.ts';
import { connectPosts } from './connectPosts.ts';
import { corsAnyOrigin } from './corsAnyOrigin.ts';
import { corsAuthorizationHeader } from './corsAuthorizationHeader.ts';
import { corsCredentials } from './corsCredentials.ts';
import { corsCredentialsEverySite } from './corsCredentialsEverySite.ts';
import { corsHasOrigin } from './corsHasOrigin.ts';
import { corsHeaderName } from './corsHeaderName.ts';
import { corsHeadersIgnored } from './corsHeadersIgnored.ts';
import { corsMaxAge } from './corsMaxAge.ts';
import { corsMaxAgeWhole } from './corsMaxAgeWhole.ts';
import { corsOptionsRoute } from './corsOptionsRoute.ts';
import { corsOrigin } from './corsOrigin.ts';
import { corsOriginWildcard } from './corsOriginWildcard.ts';
import { dataTrace } from './dataTrace.ts';
import { declaredParameter } from './declaredParameter.ts';
import { defaultResponse } from './defaultResponse.ts';
import { defaultRoute } from './defaultRoute.ts';
import { definedStageVariable } from './definedStageVariable.ts';
import { demandedKey } from './demandedKey.ts';
import { deploymentHasRoute } from './deploymentHasRoute.ts';
import { designDescriptionLength } from './designDescriptionLength.ts';
import { designHasApi } from './designHasApi.ts';
import { dnsRecord } from './dnsRecord.ts';
import { documentedDefaultRoute } from './documentedDefaultRoute.ts';
import { documentedHeader } from './documentedHeader.ts';
import { documentedParameterName } from './documentedParameterName.ts';
import { documentedPathParameter } from './documentedPathParameter.ts';
import { documentedReply } from './documentedReply.ts';
import { domainName } from './domainName.ts';
import { domainProtocol } from './domainProtocol.ts';
import { edgeCertificateRegion } from './edgeCertificateRegion.ts';
import { enabledKey } from './enabledKey.ts';
import { eventBusName } from './eventBusName.ts';
import { eventSource } from './eventSource.ts';
import { fieldOfProtocol } from './fieldOfProtocol.ts';
import { fifoMessage } from './fifoMessage.ts';
import { filledPlaceholder } from './filledPlaceholder.ts';
import { functionArn } from './functionArn.ts';
import { functionCode } from './functionCode.ts';
import { functionCodeSize } from './functionCodeSize.ts';
import { functionHandler } from './functionHandler.ts';
import { functionNamed } from './functionNamed.ts';
import { grantedScopes } from './grantedScopes.ts';
import { guardedConnection } from './guardedConnection.ts';
import { guardedPreflight } from './guardedPreflight.ts';
import { hasResponse } from './hasResponse.ts';
import { hostedZoneId } from './hostedZoneId.ts';
import { identitySource } from './identitySource.ts';
import { inheritedGuard } from './inheritedGuard.ts';
import { integrationDescriptionLength } from './integrationDescriptionLength.ts';
import { integrationNamed } from './integrationNamed.ts';
import { integrationResponseKey } from './integrationResponseKey.ts';
import { integrationTimeout } from './integrationTimeout.ts';
import { integrationUrl } from './integrationUrl.ts';
import { issuerIsBase } from './issuerIsBase.ts';
import { jwtAudience } from './jwtAudience.ts';
import { jwtIssuer } from './jwtIssuer.ts';
import { keyFromAuthorizer } from './keyFromAuthorizer.ts';
import { kindOfProtocol } from './kindOfProtocol.ts';
import { knownPlaceholder } from './knownPlaceholder.ts';
import { limitsOfAccount } from './limitsOfAccount.ts';
import { listenerArn } from './listenerArn.ts';
import { logGroupArn } from './logGroupArn.ts';
import { loggedKey } from './loggedKey.ts';
import { loggedStages } from './loggedStages.ts';
import { loggingRole } from './loggingRole.ts';
import { managedProtocol } from './managedProtocol.ts';
import { mappedDomain } from './mappedDomain.ts';
import { mappingDestination } from './mappingDestination.ts';
import { mappingKey } from './mappingKey.ts';
import { mappingPathParameter } from './mappingPathParameter.ts';
import { mappingReservedHeader } from './mappingReservedHeader.ts';
import { mappingSegments } from './mappingSegments.ts';
import { mappingValue } from './mappingValue.ts';
import { mediaType } from './mediaType.ts';
import { messageDestination } from './messageDestination.ts';
import { messageDraft } from './messageDraft.ts';
import { messageIdentitySource } from './messageIdentitySource.ts';
import { messageJson } from './messageJson.ts';
import { messageKey } from './messageKey.ts';
import { messageKeyCharacters } from './messageKeyCharacters.ts';
import { messageKeywords } from './messageKeywords.ts';
import { messageSource } from './messageSource.ts';
import { mockStatus } from './mockStatus.ts';
import { modelContentType } from './modelContentType.ts';
import { modelDescriptionLength } from './modelDescriptionLength.ts';
import { modelDraft } from './modelDraft.ts';
import { modelForDefault } from './modelForDefault.ts';
import { modelJson } from './modelJson.ts';
import { modelKeywords } from './modelKeywords.ts';
import { modelLength } from './modelLength.ts';
import { modelName } from './modelName.ts';
import { modelSelection } from './modelSelection.ts';
import { mutualTlsAtEdge } from './mutualTlsAtEdge.ts';
import { mutualTlsBypassed } from './mutualTlsBypassed.ts';
import { mutualTlsProtocol } from './mutualTlsProtocol.ts';
import { namedStage } from './namedStage.ts';
import { neededLogRole } from './neededLogRole.ts';
import { newEdgeCertificate } from './newEdgeCertificate.ts';
import { newResourceHere } from './newResourceHere.ts';
import { oneRegion } from './oneRegion.ts';
import { openWrite } from './openWrite.ts';
import { openWrites } from './openWrites.ts';
import { operationIdCharacters } from './operationIdCharacters.ts';
import { operationIdLength } from './operationIdLength.ts';
import { operationNameLength } from './operationNameLength.ts';
import { ownershipCertificate } from './ownershipCertificate.ts';
import { pathPassedOn } from './pathPassedOn.ts';
import { plainHttp } from './plainHttp.ts';
import { policyAnswer } from './policyAnswer.ts';
import { printableText } from './printableText.ts';
import { publicHost } from './publicHost.ts';
import { publicPlainHttp } from './publicPlainHttp.ts';
import { QUOTA_RULES } from './quotaRules.ts';
import { reachableApi } from './reachableApi.ts';
import { reachedModel } from './reachedModel.ts';
import { reachedRoute } from './reachedRoute.ts';
import { requestHasContent } from './requestHasContent.ts';
import { requestMethod } from './requestMethod.ts';
import { requestParameterName } from './requestParameterName.ts';
import { resourceArn } from './resourceArn.ts';
import { resourceNamed } from './resourceNamed.ts';
import { responseStatus } from './responseStatus.ts';
import { responseStatusCode } from './responseStatusCode.ts';
import { roleArn } from './roleArn.ts';
import { routeGreedyLast } from './routeGreedyLast.ts';
import { routeNotShadowed } from './routeNotShadowed.ts';
import { routeOrder } from './routeOrder.ts';
import { routeParameterNames } from './routeParameterNames.ts';
import { routePathLength } from './routePathLength.ts';
import { routePathParts } from './routePathParts.ts';
import { routePathSlashes } from './routePathSlashes.ts';
import { routeSelectionExpression } from './routeSelectionExpression.ts';
import type { Rule } from './rule.ts';
import { schemaDanglingReferences } from './schemaDanglingReferences.ts';
import { schemaForeignReferences } from './schemaForeignReferences.ts';
import { schemaJson } from './schemaJson.ts';
import { schemaKeywords } from './schemaKeywords.ts';
import { schemaName } from './schemaName.ts';
import { schemaObject } from './schemaObject.ts';
import { schemaVersion } from './schemaVersion.ts';
import { scopesOfTokens } from './scopesOfTokens.ts';
import { secretVariable } from './secretVariable.ts';
import { serverName } from './serverName.ts';
import { settingsOfConnectedRoute } from './settingsOfConnectedRoute.ts';
import { shorterThanFunction } from './shorterThanFunction.ts';
import { simpleResponses } from './simpleResponses.ts';
import { stageDescriptionLength } from './stageDescriptionLength.ts';
import { stageInPath } from './stageInPath.ts';
import { stageName } from './stageName.ts';
import { stageVariableName } from './stageVariableName.ts';
import { stageVariableValue } from './stageVariableValue.ts';
import { standardMessage } from './standardMessage.ts';
import { stateMachineDefinition } from './stateMachineDefinition.ts';
import { stateMachineTasks } from './stateMachineTasks.ts';
import { tagCharacters } from './tagCharacters.ts';
import { tagForRole } from './tagForRole.ts';
import { tagKey } from './tagKey.ts';
import { tagValue } from './tagValue.ts';
import { templateBlocks } from './templateBlocks.ts';
import { templateExpression } from './templateExpression.ts';
import { templateKeyCharacters } from './templateKeyCharacters.ts';
import { templateLength } from './templateLength.ts';
import { templateNames } from './templateNames.ts';
import { templateSelection } from './templateSelection.ts';
import { textSecret } from './textSecret.ts';
import { throttledStages } from './throttledStages.ts';
import { throttledToNothing } from './throttledToNothing.ts';
import { throttlingValues } from './throttlingValues.ts';
import { tokenInUrl } from './tokenInUrl.ts';
import { tokenSource } from './tokenSource.ts';
import { topicArn } from './topicArn.ts';
import { topicEmail } from './topicEmail.ts';
import { truststoreKey } from './truststoreKey.ts';
import { truststoreVersion } from './truststoreVersion.ts';
import { uniqueAlarmName } from './uniqueAlarmName.ts';
import { uniqueApiName } from './uniqueApiName.ts';
import { uniqueAuthorizerName } from './uniqueAuthorizerName.ts';
import { uniqueCallbackVariable } from './uniqueCallbackVariable.ts';
import { uniqueDocumentedParameter } from './uniqueDocumentedParameter.ts';
import { uniqueDomainName } from './uniqueDomainName.ts';
import { uniqueEndpoint } from './uniqueEndpoint.ts';
import { uniqueFunctionName } from './uniqueFunctionName.ts';
import { uniqueIntegrationName } from './uniqueIntegrationName.ts';
import { uniqueIntegrationResponse } from './uniqueIntegrationResponse.ts';
import { uniqueManaged } from './uniqueManaged.ts';
import { uniqueMappingDestination } from './uniqueMappingDestination.ts';
import { uniqueMappingKey } from './uniqueMappingKey.ts';
import { uniqueMediaType } from './uniqueMediaType.ts';
import { uniqueMessageName } from './uniqueMessageName.ts';
import { uniqueMessageParameter } from './uniqueMessageParameter.ts';
import { uniqueModelKey } from './uniqueModelKey.ts';
import { uniqueModelName } from './uniqueModelName.ts';
import { uniqueOperationId } from './uniqueOperationId.ts';
import { uniqueRequestParameter } from './uniqueRequestParameter.ts';
import { uniqueResourceName } from './uniqueResourceName.ts';
import { uniqueResponseStatus } from './uniqueResponseStatus.ts';
import { uniqueRouteKey } from './uniqueRouteKey.ts';
import { uniqueRouteSettings } from './uniqueRouteSettings.ts';
import { uniqueSchemaName } from './uniqueSchemaName.ts';
import { uniqueStageName } from './uniqueStageName.ts';
import { uniqueStageVariable } from './uniqueStageVariable.ts';
import { uniqueTagKey } from './uniqueTagKey.ts';
import { uniqueTemplateKey } from './uniqueTemplateKey.ts';
import { uniqueUsagePlanName } from './uniqueUsagePlanName.ts';
import { uniqueUsagePlanStage } from './uniqueUsagePlanStage.ts';
import { uniqueVpcLinkName } from './uniqueVpcLinkName.ts';
import { unselectedModels } from './unselectedModels.ts';
import { urlExpression } from './urlExpression.ts';
import { usableEndpoint } from './usableEndpoint.ts';
import { usagePlanName } from './usagePlanName.ts';
import { usagePlanProtocol } from './usagePlanProtocol.ts';
import { usagePlanQuota } from './usagePlanQuota.ts';
import { usedAuthorizer } from './usedAuthorizer.ts';
import { usedFunction } from './usedFunction.ts';
import { usedIntegration } from './usedIntegration.ts';
import { usedModel } from './usedModel.ts';
import { usedResource } from './usedResource.ts';
import { usedSchema } from './usedSchema.ts';
import { usedUsagePlan } from './usedUsagePlan.ts';
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
  textSecret,
  apiNameLength,
  uniqueApiName,
  apiDescriptionLength,
  apiVersionLength,
  kindOfProtocol,
  fieldOfProtocol,
  apiHasStage,
  apiHasRoute,
  defaultRoute,
  routeSelectionExpression,
  keyFromAuthorizer,
  reachableApi,
  ...QUOTA_RULES,
  corsHasOrigin,
  corsCredentials,
  corsCredentialsEverySite,
  corsAnyOrigin,
  corsOrigin,
  corsOriginWildcard,
  corsHeaderName,
  corsAuthorizationHeader,
  corsMaxAge,
  corsMaxAgeWhole,
  corsHeadersIgnored,
  tagKey,
  uniqueTagKey,
  tagValue,
  tagCharacters,
  tagForRole,
  routePathSlashes,
  routePathParts,
  routeGreedyLast,
  routeOrder,
  routeParameterNames,
  routePathLength,
  uniqueRouteKey,
  messageKey,
  messageKeyCharacters,
  connectOnly,
  answeredClient,
  guardedConnection,
  operationNameLength,
  requestParameterName,
  uniqueRequestParameter,
  uniqueModelKey,
  modelSelection,
  modelForDefault,
  unselectedModels,
  reachedModel,
  reachedRoute,
  caughtRoot,
  connectedRoute,
  routeNotShadowed,
  corsOptionsRoute,
  inheritedGuard,
  scopesOfTokens,
  authorizationScopes,
  grantedScopes,
  openWrite,
  openWrites,
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
  documentedReply,
  uniqueMessageName,
  messageJson,
  messageKeywords,
  messageDraft,
  schemaName,
  uniqueSchemaName,
  schemaJson,
  schemaObject,
  schemaKeywords,
  schemaVersion,
  schemaForeignReferences,
  schemaDanglingReferences,
  usedSchema,
  modelName,
  uniqueModelName,
  modelDescriptionLength,
  modelContentType,
  modelLength,
  modelJson,
  modelKeywords,
  modelDraft,
  usedModel,
  usedIntegration,
  integrationNamed,
  uniqueIntegrationName,
  integrationUrl,
  publicHost,
  publicPlainHttp,
  urlExpression,
  knownPlaceholder,
  pathPassedOn,
  integrationTimeout,
  shorterThanFunction,
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
  hasResponse,
  defaultResponse,
  awaitedResponse,
  integrationResponseKey,
  uniqueIntegrationResponse,
  mockStatus,
  templateSelection,
  templateExpression,
  uniqueTemplateKey,
  templateKeyCharacters,
  templateLength,
  templateBlocks,
  templateNames,
  messageDestination,
  messageSource,
  uniqueMessageParameter,
  declaredParameter,
  filledPlaceholder,
  awsService,
  awsTarget,
  awsRegion,
  awsActions,
  awsResources,
  awsAnyResource,
  awsAnyAction,
  callParameterGiven,
  callParameterValue,
  callParameterRange,
  callJson,
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
  tokenInUrl,
  tokenSource,
  clientId,
  userPoolId,
  identitySource,
  messageIdentitySource,
  authorizerTtl,
  cachedByIdentity,
  cachedPerRoute,
  simpleResponses,
  authorizerHandler,
  policyAnswer,
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
  functionCode,
  functionHandler,
  aliasName,
  connectionsGranted,
  connectPosts,
  managedProtocol,
  uniqueManaged,
  callbackVariable,
  uniqueCallbackVariable,
  callbackEndpoint,
  stageName,
  namedStage,
  uniqueStageName,
  stageDescriptionLength,
  deploymentHasRoute,
  stageVariableName,
  stageVariableValue,
  secretVariable,
  uniqueStageVariable,
  definedStageVariable,
  throttlingValues,
  throttledToNothing,
  limitsOfAccount,
  throttledStages,
  uniqueRouteSettings,
  settingsOfConnectedRoute,
  accessLogFormat,
  accessLogVariables,
  loggedKey,
  logGroupArn,
  loggedStages,
  loggingRole,
  neededLogRole,
  dataTrace,
  clientCertificate,
  apiKeyPlan,
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
  mutualTlsAtEdge,
  ownershipCertificate,
  besideMutualTls,
  hostedZoneId,
  dnsRecord,
  mappedDomain,
  mappingKey,
  uniqueMappingKey,
  mappingSegments,
  mutualTlsProtocol,
  domainProtocol,
  usagePlanName,
  uniqueUsagePlanName,
  usagePlanProtocol,
  uniqueUsagePlanStage,
  usedUsagePlan,
  enabledKey,
  demandedKey,
  usagePlanQuota,
  apiKeyName,
  apiKeyId,
  alarmNamed,
  uniqueAlarmName,
  alarmMetric,
  alarmPeriod,
  alarmShortPeriod,
  alarmEvaluation,
  alarmDatapoints,
  alarmThreshold,
  alarmOnSilence,
  topicArn,
  topicEmail,
];
