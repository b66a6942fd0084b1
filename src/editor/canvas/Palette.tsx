import { Menu } from '@mantine/core';
import { IconBox, IconDots, IconMessages, IconRoute } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { ApiId } from '../../core/model/ids.ts';
import type { IntegrationKind } from '../../core/model/integration.ts';
import { familiesOf, INTEGRATION_KINDS } from '../../core/model/integrationKinds.ts';
import type { Point } from '../../core/model/layout.ts';
import type { Protocol } from '../../core/model/protocol.ts';
import { KIND_ICONS, KindTile } from '../look/KindTile.tsx';
import { currentProtocol } from '../store/action.ts';
import { actionOf, keysOf } from '../store/actions.ts';
import { useEditor } from '../store/editor.ts';
import { formatKeys } from '../store/keys.ts';
import { addItem, fittingItem, sizeOfItem } from './addItem.ts';
import { type PaletteItem, useCanvas } from './canvasStore.ts';
import styles from './Palette.module.css';
import { placeAt } from './placeAt.ts';
import type { Flow } from './showing.ts';
import { spotAt } from './spot.ts';

interface Entry {
  /** The action that adds it without a place. */
  action: string;
  label: string;
  Icon: typeof IconRoute;
  item: PaletteItem;
}

/** The kinds that have a place in the dock; the others are one press further. */
const DOCKED: Readonly<Record<Protocol, readonly IntegrationKind[]>> = {
  HTTP: ['lambda', 'http-url', 'alb', 'sqs'],
  WEBSOCKET: ['websocket-lambda', 'websocket-http-proxy', 'websocket-aws', 'websocket-mock'],
};

const entryOf = (kind: IntegrationKind): Entry => ({
  action: `add-${kind}`,
  label: INTEGRATION_KINDS[kind].label,
  Icon: KIND_ICONS[kind],
  item: { kind: 'integration', of: kind },
});

/** What the palette offers for the APIs of one protocol. */
interface Offer {
  dock: readonly Entry[];
  more: readonly { title: string; entries: readonly (Entry & { kind: IntegrationKind; title: string })[] }[];
}

const offerFor = (protocol: Protocol): Offer => ({
  dock: [
    { action: 'add-route', label: 'Route', Icon: IconRoute, item: { kind: 'route' } },
    ...DOCKED[protocol].map(entryOf),
    { action: 'add-api', label: 'HTTP API', Icon: IconBox, item: { kind: 'api', protocol: 'HTTP' } },
    {
      action: 'add-websocket-api',
      label: 'WebSocket',
      Icon: IconMessages,
      item: { kind: 'api', protocol: 'WEBSOCKET' },
    },
  ],
  more: familiesOf(protocol)
    .map(({ title, kinds }) => ({
      title,
      entries: kinds
        .filter((kind) => !DOCKED[protocol].includes(kind))
        .map((kind) => ({ ...entryOf(kind), kind, title: INTEGRATION_KINDS[kind].title })),
    }))
    .filter(({ entries }) => entries.length > 0),
});
const OFFERS: Readonly<Record<Protocol, Offer>> = { HTTP: offerFor('HTTP'), WEBSOCKET: offerFor('WEBSOCKET') };
const ALL_ENTRIES = Object.values(OFFERS).flatMap(({ dock, more }) => [
  ...dock,
  ...more.flatMap(({ entries }) => entries),
]);
const DRAG_THRESHOLD = 5;

interface PaletteProps {
  flow: Flow;
  container: RefObject<HTMLElement | null>;
}

/** What can be added: pressed, it goes to the next free place; dragged onto the canvas, to where it is dropped. */
export function Palette({ flow, container }: PaletteProps) {
  const offer = OFFERS[useEditor(currentProtocol) ?? 'HTTP'];
  return (
    <>
      <div className={styles.dock} role="toolbar" aria-label="Add to the design">
        {offer.dock.map((entry) => (
          <PaletteButton key={entry.action} entry={entry} flow={flow} container={container} />
        ))}
        <MoreMenu more={offer.more} flow={flow} container={container} />
      </div>
      <Carried flow={flow} />
    </>
  );
}

function PaletteButton({ entry, flow, container }: PaletteProps & { entry: Entry }) {
  const { action, label, Icon, item } = entry;
  const drag = useDrag(item, flow, container);
  return (
    <button type="button" className={styles.item} title={hintOf(action)} {...drag}>
      <Icon size={18} stroke={1.7} aria-hidden />
      {label}
    </button>
  );
}

/** The kinds that have no place in the dock, by family, and the way to everything else. It is out of the way while one is dragged. */
function MoreMenu({ more, flow, container }: PaletteProps & { more: Offer['more'] }) {
  const [open, setOpen] = useState(false);
  const carrying = useCanvas((state) => state.carried !== undefined);
  return (
    <Menu
      opened={open}
      onChange={setOpen}
      position="top-end"
      offset={10}
      width={290}
      shadow="md"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button type="button" className={styles.item} title="Other integrations, or anything at all">
          <IconDots size={18} stroke={1.7} aria-hidden />
          More
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.more} data-away={carrying || undefined}>
        {more.map(({ title, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a menu holds groups, not fieldsets
          <div key={title} role="group" aria-label={title}>
            <Menu.Label role="presentation">{title}</Menu.Label>
            {entries.map((entry) => (
              <MoreItem key={entry.action} entry={entry} flow={flow} container={container} />
            ))}
          </div>
        ))}
        <Menu.Divider />
        <Menu.Item
          rightSection={<kbd className={styles.keys}>{shortcut('quick-add')}</kbd>}
          onClick={() => void actionOf('quick-add').run()}
        >
          Find or add anything…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function MoreItem({ entry, flow, container }: PaletteProps & { entry: Offer['more'][number]['entries'][number] }) {
  const drag = useDrag(entry.item, flow, container);
  const keys = shortcut(entry.action);
  return (
    <Menu.Item
      className={styles.moreItem}
      title={hintOf(entry.action)}
      leftSection={<KindTile kind={entry.kind} size={20} />}
      rightSection={keys && <kbd className={styles.keys}>{keys}</kbd>}
      {...drag}
    >
      {entry.title}
    </Menu.Item>
  );
}

/** What makes a button add an item when it is pressed, and carry it when it is dragged. */
function useDrag(item: PaletteItem, flow: Flow, container: RefObject<HTMLElement | null>) {
  const pressedAt = useRef<{ x: number; y: number } | undefined>(undefined);
  const dragged = useRef(false);
  const carrying = useCanvas((state) => state.carried?.item === item);
  const cancel = () => {
    pressedAt.current = undefined;
    useCanvas.setState({ carried: undefined });
  };
  return {
    'data-carrying': carrying,
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pressedAt.current = { x: event.clientX, y: event.clientY };
      dragged.current = false;
    },
    onPointerMove: (event: PointerEvent) => {
      const start = pressedAt.current;
      if (!start || !container.current) return;
      if (!dragged.current && Math.hypot(event.clientX - start.x, event.clientY - start.y) < DRAG_THRESHOLD) return;
      dragged.current = true;
      const { at, screen } = spotAt(event.clientX, event.clientY, flow, container.current);
      useCanvas.setState({ carried: { item, screen, over: homeAt(item, at) } });
    },
    onPointerUp: (event: PointerEvent) => {
      const { carried } = useCanvas.getState();
      cancel();
      if (!carried || !container.current || !isOverCanvas(event, container.current)) return;
      addItem(item, spotAt(event.clientX, event.clientY, flow, container.current).at);
    },
    onPointerCancel: cancel,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !useCanvas.getState().carried) return;
      event.preventDefault();
      cancel();
    },
    onClick: () => {
      if (!dragged.current) addItem(item);
      dragged.current = false;
    },
  };
}

/** The API that an item would go to, if it can be there. */
function homeAt(item: PaletteItem, at: Point): ApiId | undefined {
  if (item.kind === 'api') return undefined;
  const { document } = useEditor.getState();
  const { apiId } = placeAt(document, at, sizeOfItem(item));
  return fittingItem(document.design, item, apiId) && apiId;
}

/** What is being dragged, at the size it will have. */
function Carried({ flow }: { flow: Flow }) {
  const carried = useCanvas((state) => state.carried);
  if (!carried) return null;
  const entry = ALL_ENTRIES.find(({ item }) => item === carried.item);
  if (!entry) return null;
  const { zoom } = flow.getViewport();
  const size = sizeOfItem(carried.item);
  return (
    <div
      className={styles.carried}
      style={{
        left: carried.screen.x - size.width / 2,
        top: carried.screen.y - size.height / 2,
        ...size,
        transform: `scale(${zoom})`,
      }}
    >
      <entry.Icon size={18} stroke={1.7} aria-hidden />
      {entry.label}
    </div>
  );
}

function isOverCanvas({ clientX, clientY, currentTarget }: PointerEvent, container: Element): boolean {
  const { left, top, right, bottom } = container.getBoundingClientRect();
  if (clientX < left || clientX > right || clientY < top || clientY > bottom) return false;
  const dock = currentTarget.closest('[role="toolbar"]')?.getBoundingClientRect();
  return !dock || clientX < dock.left || clientX > dock.right || clientY < dock.top || clientY > dock.bottom;
}

function hintOf(action: string): string {
  const keys = shortcut(action);
  return `${actionOf(action).label}${keys && ` (${keys})`}: press, or drag it to its place`;
}

function shortcut(action: string): string {
  const keys = keysOf(action);
  return keys === undefined ? '' : formatKeys(keys);
}
