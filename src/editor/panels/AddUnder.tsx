import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { AUTHORIZER_KIND_LIST, AUTHORIZER_KINDS } from '../../core/model/authorizer.ts';
import { similarRouteKey, similarWebSocketKey } from '../../core/model/createRoute.ts';
import type { ApiId } from '../../core/model/ids.ts';
import { familiesOf, INTEGRATION_KINDS } from '../../core/model/integrationKinds.ts';
import { RESOURCE_KIND_LIST, RESOURCE_KINDS } from '../../core/model/resource.ts';
import { currentProtocol } from '../store/action.ts';
import { useDesign, useEditor } from '../store/editor.ts';
import {
  addAlarm,
  addAuthorizer,
  addDomain,
  addIntegration,
  addModel,
  addResource,
  addRoute,
  addSchema,
  addStage,
  addUsagePlan,
  addVpcLink,
} from '../store/edits.ts';
import { StageItems } from './AddMapping.tsx';
import styles from './Outline.module.css';
import type { Adds } from './outlineNode.ts';

/** The + of a line: adds at once where there is one thing to add, else offers what there is. Tab reaches that of the active line. */
export function AddUnder({ adds, label, reachable }: { adds: Adds; label: string; reachable: boolean }) {
  const name = ADD_NAMES[adds.kind](label);
  const button = (onClick?: () => void) => (
    <button
      type="button"
      className={styles.add}
      data-add
      aria-label={name}
      title={name}
      tabIndex={reachable ? 0 : -1}
      onClick={onClick}
    >
      <IconPlus size={13} aria-hidden />
    </button>
  );
  switch (adds.kind) {
    case 'route':
      return button(() => addRouteUnder(adds.apiId, adds.path));
    case 'message':
      return button(() => addMessageRoute(adds.apiId));
    case 'schema':
      return button(() => addSchema(adds.apiId));
    case 'model':
      return button(() => addModel(adds.apiId));
    case 'usage-plan':
      return button(() => addUsagePlan());
    case 'stage':
      return button(() => addStage(adds.apiId));
    case 'alarm':
      return button(() => addAlarm(adds.apiId));
    case 'domain':
      return button(() => addDomain());
    case 'vpc-link':
      return button(() => addVpcLink());
    case 'to-api':
    case 'integration':
    case 'authorizer':
    case 'resource':
    case 'mapping':
      return (
        <Menu position="bottom-start" width={200} withinPortal shadow="md">
          <Menu.Target>{button()}</Menu.Target>
          <Menu.Dropdown className={styles.menu}>
            <Items adds={adds} />
          </Menu.Dropdown>
        </Menu>
      );
  }
}

const ADD_NAMES: Readonly<Record<Adds['kind'], (label: string) => string>> = {
  'to-api': (label) => `Add to ${label}`,
  route: (label) => `Add route under ${label}`,
  message: () => 'Add route for messages',
  integration: () => 'Add integration',
  authorizer: () => 'Add authorizer',
  schema: () => 'Add schema',
  model: () => 'Add model',
  'usage-plan': () => 'Add usage plan',
  stage: () => 'Add stage',
  alarm: () => 'Add alarm',
  domain: () => 'Add custom domain',
  'vpc-link': () => 'Add VPC link',
  resource: () => 'Add resource',
  mapping: (label) => `Add API mapping to ${label}`,
};

type Offers = Extract<Adds, { kind: 'to-api' | 'integration' | 'authorizer' | 'resource' | 'mapping' }>;

function Items({ adds }: { adds: Offers }) {
  switch (adds.kind) {
    case 'mapping':
      return <StageItems domainId={adds.domainId} />;
    case 'integration':
      return <IntegrationItems apiId={adds.apiId} />;
    case 'authorizer':
      return <AuthorizerItems apiId={adds.apiId} />;
    case 'resource':
      return <ResourceItems />;
    case 'to-api':
      return (
        <>
          <Menu.Item onClick={() => addRoute(adds.apiId)}>Route</Menu.Item>
          <IntegrationItems apiId={adds.apiId} />
          <Menu.Divider />
          <AuthorizerItems apiId={adds.apiId} />
          <Menu.Divider />
          <Menu.Item onClick={() => addStage(adds.apiId)}>Stage</Menu.Item>
          <Menu.Item onClick={() => addAlarm(adds.apiId)}>Alarm</Menu.Item>
          <ShapeItem apiId={adds.apiId} />
        </>
      );
  }
}

/** What says how the bodies of an HTTP API or the messages to a WebSocket API look. */
function ShapeItem({ apiId }: { apiId: ApiId }) {
  const protocol = useDesign((design) => design.apis[apiId]?.protocol);
  switch (protocol) {
    case undefined:
      return null;
    case 'HTTP':
      return <Menu.Item onClick={() => addSchema(apiId)}>Schema</Menu.Item>;
    case 'WEBSOCKET':
      return <Menu.Item onClick={() => addModel(apiId)}>Model</Menu.Item>;
  }
}

/** A menu item for each kind of integration that the API can have, or the one that is worked on; a family of several is a menu of its own. */
export function IntegrationItems({ apiId }: { apiId?: ApiId }) {
  const protocol = useEditor((state) =>
    apiId ? state.document.design.apis[apiId]?.protocol : (currentProtocol(state) ?? 'HTTP'),
  );
  return (protocol ? familiesOf(protocol) : []).map(({ title, kinds }) => {
    const items = kinds.map((kind) => (
      <Menu.Item key={kind} onClick={() => addIntegration(kind, apiId)}>
        {INTEGRATION_KINDS[kind].title}
      </Menu.Item>
    ));
    if (items.length < 2) return items;
    return (
      <Menu.Sub key={title} transitionProps={{ duration: 0 }} shadow="md" width={240}>
        <Menu.Sub.Target>
          <Menu.Sub.Item>{title}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>{items}</Menu.Sub.Dropdown>
      </Menu.Sub>
    );
  });
}

function AuthorizerItems({ apiId }: { apiId: ApiId }) {
  const protocol = useDesign((design) => design.apis[apiId]?.protocol);
  return (
    <>
      {AUTHORIZER_KIND_LIST.filter((kind) => AUTHORIZER_KINDS[kind].protocol === protocol).map((kind) => (
        <Menu.Item key={kind} onClick={() => addAuthorizer(kind, apiId)}>
          {AUTHORIZER_KINDS[kind].label} authorizer
        </Menu.Item>
      ))}
    </>
  );
}

function ResourceItems() {
  return (
    <>
      {RESOURCE_KIND_LIST.map((kind) => (
        <Menu.Item key={kind} onClick={() => addResource(kind)}>
          {RESOURCE_KINDS[kind].title}
        </Menu.Item>
      ))}
    </>
  );
}

function addRouteUnder(apiId: ApiId, path: string): void {
  const { design } = useEditor.getState().document;
  addRoute(apiId, undefined, similarRouteKey(design, apiId, { kind: 'match', method: 'GET', path }));
}

function addMessageRoute(apiId: ApiId): void {
  const { design } = useEditor.getState().document;
  addRoute(apiId, undefined, similarWebSocketKey(design, apiId, { kind: 'message', name: 'message' }));
}
