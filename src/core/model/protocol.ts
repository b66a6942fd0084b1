/** What an API speaks (AWS::ApiGatewayV2::Api ProtocolType). */
export const PROTOCOLS = ['HTTP', 'WEBSOCKET'] as const;
export type Protocol = (typeof PROTOCOLS)[number];

/** What a person calls an API of each protocol. */
export const PROTOCOL_NOUNS = {
  HTTP: 'HTTP API',
  WEBSOCKET: 'WebSocket API',
} as const satisfies Record<Protocol, string>;

/** What stands beside the name of an API of each protocol. */
export const PROTOCOL_NAMES = { HTTP: 'HTTP', WEBSOCKET: 'WebSocket' } as const satisfies Record<Protocol, string>;

/** Each in a sentence, with its article. */
export const A_PROTOCOL = {
  HTTP: 'an HTTP API',
  WEBSOCKET: 'a WebSocket API',
} as const satisfies Record<Protocol, string>;
