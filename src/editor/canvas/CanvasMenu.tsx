import { Menu } from '@mantine/core';
import { Fragment, useState } from 'react';
import { formatKeys } from '../store/keys.ts';
import styles from './Canvas.module.css';
import { type CanvasState, useCanvas } from './canvasStore.ts';
import { type MenuItem, menuItems } from './menuItems.ts';

const PRESSES = ['pointerdown'];

/** The menu of a node, a connection or the canvas, at the spot it was asked for. */
export function CanvasMenu() {
  const menu = useCanvas((state) => state.menu);
  return menu ? <OpenMenu key={`${menu.screen.x} ${menu.screen.y}`} menu={menu} /> : null;
}

function OpenMenu({ menu }: { menu: NonNullable<CanvasState['menu']> }) {
  const groups = menuItems(menu).filter((group) => group.length > 0);
  const [cameFrom] = useState(() => document.activeElement);
  const close = () => {
    useCanvas.setState({ menu: undefined });
    requestAnimationFrame(() => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && (cameFrom instanceof HTMLElement || cameFrom instanceof SVGElement)) cameFrom.focus();
    });
  };
  return (
    <Menu
      opened
      onClose={close}
      position="bottom-start"
      offset={2}
      clickOutsideEvents={PRESSES}
      trapFocus
      shadow="md"
      width={240}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <div className={styles.menuSpot} style={{ left: menu.screen.x, top: menu.screen.y }} />
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map((group, index) => (
          <Fragment key={group[0]?.label}>
            {index > 0 && <Menu.Divider />}
            {group.map((item) => (
              <Line key={item.label} item={item} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Line({ item }: { item: MenuItem }) {
  if (item.items) {
    return (
      <Menu.Sub transitionProps={{ duration: 0 }} shadow="md" width={300}>
        <Menu.Sub.Target>
          <Menu.Sub.Item>{item.label}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          {item.items.map((inner) => (
            <Line key={inner.label} item={inner} />
          ))}
        </Menu.Sub.Dropdown>
      </Menu.Sub>
    );
  }
  return (
    <Menu.Item
      disabled={item.unavailable !== undefined}
      title={item.unavailable}
      rightSection={item.keys && <kbd className={styles.keys}>{formatKeys(item.keys)}</kbd>}
      onClick={() => void item.run()}
    >
      {item.label}
    </Menu.Item>
  );
}
