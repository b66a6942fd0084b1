import { addEntities } from '../commands/addEntities.ts';
import { batch } from '../commands/command.ts';
import { deleteEntities } from '../commands/deleteEntities.ts';
import { setAt } from '../commands/setAt.ts';
import type { ApiMapping } from '../model/apiMapping.ts';
import { type Design, freshId } from '../model/design.ts';
import type { Domain } from '../model/domain.ts';
import type { ApiId, DomainId } from '../model/ids.ts';
import { freshDomainName, shortNameOf } from '../model/naming.ts';
import type { Protocol } from '../model/protocol.ts';
import { mappingsOf, protocolOf } from '../model/queries.ts';
import type { Rule } from './rule.ts';

export const domainProtocol: Rule = {
  code: 'domain/both-protocols',
  severity: 'error',
  title: 'A domain serves HTTP APIs and WebSocket APIs',
  reason:
    'A custom domain speaks one of the two. API Gateway refuses to map a WebSocket API from a domain that has an HTTP API, and the other way round.',
  fix: 'Use a domain of its own for the WebSocket API.',
  source:
    'API Gateway Developer Guide, "Custom domain names for WebSocket APIs": a name for WebSocket APIs serves no HTTP or REST APIs.',
  each: 'domain',
  *check({ id }, design) {
    const [http] = mappedTo(design, id, 'HTTP');
    const [webSocket] = mappedTo(design, id, 'WEBSOCKET');
    if (!http || !webSocket) return;
    yield {
      message: `${shortNameOf(design, id)} serves ${shortNameOf(design, http.apiId)}, an HTTP API, and ${shortNameOf(design, webSocket.apiId)}, a WebSocket API; a domain cannot serve both.`,
      subject: { id },
    };
  },
  quickFixes({ id, name }, design) {
    const taken = Object.values(design.domains).map((domain) => domain.name);
    const own: Domain = {
      id: freshId(design, 'domain'),
      name: freshDomainName(name, taken),
      certificate: { source: 'existing' },
      tags: [],
    };
    const moved = mappedTo(design, id, 'WEBSOCKET').map(({ mapping }) => mapping.id);
    return [
      batch(`Map WebSocket APIs from a new domain, ${own.name}`, [
        addEntities([own]),
        ...moved.map((mappingId) => setAt('Map it from there', mappingId, 'domainId', own.id)),
      ]),
      batch('Delete the mappings of WebSocket APIs', [deleteEntities(design, moved)]),
      batch('Delete the mappings of HTTP APIs', [
        deleteEntities(
          design,
          mappedTo(design, id, 'HTTP').map(({ mapping }) => mapping.id),
        ),
      ]),
    ];
  },
  mayBreak: true,
};

/** The APIs of a protocol that a domain serves, by the mappings that lead to them. */
function mappedTo(design: Design, domainId: DomainId, protocol: Protocol): { apiId: ApiId; mapping: ApiMapping }[] {
  return mappingsOf(design, domainId).flatMap((mapping) => {
    const apiId = design.stages[mapping.stageId]?.apiId;
    return apiId && protocolOf(design, apiId) === protocol ? [{ apiId, mapping }] : [];
  });
}
