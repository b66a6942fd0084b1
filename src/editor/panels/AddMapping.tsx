import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Fragment } from 'react';
import { byNumber, type DomainId } from '../../core/model/ids.ts';
import { mayServe, unmappable } from '../../core/model/mappable.ts';
import { nameOf } from '../../core/model/naming.ts';
import { stagesOf } from '../../core/model/queries.ts';
import { useDesign, useEditor } from '../store/editor.ts';
import { addMapping } from '../store/edits.ts';
import styles from './lists.module.css';

/** Maps a stage to a domain: of any API that the domain may serve. */
export function AddMapping({ domainId }: { domainId: DomainId }) {
  const name = useDesign((design) => nameOf(design, domainId));
  const reason = useDesign((design) => unmappable(design, domainId));
  return (
    <Menu position="bottom-end" width={230} withinPortal shadow="md">
      <Menu.Target>
        <button
          type="button"
          className={styles.add}
          aria-label={`Add API mapping to ${name}`}
          title={reason ?? 'Add API mapping'}
          disabled={reason !== undefined}
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

/** The stages that a domain may serve, under their API; it is there only while the menu is open. */
export function StageItems({ domainId }: { domainId: DomainId }) {
  const { design } = useEditor.getState().document;
  const apis = Object.values(design.apis).sort(byNumber);
  const fitting = apis.flatMap((api) => {
    const stages = stagesOf(design, api.id).filter((stage) => mayServe(design, domainId, stage.id));
    return stages.length > 0 ? [{ api, stages }] : [];
  });
  return fitting.map(({ api, stages }) => (
    <Fragment key={api.id}>
      <Menu.Label>{api.name || '(unnamed)'}</Menu.Label>
      {stages.map((stage) => (
        <Menu.Item key={stage.id} onClick={() => addMapping(domainId, stage.id)}>
          <code>{stage.name || '(unnamed)'}</code>
        </Menu.Item>
      ))}
    </Fragment>
  ));
}
