import { IconBox, IconRoute, IconSearch } from '@tabler/icons-react';
import { type PointerEvent, type RefObject, useRef } from 'react';
import { INTEGRATION_KIND_LIST, INTEGRATION_KINDS } from '../../core/model/integration.ts';
import { KIND_ICONS } from '../look/KindTile.tsx';
import { actionOf } from '../store/actions.ts';
import { useEditor } from '../store/editor.ts';
import { formatKeys } from '../store/keys.ts';
import { addItem, sizeOfItem } from './addItem.ts';
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

const ENTRIES: readonly Entry[] = [
  { action: 'add-route', label: 'Route', Icon: IconRoute, item: { kind: 'route' } },
  ...INTEGRATION_KIND_LIST.map(
    (kind): Entry => ({
      action: `add-${kind}`,
      label: INTEGRATION_KINDS[kind].label,
      Icon: KIND_ICONS[kind],
      item: { kind: 'integration', of: kind },
    }),
  ),
  { action: 'add-api', label: 'API', Icon: IconBox, item: { kind: 'api' } },
];
const DRAG_THRESHOLD = 5;

/** What can be added: pressed, it goes to the next free place; dragged onto the canvas, to where it is dropped. */
export function Palette({ flow, container }: { flow: Flow; container: RefObject<HTMLElement | null> }) {
  return (
    <>
      <div className={styles.dock} role="toolbar" aria-label="Add to the design">
        {ENTRIES.map((entry) => (
          <PaletteButton key={entry.action} entry={entry} flow={flow} container={container} />
        ))}
        <button
          type="button"
          className={styles.item}
          title={`Find or add anything (${shortcut('quick-add')})`}
          onClick={() => void actionOf('quick-add').run()}
        >
          <IconSearch size={18} stroke={1.7} aria-hidden />
          More
        </button>
      </div>
      <Carried flow={flow} />
    </>
  );
}

function PaletteButton({
  entry,
  flow,
  container,
}: {
  entry: Entry;
  flow: Flow;
  container: RefObject<HTMLElement | null>;
}) {
  const { action, label, Icon, item } = entry;
  const pressedAt = useRef<{ x: number; y: number } | undefined>(undefined);
  const dragged = useRef(false);
  const carrying = useCanvas((state) => state.carried?.item === item);

  const carry = (event: PointerEvent) => {
    const start = pressedAt.current;
    if (!start || !container.current) return;
    if (!dragged.current && Math.hypot(event.clientX - start.x, event.clientY - start.y) < DRAG_THRESHOLD) return;
    dragged.current = true;
    const { at, screen } = spotAt(event.clientX, event.clientY, flow, container.current);
    const over = item.kind === 'api' ? undefined : placeAt(useEditor.getState().document, at, sizeOfItem(item)).apiId;
    useCanvas.setState({ carried: { item, screen, over } });
  };
  const drop = (event: PointerEvent) => {
    pressedAt.current = undefined;
    const { carried } = useCanvas.getState();
    useCanvas.setState({ carried: undefined });
    if (!carried || !container.current || !isOverCanvas(event, container.current)) return;
    addItem(item, spotAt(event.clientX, event.clientY, flow, container.current).at);
  };
  const cancel = () => {
    pressedAt.current = undefined;
    useCanvas.setState({ carried: undefined });
  };

  return (
    <button
      type="button"
      className={styles.item}
      data-carrying={carrying}
      title={`${actionOf(action).label} (${shortcut(action)}): press, or drag it to its place`}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        pressedAt.current = { x: event.clientX, y: event.clientY };
        dragged.current = false;
      }}
      onPointerMove={carry}
      onPointerUp={drop}
      onPointerCancel={cancel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !useCanvas.getState().carried) return;
        event.preventDefault();
        cancel();
      }}
      onClick={() => {
        if (!dragged.current) addItem(item);
        dragged.current = false;
      }}
    >
      <Icon size={18} stroke={1.7} aria-hidden />
      {label}
    </button>
  );
}

/** What is being dragged, at the size it will have. */
function Carried({ flow }: { flow: Flow }) {
  const carried = useCanvas((state) => state.carried);
  if (!carried) return null;
  const entry = ENTRIES.find(({ item }) => item === carried.item);
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

function shortcut(action: string): string {
  return formatKeys(actionOf(action).keys?.[0] ?? '');
}
