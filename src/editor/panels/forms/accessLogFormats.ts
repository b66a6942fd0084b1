const FIELDS = ['requestTime', 'httpMethod', 'routeKey', 'protocol', 'status', 'responseLength'] as const;

/** Formats to start from, each of one line and with the id of the request, as API Gateway wants (Developer Guide, "Configuring logging for an HTTP API"). */
export const ACCESS_LOG_FORMATS = [
  {
    id: 'json',
    label: 'JSON',
    format: JSON.stringify({
      requestId: '$context.requestId',
      ip: '$context.identity.sourceIp',
      ...Object.fromEntries(FIELDS.map((name) => [name, `$context.${name}`])),
    }),
  },
  {
    id: 'clf',
    label: 'CLF, the common log format',
    format:
      '$context.identity.sourceIp - - [$context.requestTime] "$context.httpMethod $context.routeKey $context.protocol" $context.status $context.responseLength $context.requestId',
  },
  {
    id: 'xml',
    label: 'XML',
    format: `<request id="$context.requestId"><ip>$context.identity.sourceIp</ip>${FIELDS.map((name) => `<${name}>$context.${name}</${name}>`).join('')}</request>`,
  },
  {
    id: 'csv',
    label: 'CSV',
    format: `$context.identity.sourceIp,${FIELDS.map((name) => `$context.${name}`).join(',')},$context.requestId`,
  },
] as const;

export type AccessLogFormatId = (typeof ACCESS_LOG_FORMATS)[number]['id'] | 'custom';

/** Which of the formats a text is; `custom` when it is none. */
export function accessLogFormatOf(format: string): AccessLogFormatId {
  return ACCESS_LOG_FORMATS.find((preset) => preset.format === format)?.id ?? 'custom';
}
