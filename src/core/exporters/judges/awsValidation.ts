import { createRequire } from 'node:module';

/** AWS's own offline validator, which comes inside `aws-cdk-lib`; nested there or hoisted, npm decides. */
interface Validator {
  CompositeEngine: new () => { validateTemplate(template: object): { diagnostics: readonly AwsFinding[] } };
  TemplateContent: new (content: string, name: string) => object;
}

interface AwsFinding {
  /** `F3002`: F and E are errors, W warnings. */
  ruleId: string;
  severity: string;
  message: string;
  entity?: { logicalId?: string };
  propertyPath?: string;
  startLine: number;
}

const fromHere = createRequire(import.meta.url);
const fromCdk = createRequire(fromHere.resolve('aws-cdk-lib/package.json'));

let engine: InstanceType<Validator['CompositeEngine']> | undefined;

/**
 * The errors and warnings that AWS's validator finds in a template, YAML or JSON by the file's name. It knows the
 * properties and their types of every resource, references and limits; of API Gateway's own rules next to nothing.
 * Its remarks, such as which property is create-only, are left out.
 */
export function awsFindings(contents: string, fileName: string): readonly AwsFinding[] {
  const { CompositeEngine, TemplateContent }: Validator = fromCdk('@aws/cloudformation-validate');
  engine ??= new CompositeEngine();
  return engine
    .validateTemplate(new TemplateContent(contents, fileName))
    .diagnostics.filter(({ severity }) => severity !== 'INFO');
}

/** Findings that do not count, and why. */
const EXPECTED: Readonly<Record<string, string>> = {
  W9013: 'Whoever gives the ARN of an existing function or certificate in the design means that account.',
  W9002:
    'An ARN in the design is there because somebody chose it, or stands for any user whose identity the caller has.',
  E1029: 'A text such as `${AWS::Region}` in a description is the user’s own and nothing to substitute.',
};

/** What of its findings is wrong with a template of ours. */
export function awsFaults(contents: string, fileName: string): readonly AwsFinding[] {
  return awsFindings(contents, fileName).filter(({ ruleId }) => !(ruleId in EXPECTED));
}
