import { deleteEntities } from '../commands/deleteEntities.ts';
import { AUTHORIZER_KINDS } from '../model/authorizer.ts';
import type { Design } from '../model/design.ts';
import type { ApiId, EntityId } from '../model/ids.ts';
import { INTEGRATION_KINDS } from '../model/integrationKinds.ts';
import { shortNameOf } from '../model/naming.ts';
import { PROTOCOL_NOUNS, type Protocol } from '../model/protocol.ts';
import { protocolOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const kindOfProtocol: Rule = {
  code: 'api/other-protocol',
  severity: 'error',
  title: 'An API has something that only the other kind of API knows',
  reason:
    'API Gateway has it for the other protocol only. The exports leave it out, and what relies on it goes nowhere.',
  fix: 'Delete it, and add what the API knows in its place.',
  source:
    'API Gateway Developer Guide, "Choose between REST APIs and HTTP APIs" and "WebSocket APIs"; API Gateway V2 API reference, CreateIntegration, CreateAuthorizer and CreateModel.',
  *check(design) {
    for (const { id, apiId, what, protocol } of oneProtocolThings(design)) {
      if (protocolOf(design, apiId) === protocol) continue;
      yield {
        message: `${shortNameOf(design, id)} is ${what}, which only ${PROTOCOL_NOUNS[protocol]}s have; ${shortNameOf(design, apiId)} is none, and the exports leave it out.`,
        subject: { id },
      };
    }
  },
  quickFixes: (design, { subject: { id } }) => (id === 'design' ? [] : [deleteEntities(design, [id])]),
  mayBreak: true,
};

interface OneProtocolThing {
  id: EntityId;
  apiId: ApiId;
  what: string;
  protocol: Protocol;
}

/** What only the APIs of one protocol can have. */
function oneProtocolThings(design: Design): OneProtocolThing[] {
  return [
    ...Object.values(design.integrations).map(({ id, apiId, kind }) => {
      const { title, protocol } = INTEGRATION_KINDS[kind];
      return { id, apiId, what: `an integration of the kind ${title}`, protocol };
    }),
    ...Object.values(design.authorizers).map(({ id, apiId, kind }) => {
      const { title, protocol } = AUTHORIZER_KINDS[kind];
      return { id, apiId, what: `an authorizer of the kind ${title}`, protocol };
    }),
    ...Object.values(design.models).map(({ id, apiId }) => ({
      id,
      apiId,
      what: 'a model',
      protocol: 'WEBSOCKET' as const,
    })),
    ...Object.values(design.schemas).map(({ id, apiId }) => ({
      id,
      apiId,
      what: 'a shared schema of OpenAPI',
      protocol: 'HTTP' as const,
    })),
  ];
}
