import { camelCase } from '../../plan/names.ts';
import type { PlannedDomain, PlannedMapping } from '../../plan/plan.ts';
import { type Local, reference } from './codeWriter.ts';
import { call, object, raw, string } from './expression.ts';
import { APIS, CERTIFICATES } from './modules.ts';
import { found, given, optionalString, type StackContext } from './stackContext.ts';

/** A custom domain with its API mappings; the APIs and stages are there already. */
export function printDomain(stack: StackContext, domain: PlannedDomain): void {
  const { writer } = stack;
  writer.blank();
  writer.region([domain.id], () => {
    writer.comment(domain.name);
    const local = writer.local(camelCase(domain.logicalId));
    writer.declare(
      local,
      call(
        `new ${writer.import(APIS, 'DomainName')}`,
        raw('this'),
        stack.constructId(domain.logicalId),
        object({
          domainName: string(domain.name),
          certificate: call(
            `${writer.import(CERTIFICATES, 'Certificate')}.fromCertificateArn`,
            raw('this'),
            stack.constructId(`${domain.logicalId}Certificate`),
            given(domain.certificate),
          ),
          securityPolicy: raw(`${writer.import(APIS, 'SecurityPolicy')}.TLS_1_2`),
        }),
      ),
    );
    stack.printTags(local, domain.tags);
    stack.printOutput(domain.regionalDomainName, () => `${reference(local)}.regionalDomainName`);
    stack.printOutput(domain.regionalHostedZoneId, () => `${reference(local)}.regionalHostedZoneId`);
    for (const mapping of domain.mappings) {
      writer.blank();
      writer.region([mapping.id], () => printMapping(stack, local, mapping));
    }
  });
}

function printMapping(stack: StackContext, domain: Local, mapping: PlannedMapping): void {
  const { writer } = stack;
  const local = writer.local(camelCase(mapping.logicalId));
  const stage = stack.stages.get(mapping.stage.id);
  writer.declare(
    local,
    call(
      `new ${writer.import(APIS, 'ApiMapping')}`,
      raw('this'),
      stack.constructId(mapping.logicalId),
      object({
        api: raw(reference(found(stack.apis, mapping.api))),
        domainName: raw(reference(domain)),
        // Without one, a mapping leads to the default stage that HttpApi made.
        stage: stage && raw(reference(stage)),
        apiMappingKey: optionalString(mapping.key),
      }),
    ),
  );
  stack.printOutput(mapping.url, () => `${reference(local)}.domainUrl`);
}
