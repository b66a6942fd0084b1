import { z } from 'zod';
import { field } from './field.ts';

export const IP_ADDRESS_TYPES = ['ipv4', 'dualstack'] as const;
export type IpAddressType = (typeof IP_ADDRESS_TYPES)[number];

/** Absent: `ipv4`, as API Gateway has it (AWS::ApiGatewayV2::Api IpAddressType, DomainNameConfiguration IpAddressType). */
export function ipAddressTypeField(help: string) {
  return field(z.enum(IP_ADDRESS_TYPES).optional(), {
    label: 'IP addresses',
    help,
    options: { ipv4: 'IPv4', dualstack: 'IPv4 and IPv6' },
    placeholder: 'IPv4',
  });
}
