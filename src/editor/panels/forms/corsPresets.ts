import { CORS_METHODS, type Cors } from '../../../core/model/cors.ts';

/** CORS as it is when it has just been turned on and says nothing yet. */
export const EMPTY_CORS: Cors = {
  allowOrigins: [],
  allowMethods: [],
  allowHeaders: [],
  exposeHeaders: [],
  allowCredentials: false,
};

const EVERY_METHOD = CORS_METHODS.filter((method) => method !== '*' && method !== 'OPTIONS');

/** Starting points that work as they stand. `tokens`: whether pages may send an Authorization header. */
export const CORS_PRESETS: readonly { label: string; detail: string; tokens: boolean; cors: Cors }[] = [
  {
    label: 'Any site, no credentials',
    detail: 'For public APIs. Authorization is named because * does not cover it.',
    tokens: true,
    cors: {
      ...EMPTY_CORS,
      allowOrigins: ['*'],
      allowMethods: ['*'],
      allowHeaders: ['*', 'authorization'],
      maxAge: 3600,
    },
  },
  {
    label: 'Any site, reading only',
    detail: 'For public data: GET and HEAD, without tokens and cookies.',
    tokens: false,
    cors: {
      ...EMPTY_CORS,
      allowOrigins: ['*'],
      allowMethods: ['GET', 'HEAD'],
      allowHeaders: ['content-type'],
      maxAge: 86_400,
    },
  },
  {
    label: 'One site, with tokens',
    detail: 'For a web app that sends an Authorization header and no cookies.',
    tokens: true,
    cors: {
      ...EMPTY_CORS,
      allowOrigins: ['https://app.example.com'],
      allowMethods: ['*'],
      allowHeaders: ['content-type', 'authorization'],
      maxAge: 3600,
    },
  },
  {
    label: 'One site, with credentials',
    detail: 'For a web app with cookies. Nothing may be * then, so methods and headers are named.',
    tokens: true,
    cors: {
      ...EMPTY_CORS,
      allowOrigins: ['https://app.example.com'],
      allowMethods: EVERY_METHOD,
      allowHeaders: ['content-type', 'authorization'],
      allowCredentials: true,
      maxAge: 3600,
    },
  },
  {
    label: 'Local development',
    detail: 'For pages served from this computer, with cookies. Not for an API in use.',
    tokens: true,
    cors: {
      ...EMPTY_CORS,
      allowOrigins: ['http://localhost:3000', 'http://localhost:5173'],
      allowMethods: EVERY_METHOD,
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
