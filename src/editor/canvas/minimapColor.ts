import type { RouteKey } from '../../core/model/route.ts';
import { useEditor } from '../store/editor.ts';
import type { FlowNode } from './flowTypes.ts';

/** The colour of a node on the minimap: by the method of a route and the kind of an integration. */
export function minimapColor(node: FlowNode): string {
  const { design } = useEditor.getState().document;
  switch (node.type) {
    case 'api':
      return 'var(--minimap-frame)';
    case 'route': {
      const key = design.routes[node.data.routeId]?.key;
      return `var(--method-${key ? methodToken(key) : 'other'})`;
    }
    case 'integration':
      return `var(--tile-${design.integrations[node.data.integrationId]?.kind ?? 'http-url'})`;
  }
}

function methodToken(key: RouteKey): string {
  switch (key.kind) {
    case 'match':
      return METHOD_TOKENS[key.method];
    case 'connect':
    case 'message':
    case 'disconnect':
      return key.kind;
    case 'default':
      return 'other';
  }
}

const METHOD_TOKENS = {
  GET: 'get',
  POST: 'post',
  PUT: 'put',
  PATCH: 'patch',
  DELETE: 'delete',
  ANY: 'any',
  HEAD: 'other',
  OPTIONS: 'other',
} as const;
