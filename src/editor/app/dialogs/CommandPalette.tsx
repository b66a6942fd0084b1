import { Modal } from '@mantine/core';
import { IconArrowRight, IconBolt, IconSearch, IconWand } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { goTo, useEditor } from '../../store/editor.ts';
import { keyCaps } from '../../store/keys.ts';
import { mend } from '../../store/mending.ts';
import { FIX_WORD, openDialog, useSession } from '../../store/session.ts';
import styles from './CommandPalette.module.css';
import { fixItems } from './fixItems.ts';
import { matching, type PaletteItem, paletteItems } from './paletteItems.ts';

function run(item: PaletteItem): void {
  switch (item.kind) {
    case 'action':
      return void item.action.run();
    case 'fix':
      return void mend(item.fix);
    case 'entity':
      return goTo({ id: item.id });
  }
}

/** Runs any action and finds any part of the design by its name. */
export function CommandPalette() {
  const state = useEditor();
  const query = useSession((session) => session.paletteQuery);
  const [active, setActive] = useState(0);
  const before = useRef(document.activeElement);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const all = useMemo(() => paletteItems(state, fixItems(state)), [state]);
  const items = useMemo(() => matching(all, query), [all, query]);
  const at = Math.min(active, items.length - 1);
  const optionId = (index: number) => `${listId}-${index}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the active option is scrolled to when it changes
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  /** The focus goes back first, so that what is run may take it. */
  const close = (then?: () => void) => {
    openDialog(undefined);
    setTimeout(() => {
      if (before.current instanceof HTMLElement) before.current.focus();
      then?.();
    });
  };
  const choose = (item: PaletteItem | undefined) => {
    if (!item || (item.kind === 'action' && item.unavailable)) return;
    close(() => run(item));
  };

  return (
    <Modal
      opened
      onClose={() => close()}
      withCloseButton={false}
      returnFocus={false}
      padding={0}
      size="600px"
      yOffset="10vh"
      attributes={{ content: { 'aria-label': 'Search or run a command' } }}
    >
      <div className={styles.search}>
        <IconSearch size={16} stroke={1.8} aria-hidden />
        <input
          className={styles.input}
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={items.length > 0 ? optionId(at) : undefined}
          aria-autocomplete="list"
          aria-label="Search or run a command"
          placeholder="Search or run a command"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            useSession.setState({ paletteQuery: event.currentTarget.value });
            setActive(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') setActive((at + 1) % Math.max(1, items.length));
            else if (event.key === 'ArrowUp') setActive((at - 1 + items.length) % Math.max(1, items.length));
            else if (event.key === 'Enter') choose(items[at]);
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <div ref={list} id={listId} className={styles.list} role="listbox" aria-label="Results">
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the input handles the keys
          <div
            key={item.key}
            id={optionId(index)}
            role="option"
            aria-selected={index === at}
            aria-disabled={item.kind === 'action' && item.unavailable !== undefined}
            className={styles.item}
            data-kind={item.kind}
            onPointerMove={() => setActive(index)}
            onClick={() => choose(item)}
          >
            {item.kind === 'action' ? (
              <IconBolt size={15} stroke={1.7} aria-hidden />
            ) : item.kind === 'fix' ? (
              <IconWand size={15} stroke={1.7} aria-hidden />
            ) : (
              <IconArrowRight size={15} stroke={1.7} aria-hidden />
            )}
            <span className={item.kind === 'entity' ? styles.name : styles.label}>{item.label}</span>
            <span className={styles.detail}>
              {item.kind === 'action' && item.unavailable ? item.unavailable : item.detail}
            </span>
            {item.kind === 'action' && item.action.keys?.[0] && (
              <span className={styles.keys}>
                {keyCaps(item.action.keys[0]).map((cap) => (
                  <kbd key={cap}>{cap}</kbd>
                ))}
              </span>
            )}
          </div>
        ))}
      </div>
      {items.length === 0 && (
        <p className={styles.none}>
          {query === FIX_WORD ? 'There is no quick fix for what is selected.' : `Nothing is called “${query}”.`}
        </p>
      )}
      <p className={styles.hidden} role="status">
        {items.length === 1 ? '1 result' : `${items.length} results`}
      </p>
    </Modal>
  );
}
