/** How ARNs are spelled (IAM User Guide, "Amazon Resource Names"): arn:partition:service:region:account:resource. */

/** The pattern of the name of a region, as the resource schemas of CloudFormation have it (AWS::Lambda::Permission). */
export const REGION = '(?:eusc-)?[a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\\d';

/** @param resource the pattern of what comes after the account, `:` or `/` and all */
export function arnPattern(service: string, resource: string): RegExp {
  return new RegExp(`^arn:aws[a-zA-Z-]*:${service}:${REGION}:\\d{12}:${resource}$`);
}

/** Where a resource is by its ARN; nothing where the text is no ARN, or does not say. */
export function placeInArn(arn: string | undefined): { region: string; account: string } | undefined {
  const [, region, account] = /^arn:[^:]+:[^:]+:([^:]+):([^:]+):/.exec(arn ?? '') ?? [];
  return region === undefined || account === undefined ? undefined : { region, account };
}

/** The region that a text means but for case, spaces and the letter of a zone: `eu-west-1` of ` EU-WEST-1a`. */
export function regionMeant(text: string): string | undefined {
  return new RegExp(`^(${REGION})[a-z]?$`).exec(text.trim().toLowerCase())?.[1];
}
