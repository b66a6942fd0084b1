import { isList } from '../../plan/inputKinds.ts';
import { type Plan, plannedHttpApis, plannedWebSocketApis } from '../../plan/plan.ts';
import type { ExportFile } from '../exporter.ts';
import { CONSTRUCTS, CORE } from './modules.ts';
import { printAccount } from './printAccount.ts';
import { printApi } from './printApi.ts';
import { printDomain } from './printDomain.ts';
import { printFunction, printHandlers } from './printFunction.ts';
import { printResource } from './printResource.ts';
import { printDefinitions } from './printStateMachine.ts';
import { printTemplates } from './printTemplates.ts';
import { printUsagePlan } from './printUsagePlan.ts';
import { printVpcLink } from './printVpcLink.ts';
import { printWebSocketApi } from './printWebSocketApi.ts';
import { inputProperty, StackContext } from './stackContext.ts';

/** `lib/bookshop-stack.ts`: everything the design describes. */
export function stackFile(plan: Plan): ExportFile {
  const stack = new StackContext(plan);
  const { writer } = stack;
  const className = writer.name(plan.stackName);
  const props = printProps(stack);
  printHandlers(stack);
  printDefinitions(stack);
  printTemplates(stack);
  writer.line(`export class ${className} extends ${writer.import(CORE, 'Stack')} {`);
  writer.indented(() => {
    writer.line(`constructor(scope: ${writer.importType(CONSTRUCTS, 'Construct')}, id: string, ${props}) {`);
    writer.indented(() => {
      writer.line('super(scope, id, props);');
      for (const planned of plan.functions) printFunction(stack, planned);
      for (const link of plan.vpcLinks) printVpcLink(stack, link);
      for (const planned of plan.resources) printResource(stack, planned);
      if (plan.account) printAccount(stack, plan.account);
      for (const api of plannedHttpApis(plan)) printApi(stack, api);
      for (const api of plannedWebSocketApis(plan)) printWebSocketApi(stack, api);
      for (const usagePlan of plan.usagePlans) printUsagePlan(stack, usagePlan);
      for (const domain of plan.domains) printDomain(stack, domain);
    });
    writer.line('}');
  });
  writer.line('}');
  for (const [helper, name] of stack.helpers) {
    writer.blank();
    helper(writer, name);
  }
  return { path: `lib/${plan.slug}-stack.ts`, language: 'typescript', ...writer.print() };
}

/** What the stack asks of `bin/`, as the parameter of its constructor. */
function printProps(stack: StackContext): string {
  const { plan, writer } = stack;
  const stackProps = writer.importType(CORE, 'StackProps');
  if (plan.inputs.length === 0) return `props?: ${stackProps}`;
  const name = writer.name(`${plan.stackName}Props`);
  writer.line(`export interface ${name} extends ${stackProps} {`);
  writer.indented(() => {
    for (const input of plan.inputs) {
      writer.region([input.id], () => {
        writer.documentation(input.description);
        writer.line(`readonly ${inputProperty(input)}: ${isList(input) ? 'string[]' : 'string'};`);
      });
    }
  });
  writer.line('}');
  writer.blank();
  return `props: ${name}`;
}
