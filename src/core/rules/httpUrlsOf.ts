import type { Design } from '../model/design.ts';
import type { HttpUrlIntegration } from '../model/integration.ts';

/** The integrations that pass requests on to a URL. */
export function httpUrlsOf(design: Design): HttpUrlIntegration[] {
  return Object.values(design.integrations).filter((integration) => integration.kind === 'http-url');
}
