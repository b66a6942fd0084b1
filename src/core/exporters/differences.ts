/** A template as JSON has it; what the differences look at. */
type Template = Readonly<Record<string, unknown>>;

/**
 * How the CloudFormation export and the synthesised CDK app may differ beyond logical ids, and why that is well.
 * Everything else in them is the same: every resource, property and order of creation, the description, the outputs.
 */
interface Difference {
  id: string;
  explanation: string;
  /** Takes the difference out of either template. */
  normalise(template: Template): Template;
}

interface Policy {
  Type: string;
  Properties: { readonly PolicyName?: unknown };
}

const DIFFERENCES: readonly Difference[] = [
  {
    id: 'format-version',
    explanation: 'The template names the version of the template format, the only one there is; the CDK leaves it out.',
    normalise: ({ AWSTemplateFormatVersion: _, ...rest }) => rest,
  },
  {
    id: 'inputs',
    explanation:
      'What only the user knows is a parameter of the template and a property of the CDK stack, whose value `bin/` reads ' +
      'from `cdk.json`. The resources are compared with the placeholder in the place of the parameter. The CDK has one ' +
      'parameter of its own, BootstrapVersion, with a rule that checks it at deployment.',
    normalise: ({ Parameters: _, Rules: __, ...rest }) => rest,
  },
  {
    id: 'cdk-metadata',
    explanation:
      'When its command line runs the app, the CDK adds a resource that tells AWS which constructs are used, and a ' +
      'condition on the region for it.',
    normalise: ({ Conditions: _, Resources, ...rest }) => ({
      ...rest,
      Resources: Object.fromEntries(
        Object.entries((Resources ?? {}) as Record<string, { Type?: string }>).filter(
          ([, { Type }]) => Type !== 'AWS::CDK::Metadata',
        ),
      ),
    }),
  },
  {
    id: 'policy-names',
    explanation:
      'The policy of a role needs a name that is unique in that role alone. Both name it after its logical id, and those ' +
      'differ.',
    normalise: ({ Resources, ...rest }) => ({
      ...rest,
      Resources: Object.fromEntries(
        Object.entries((Resources ?? {}) as Record<string, Policy>).map(([logicalId, resource]) => [
          logicalId,
          resource.Type === 'AWS::IAM::Policy' && resource.Properties.PolicyName === logicalId.slice(0, 128)
            ? { ...resource, Properties: { ...resource.Properties, PolicyName: 'as its logical id' } }
            : resource,
        ]),
      ),
    }),
  },
];

/** The part of a template that both exports of a plan agree on; give it to `canonicalTemplate`. */
export function withoutDifferences(template: unknown): Template {
  return DIFFERENCES.reduce((current, difference) => difference.normalise(current), template as Template); // any template reads as one
}
