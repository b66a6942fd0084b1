import type { Api } from '../../../core/model/api.ts';
import { counted, listed } from './summaries.ts';

/** What an API has beyond what is always shown, in a few words: `dashboard, IPv6, 2 tags`. */
export function apiSummary(api: Api | undefined): string {
  if (!api) return listed([]);
  const ofWebSocket = api.protocol === 'WEBSOCKET' && [
    api.apiKeySelectionExpression === '$context.authorizer.usageIdentifierKey' && 'key from the authorizer',
    api.disableSchemaValidation && 'models not checked',
  ];
  return listed([
    api.dashboard && 'dashboard',
    ...(ofWebSocket || []),
    api.version,
    api.ipAddressType === 'dualstack' && 'IPv6',
    api.tags.length > 0 && counted(api.tags.length, 'tag', 'tags'),
  ]);
}
