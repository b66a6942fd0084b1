import { z } from 'zod';
import { field } from './field.ts';

/** Days that a log group may keep events (AWS::Logs::LogGroup RetentionInDays). */
export const RETENTION_DAYS = [
  ...['1', '3', '5', '7', '14', '30', '60', '90', '120', '150', '180', '365', '400', '545', '731', '1096', '1827'],
  ...['2192', '2557', '2922', '3288', '3653', 'never'],
] as const;

export const NewLogGroup = z.strictObject({
  source: z.literal('new'),
  retention: field(z.enum(RETENTION_DAYS).default('30'), {
    label: 'Keep for',
    unit: 'days',
    help: 'Days after which CloudWatch deletes an entry.',
    options: { never: 'for ever' },
  }),
});
export const ExistingLogGroup = z.strictObject({
  source: z.literal('existing'),
  arn: field(z.string().optional(), {
    label: 'Log group ARN',
    help: 'Without :* at its end. Left empty, it is asked for at deployment.',
    placeholder: 'Asked for at deployment',
    mono: true,
  }),
});

/** AWS::ApiGatewayV2::Stage AccessLogSettings: one line for each request. */
export const AccessLog = z.strictObject({
  destination: field(z.discriminatedUnion('source', [NewLogGroup, ExistingLogGroup]), {
    label: 'Log group',
    help: 'CloudWatch keeps the lines in a log group: one that the exports create, or one that is there already.',
    options: { new: 'New', existing: 'Existing' },
  }),
  format: field(z.string(), {
    label: 'Format',
    help: 'One line of text with $context variables, $context.requestId or $context.extendedRequestId among them, at most 3 KB.',
    mono: true,
    multiline: true,
    suggestions: ['access-log-variable'],
  }),
});
export type AccessLog = z.infer<typeof AccessLog>;
