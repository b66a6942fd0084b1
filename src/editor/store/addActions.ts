import { AUTHORIZER_KIND_LIST, AUTHORIZER_KINDS } from '../../core/model/authorizer.ts';
import type { ApiId } from '../../core/model/ids.ts';
import type { IntegrationKind } from '../../core/model/integration.ts';
import { INTEGRATION_KIND_LIST, INTEGRATION_KINDS, kindFor } from '../../core/model/integrationKinds.ts';
import { A_PROTOCOL, PROTOCOLS, type Protocol } from '../../core/model/protocol.ts';
import { type Action, currentProtocol } from './action.ts';
import { canvasView } from './canvasView.ts';
import { type EditorState, useEditor } from './editor.ts';
import {
  addAlarm,
  addApi,
  addAuthorizer,
  addDomain,
  addIntegration,
  addModel,
  addRoute,
  addSchema,
  addStage,
  addUsagePlan,
  addVpcLink,
  currentApi,
} from './edits.ts';

/** Why what only APIs of a protocol have cannot be added now. */
function needsProtocol(state: EditorState, protocol: Protocol): string | undefined {
  const current = currentProtocol(state);
  if (!current || current === protocol) return undefined;
  return `only ${A_PROTOCOL[protocol]} has it`;
}

/** What is done to the API that is worked on. */
export function forCurrentApi(
  run: (apiId: ApiId) => unknown,
  protocol?: Protocol,
): Pick<Action, 'unavailable' | 'run'> {
  return {
    unavailable: (state) => {
      if (!currentApi(state.document.design, state.selection)) return 'there is no API yet';
      return protocol && needsProtocol(state, protocol);
    },
    run: () => {
      const { document, selection } = useEditor.getState();
      const apiId = currentApi(document.design, selection);
      if (apiId) run(apiId);
    },
  };
}

/** The kinds that are added most have a key of their own. */
const ADD_KEYS: Readonly<Partial<Record<IntegrationKind, string>>> = {
  lambda: 'L',
  'http-url': 'U',
  alb: 'B',
  sqs: 'Q',
  'event-bridge': 'E',
  'step-functions': 'S',
  kinesis: 'K',
};

/** The action with a key that adds what another does, to APIs of either protocol. */
export function keyedTwin(id: string): string | undefined {
  const kind = INTEGRATION_KIND_LIST.find((candidate) => id === `add-${candidate}`);
  const keyed = kind && PROTOCOLS.map((protocol) => kindFor(protocol, kind)).find((twin) => twin && ADD_KEYS[twin]);
  return keyed && `add-${keyed}`;
}

/** What is added to a design. */
export const ADD_ACTIONS: readonly Action[] = [
  { id: 'add-route', label: 'Add route', group: 'Add', keys: ['R'], menus: ['canvas'], run: () => void addRoute() },
  ...INTEGRATION_KIND_LIST.map(
    (kind): Action => ({
      id: `add-${kind}`,
      label: `Add ${INTEGRATION_KINDS[kind].title}`,
      detail: INTEGRATION_KINDS[kind].hint,
      group: 'Add',
      protocol: INTEGRATION_KINDS[kind].protocol,
      hasTwin: PROTOCOLS.every((protocol) => kindFor(protocol, kind)),
      ...(ADD_KEYS[kind] && { keys: [ADD_KEYS[kind]] }),
      unavailable: (state) => {
        const { protocol } = INTEGRATION_KINDS[kind];
        return kindFor(currentProtocol(state) ?? protocol, kind) ? undefined : needsProtocol(state, protocol);
      },
      run: () => {
        const { protocol } = INTEGRATION_KINDS[kind];
        addIntegration(kindFor(currentProtocol(useEditor.getState()) ?? protocol, kind) ?? kind);
      },
    }),
  ),
  { id: 'add-api', label: 'Add HTTP API', group: 'Add', keys: ['A'], menus: ['canvas'], run: () => void addApi() },
  {
    id: 'add-websocket-api',
    label: 'Add WebSocket API',
    detail: '$connect, $default and $disconnect, with a function and a stage',
    group: 'Add',
    keys: ['W'],
    menus: ['canvas'],
    run: () => void addApi(undefined, 'WEBSOCKET'),
  },
  ...AUTHORIZER_KIND_LIST.map(
    (kind): Action => ({
      id: `add-authorizer-${kind}`,
      label: `Add ${AUTHORIZER_KINDS[kind].label} authorizer`,
      detail: AUTHORIZER_KINDS[kind].hint,
      group: 'Add',
      protocol: AUTHORIZER_KINDS[kind].protocol,
      hasTwin: AUTHORIZER_KIND_LIST.some(
        (other) => other !== kind && AUTHORIZER_KINDS[other].label === AUTHORIZER_KINDS[kind].label,
      ),
      unavailable: (state) => needsProtocol(state, AUTHORIZER_KINDS[kind].protocol),
      run: () => void addAuthorizer(kind),
    }),
  ),
  { id: 'add-stage', label: 'Add stage', group: 'Add', ...forCurrentApi(addStage) },
  { id: 'add-alarm', label: 'Add alarm', group: 'Add', ...forCurrentApi(addAlarm) },
  { id: 'add-schema', label: 'Add shared schema', group: 'Add', ...forCurrentApi(addSchema, 'HTTP') },
  { id: 'add-model', label: 'Add model', group: 'Add', ...forCurrentApi(addModel, 'WEBSOCKET') },
  {
    id: 'add-usage-plan',
    label: 'Add usage plan',
    detail: 'API keys for clients that connect',
    group: 'Add',
    run: () => void addUsagePlan(),
  },
  { id: 'add-domain', label: 'Add custom domain', group: 'Add', run: () => void addDomain() },
  { id: 'add-vpc-link', label: 'Add VPC link', group: 'Add', run: () => void addVpcLink() },
  { id: 'quick-add', label: 'Quick add…', group: 'Add', keys: ['/'], run: () => canvasView()?.quickAdd() },
];
