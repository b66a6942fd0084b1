import { Alert, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { SavedDesign } from '../store/designStorage.ts';
import { useEditor } from '../store/editor.ts';
import { openSaved, refreshDesigns, useLibrary } from '../store/library.ts';
import { ago } from './ago.ts';
import styles from './DesignList.module.css';

/** The designs that the browser keeps, to open one. */
export function DesignList() {
  const { designs, trouble } = useLibrary();
  useEffect(() => void refreshDesigns(), []);
  if (trouble) {
    return (
      <Alert color="red" title="The saved designs cannot be shown">
        Portico could not read them: {trouble}. You can still work and save to a file.
      </Alert>
    );
  }
  if (designs.length === 0) {
    return (
      <Text c="dimmed" size="sm">
        Every design you make is kept here, in this browser.
      </Text>
    );
  }
  return (
    <ul className={styles.list}>
      {designs.map((design) => (
        <li key={design.key}>
          <DesignRow design={design} />
        </li>
      ))}
    </ul>
  );
}

function DesignRow({ design }: { design: SavedDesign }) {
  const open = useEditor((state) => state.documentKey === design.key);
  return (
    <button type="button" className={styles.row} onClick={() => openSaved(design.key)}>
      <span className={styles.name}>{design.name || '(unnamed)'}</span>
      <span className={styles.facts}>
        {open && <span className={styles.open}>open</span>}
        {design.routes} {design.routes === 1 ? 'route' : 'routes'} · {ago(design.updated, Date.now())}
      </span>
    </button>
  );
}
