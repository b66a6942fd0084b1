import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconChevronDown,
  IconDeviceFloppy,
  IconFilePlus,
  IconFolderOpen,
  IconHistory,
  IconLayoutGrid,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { actionOf } from '../store/actions.ts';
import { useEditor } from '../store/editor.ts';
import { formatKeys } from '../store/keys.ts';
import { openSaved, refreshDesigns, useLibrary } from '../store/library.ts';
import { ago } from './ago.ts';
import styles from './DesignMenu.module.css';

const RECENT = 5;

/** The name of the design, and what can be done with it as a whole. */
export function DesignMenu() {
  const name = useEditor((state) => state.document.design.name) || '(unnamed)';
  return (
    <Menu width={260} onOpen={() => void refreshDesigns()}>
      <Menu.Target>
        <UnstyledButton className={styles.name} aria-label={`Design: ${name}`}>
          <span>{name}</span>
          <IconChevronDown size={14} stroke={2} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Item id="rename-design" Icon={IconPencil} />
        <Item id="save-file" Icon={IconDeviceFloppy} />
        <Menu.Divider />
        <Item id="new" Icon={IconFilePlus} />
        <Item id="open-file" Icon={IconFolderOpen} />
        <Item id="examples" Icon={IconLayoutGrid} />
        <Recent />
        <Menu.Divider />
        <Item id="delete-design" Icon={IconTrash} color="var(--error)" />
      </Menu.Dropdown>
    </Menu>
  );
}

function Item({ id, Icon, color }: { id: string; Icon: typeof IconPencil; color?: string }) {
  const action = actionOf(id);
  const [keys] = action.keys ?? [];
  return (
    <Menu.Item
      leftSection={<Icon size={16} stroke={1.7} />}
      rightSection={keys && <span className={styles.keys}>{formatKeys(keys)}</span>}
      onClick={() => void action.run()}
      {...(color && { color })}
    >
      {action.label}
    </Menu.Item>
  );
}

function Recent() {
  const designs = useLibrary((library) => library.designs);
  const open = useEditor((state) => state.documentKey);
  const others = designs.filter((design) => design.key !== open);
  return (
    <>
      <Menu.Divider />
      {others.length > 0 && <Menu.Label>Recent designs</Menu.Label>}
      {others.slice(0, RECENT).map((design) => (
        <Menu.Item
          key={design.key}
          leftSection={<IconHistory size={16} stroke={1.7} />}
          rightSection={<span className={styles.keys}>{ago(design.updated, Date.now())}</span>}
          onClick={() => openSaved(design.key)}
        >
          <span className={styles.recent}>{design.name || '(unnamed)'}</span>
        </Menu.Item>
      ))}
      <Item id="designs" Icon={IconFolderOpen} />
    </>
  );
}
