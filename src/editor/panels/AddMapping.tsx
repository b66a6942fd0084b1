import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Fragment } from 'react';
import { byNumber, type DomainId } from '../../core/model/ids.ts';
import { nameOf } from '../../core/model/naming.ts';
import { stagesOf } from '../../core/model/queries.ts';
import { useDesign, useEditor } from '../store/editor.ts';
import { addMapping } from '../store/edits.ts';
import styles from './lists.module.css';

/** Maps a stage of any API to a domain. */
export function AddMapping({ domainId }: { domainId: DomainId }) {
  const name = useDesign((design) => nameOf(design, domainId));
  const stages = useDesign((design) => Object.keys(design.stages).length);
  return (
    <Menu position="bottom-end" width={230} withinPortal shadow="md">
      <Menu.Target>
        <button
          type="button"
          className={styles.add}
          aria-label={`Add API mapping to ${name}`}
          title={stages === 0 ? 'There is no stage to map yet' : 'Add API mapping'}
          disabled={stages === 0}
        >
          <IconPlus size={14} aria-hidden /> mapping
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.tallMenu}>
        <StageItems domainId={domainId} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** The stages of all APIs, under their API; it is there only while the menu is open. */
export function StageItems({ domainId }: { domainId: DomainId }) {
  const { design } = useEditor.getState().document;
  const apis = Object.values(design.apis).sort(byNumber);
  return apis.map((api) => (
    <Fragment key={api.id}>
      <Menu.Label>{api.name || '(unnamed)'}</Menu.Label>
      {stagesOf(design, api.id).map((stage) => (
        <Menu.Item key={stage.id} onClick={() => addMapping(domainId, stage.id)}>
          <code>{stage.name || '(unnamed)'}</code>
        </Menu.Item>
      ))}
    </Fragment>
  ));
}
