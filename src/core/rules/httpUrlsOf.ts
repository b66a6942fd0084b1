import type { Design } from '../model/design.ts';
import type { HttpUrlIntegration, Integration } from '../model/integration.ts';

/** The integrations that pass requests on to a URL. */
export function httpUrlsOf(design: Design): HttpUrlIntegration[] {
  return Object.values(design.integrations).filter((integration) => integration.kind === 'http-url');
}

/** The integrations of either protocol that go to a URL. */
export function urlsOf(design: Design): Extract<Integration, { url: string }>[] {
  return Object.values(design.integrations).filter((integration) => 'url' in integration);
}
