import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { similarRouteKey } from '../../core/model/create.ts';
import type { ApiId } from '../../core/model/ids.ts';
import { INTEGRATION_KIND_LIST, INTEGRATION_KINDS } from '../../core/model/integration.ts';
import { useEditor } from '../store/editor.ts';
import { addDomain, addIntegration, addRoute, addStage } from '../store/edits.ts';
import { StageItems } from './AddMapping.tsx';
import styles from './Outline.module.css';
import type { Adds } from './outlineTree.ts';

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
    case 'stage':
      return button(() => addStage(adds.apiId));
    case 'domain':
      return button(() => addDomain());
    case 'to-api':
    case 'integration':
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
  integration: () => 'Add integration',
  stage: () => 'Add stage',
  domain: () => 'Add custom domain',
  mapping: (label) => `Add API mapping to ${label}`,
};

function Items({ adds }: { adds: Extract<Adds, { kind: 'to-api' | 'integration' | 'mapping' }> }) {
  switch (adds.kind) {
    case 'mapping':
      return <StageItems domainId={adds.domainId} />;
    case 'integration':
      return <IntegrationItems apiId={adds.apiId} />;
    case 'to-api':
      return (
        <>
          <Menu.Item onClick={() => addRoute(adds.apiId)}>Route</Menu.Item>
          <IntegrationItems apiId={adds.apiId} />
          <Menu.Item onClick={() => addStage(adds.apiId)}>Stage</Menu.Item>
        </>
      );
  }
}

/** A menu item for each kind of integration. */
export function IntegrationItems({ apiId }: { apiId?: ApiId }) {
  return (
    <>
      {INTEGRATION_KIND_LIST.map((kind) => (
        <Menu.Item key={kind} onClick={() => addIntegration(kind, apiId)}>
          {INTEGRATION_KINDS[kind].title}
        </Menu.Item>
      ))}
    </>
  );
}

function addRouteUnder(apiId: ApiId, path: string): void {
  const { design } = useEditor.getState().document;
  addRoute(apiId, undefined, similarRouteKey(design, apiId, { kind: 'match', method: 'GET', path }));
}
