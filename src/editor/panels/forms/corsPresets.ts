import { CORS_METHODS, type Cors } from '../../../core/model/cors.ts';

/** CORS as it is when it has just been turned on and says nothing yet. */
export const EMPTY_CORS: Cors = {
  allowOrigins: [],
  allowMethods: [],
  allowHeaders: [],
  exposeHeaders: [],
  allowCredentials: false,
};

/** Starting points that work as they stand. */
export const CORS_PRESETS: readonly { label: string; detail: string; cors: Cors }[] = [
  {
    label: 'Any site, no credentials',
    detail: 'For public APIs. Authorization is named because * does not cover it.',
    cors: { ...EMPTY_CORS, allowOrigins: ['*'], allowMethods: ['*'], allowHeaders: ['*', 'authorization'] },
  },
  {
    label: 'One site, with credentials',
    detail: 'For a web app with cookies. Nothing may be * then, so methods and headers are named.',
    cors: {
      ...EMPTY_CORS,
      allowOrigins: ['https://app.example.com'],
      allowMethods: CORS_METHODS.filter((method) => method !== '*' && method !== 'OPTIONS'),
      allowHeaders: ['content-type', 'authorization'],
      allowCredentials: true,
    },
  },
];

/** A CORS configuration in a few words. */
export function corsSummary(cors: Cors | undefined): string {
  if (!cors) return 'Off';
  const count = cors.allowOrigins.length;
  const origins = cors.allowOrigins.includes('*') ? 'any origin' : `${count} ${count === 1 ? 'origin' : 'origins'}`;
  return cors.allowCredentials ? `${origins}, credentials` : origins;
}
