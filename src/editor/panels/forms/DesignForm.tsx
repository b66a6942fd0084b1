import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useShallow } from 'zustand/react/shallow';
import { Design } from '../../../core/model/design.ts';
import { byNumber } from '../../../core/model/ids.ts';
import { PROTOCOL_NAMES, PROTOCOL_NOUNS, PROTOCOLS } from '../../../core/model/protocol.ts';
import { apisOf, integrationsOf, routesOf } from '../../../core/model/queries.ts';
import { useDesign, useEditor } from '../../store/editor.ts';
import { addApi } from '../../store/edits.ts';
import { openFields } from '../../store/selectionEdits.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import fieldStyles from '../fields/fields.module.css';
import { FormHeader } from './FormHeader.tsx';
import styles from './forms.module.css';
import { Quotas } from './Quotas.tsx';
import { counted, listed } from './summaries.ts';

const OWNERS = ['design'] as const;
/** Only WebSocket APIs write logs by it. */
const ACCOUNT_ROLE = ['accountCloudWatchRole'];

/** The whole design, when nothing is selected. */
export function DesignForm() {
  const name = useDesign((design) => design.name || '(unnamed)');
  const contents = useDesign((design) => {
    const count = (table: object, one: string, many: string) => {
      const { length } = Object.keys(table);
      return length > 0 && counted(length, one, many);
    };
    return listed(
      [
        count(design.apis, 'API', 'APIs'),
        count(design.routes, 'route', 'routes'),
        count(design.integrations, 'integration', 'integrations'),
        count(design.functions, 'function', 'functions'),
        count(design.domains, 'custom domain', 'custom domains'),
      ],
      'Nothing in it yet',
    );
  });
  const hasApi = useDesign((design) => Object.keys(design.apis).length > 0);
  const webSocket = useDesign((design) => design.accountCloudWatchRole || apisOf(design, 'WEBSOCKET').length > 0);
  return (
    <>
      <FormHeader owners={OWNERS} title={<span className={styles.name}>{name}</span>} subtitle={contents} />
      <div className={styles.fields}>
        <EntityForm owners={OWNERS} schema={Design} {...(!webSocket && { except: ACCOUNT_ROLE })} />
      </div>
      <Apis />
      {hasApi && <Quotas />}
    </>
  );
}

function Apis() {
  const apis = useDesign((design) => design.apis);
  const sorted = Object.values(apis).sort(byNumber);
  const counts = useEditor(
    useShallow((state) =>
      sorted.map((api) =>
        [
          counted(routesOf(state.document.design, api.id).length, 'route', 'routes'),
          counted(integrationsOf(state.document.design, api.id).length, 'integration', 'integrations'),
        ].join(', '),
      ),
    ),
  );
  return (
    <section className={styles.part} aria-label="APIs">
      <div className={styles.partHead}>
        <h3>APIs</h3>
        <AddApi />
      </div>
      {sorted.length === 0 ? (
        <p className={fieldStyles.note}>
          Add a route and its API comes along. Select anything to edit it here; with nothing selected, this is the whole
          design.
        </p>
      ) : (
        <ul className={styles.links}>
          {sorted.map((api, index) => (
            <li key={api.id}>
              <button type="button" className={styles.link} onClick={() => openFields(api.id)}>
                <b>{api.name || '(unnamed)'}</b>
                <span className={styles.linkDetail}>{`${PROTOCOL_NAMES[api.protocol]}, ${counts[index]}`}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** An API of either protocol. */
function AddApi() {
  return (
    <Menu position="bottom-end" width={180} withinPortal shadow="md">
      <Menu.Target>
        <button type="button" className={fieldStyles.iconButton} title="Add API" aria-label="Add API">
          <IconPlus size={15} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {PROTOCOLS.map((protocol) => (
          <Menu.Item key={protocol} onClick={() => addApi(undefined, protocol)}>
            {PROTOCOL_NOUNS[protocol]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
