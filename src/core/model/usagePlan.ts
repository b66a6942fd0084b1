import { z } from 'zod';
import { field } from './field.ts';
import { StageId, UsagePlanId } from './ids.ts';

/** Who may connect: a key that the export creates, whose value API Gateway makes up, or one that is there already. */
export const ApiKey = z.discriminatedUnion('source', [
  z.strictObject({
    source: z.literal('new'),
    name: field(z.string(), {
      label: 'Name',
      help: 'What the key is called in API Gateway. Its value is made up there; clients send that.',
      placeholder: 'partner',
    }),
    description: field(z.string().optional(), { label: 'Description', placeholder: 'None' }),
    enabled: field(z.boolean().default(true), { label: 'Enabled', help: 'Whether clients may use the key.' }),
  }),
  z.strictObject({
    source: z.literal('existing'),
    keyId: field(z.string().optional(), {
      label: 'Key id',
      help: 'The id of a key, not its value. Left empty, it is asked for at deployment.',
      placeholder: 'Asked for at deployment',
      mono: true,
    }),
  }),
]);
export type ApiKey = z.infer<typeof ApiKey>;

export const QUOTA_PERIODS = ['DAY', 'WEEK', 'MONTH'] as const;

/** How many requests a key may make in a period (AWS::ApiGateway::UsagePlan Quota). */
export const Quota = z.strictObject({
  limit: field(z.number(), { label: 'Limit', unit: 'requests', placeholder: '10000' }),
  period: field(z.enum(QUOTA_PERIODS).default('MONTH'), {
    label: 'Each',
    options: { DAY: 'Day', WEEK: 'Week', MONTH: 'Month' },
  }),
  offset: field(z.number().optional(), {
    label: 'Offset',
    help: 'How many days after its beginning the period starts: none for a day, 0 to 6 for a week, 0 to 27 for a month.',
    unit: 'days',
    placeholder: '0',
  }),
});
export type Quota = z.infer<typeof Quota>;

/** AWS::ApiGateway::UsagePlan with its keys: who may connect to which stages of WebSocket APIs, and how often. */
export const UsagePlan = z.strictObject({
  id: UsagePlanId,
  name: field(z.string(), {
    label: 'Name',
    help: 'What the plan is called in API Gateway; resource names in the exports follow from it.',
    placeholder: 'partners',
  }),
  description: field(z.string().optional(), { label: 'Description', placeholder: 'None', multiline: true }),
  stages: z.array(z.strictObject({ stageId: StageId })).default([]),
  throttlingRateLimit: field(z.number().optional(), {
    label: 'Rate limit',
    help: 'Requests a second, on average, for each key.',
    unit: 'requests/s',
    placeholder: 'Account limit',
  }),
  throttlingBurstLimit: field(z.number().optional(), {
    label: 'Burst limit',
    help: 'Requests at once, for each key.',
    unit: 'requests',
    placeholder: 'Account limit',
  }),
  quota: Quota.optional(),
  keys: z.array(ApiKey).default([]),
});
export type UsagePlan = z.infer<typeof UsagePlan>;
