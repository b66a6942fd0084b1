/** A template as JSON has it; what the differences look at. */
interface Template {
  Resources?: Record<string, { Type?: string; DependsOn?: string | readonly string[] }>;
}

/** How the CloudFormation export and the synthesised CDK app may differ beyond logical ids, and why that is well. */
export interface Difference {
  id: string;
  explanation: string;
  /** Takes the difference out of either template. */
  normalise(template: Template): Template;
}

export const DIFFERENCES: readonly Difference[] = [
  {
    id: 'deployment-waits-for-permissions',
    explanation:
      'A deployment waits for the routes it is a snapshot of. The CDK app says `addDependency(route)`, which takes in the ' +
      'Lambda permission below the route as well; the template names the routes alone. A permission counts when a request ' +
      'comes in, not when a deployment is made.',
    normalise({ Resources = {}, ...rest }) {
      const isPermission = (logicalId: string) => Resources[logicalId]?.Type === 'AWS::Lambda::Permission';
      return {
        ...rest,
        Resources: Object.fromEntries(
          Object.entries(Resources).map(([logicalId, resource]) => [
            logicalId,
            resource.Type === 'AWS::ApiGatewayV2::Deployment'
              ? { ...resource, DependsOn: [resource.DependsOn ?? []].flat().filter((target) => !isPermission(target)) }
              : resource,
          ]),
        ),
      };
    },
  },
];

/** The part of a template that both exports of a plan agree on; give it to `canonicalTemplate`. */
export function withoutDifferences(template: unknown): unknown {
  return DIFFERENCES.reduce((current, difference) => difference.normalise(current), template as Template); // any template reads as one
}
