import { IconArrowRight, IconBox, IconMessages, IconRoute, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { Design } from '../../core/model/design.ts';
import type { ApiId } from '../../core/model/ids.ts';
import { ROUTE_SIZE } from '../../core/model/layout.ts';
import type { Protocol } from '../../core/model/protocol.ts';
import { protocolOf } from '../../core/model/queries.ts';
import { KindTile } from '../look/KindTile.tsx';
import { MethodBadge } from '../look/MethodBadge.tsx';
import { useDesign, useEditor } from '../store/editor.ts';
import { currentApi } from '../store/edits.ts';
import { type QuickAddRequest, useCanvas } from './canvasStore.ts';
import { chooseQuickAdd } from './chooseQuickAdd.ts';
import { placeAt } from './placeAt.ts';
import styles from './QuickAdd.module.css';
import { type QuickAddItem, quickAddItems } from './quickAddItems.ts';

const WIDTH = 320;
const HEIGHT = 300;
const MARGIN = 8;
const MOST_ITEMS = 40;

const TITLES = { anything: 'Add or find…', target: 'Connect to…', source: 'Connect a route…' } as const;

/** A route key of each protocol, for a person to see how they are spelt. */
const SAMPLE_KEYS = { HTTP: 'GET /books', WEBSOCKET: 'sendmessage' } as const satisfies Record<Protocol, string>;

/** The searchable list that opens at a spot of the canvas. */
export function QuickAdd({ container }: { container: RefObject<HTMLElement | null> }) {
  const request = useCanvas((state) => state.quickAdd);
  return request ? <QuickAddList key={JSON.stringify(request)} request={request} container={container} /> : null;
}

function QuickAddList({ request, container }: { request: QuickAddRequest; container: RefObject<HTMLElement | null> }) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const [cameFrom] = useState(() => document.activeElement);
  const apiId = useEditor(({ document, selection }) =>
    request.anywhere ? currentApi(document.design, selection) : placeAt(document, request.at, ROUTE_SIZE).apiId,
  );
  const design = useDesign((current) => current);
  const sample = SAMPLE_KEYS[protocolMeant(design, request, apiId)];
  const title = TITLES[request.purpose.kind];
  const items = quickAddItems(design, request.purpose, query, apiId).slice(0, MOST_ITEMS);
  const current = Math.min(active, items.length - 1);

  const close = (refocus: boolean) => {
    useCanvas.setState({ quickAdd: undefined });
    if (!refocus) return;
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected && container.current?.contains(cameFrom))
      cameFrom.focus();
    else container.current?.querySelector<HTMLElement>('[data-canvas-focus]')?.focus({ preventScroll: true });
  };
  const choose = (item: QuickAddItem | undefined) => {
    if (!item) return;
    close(true);
    chooseQuickAdd(item.choice, request);
  };

  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target))
        useCanvas.setState({ quickAdd: undefined });
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => document.removeEventListener('pointerdown', onPointerDown, true);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const last = items.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        setActive(current >= last ? 0 : current + 1);
        break;
      case 'ArrowUp':
        setActive(current <= 0 ? last : current - 1);
        break;
      case 'Home':
      case 'End':
        if (query !== '') return;
        setActive(event.key === 'Home' ? 0 : last);
        break;
      case 'Enter':
        choose(items[current]);
        break;
      case 'Escape':
        close(true);
        break;
      case 'Tab':
        close(true);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const { width = 0, height = 0 } = container.current?.getBoundingClientRect() ?? {};
  const left = Math.max(MARGIN, Math.min(request.screen.x, width - WIDTH - MARGIN));
  const top = Math.max(MARGIN, Math.min(request.screen.y, height - HEIGHT - MARGIN));
  return (
    <div ref={box} className={styles.box} style={{ left, top, width: WIDTH, maxHeight: HEIGHT }}>
      <div className={styles.search}>
        <IconSearch size={15} aria-hidden />
        <input
          // biome-ignore lint/a11y/noAutofocus: the list was asked for just now, to be typed into
          autoFocus
          className={styles.input}
          role="combobox"
          aria-label={request.purpose.kind === 'anything' ? 'Quick add' : title}
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={items[current] ? `${listId}-${current}` : undefined}
          aria-autocomplete="list"
          placeholder={request.purpose.kind === 'target' ? title : `${title}  e.g. ${sample}`}
          spellCheck={false}
          autoComplete="off"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={listId} role="listbox" aria-label="Results" className={styles.list}>
        {items.map((item, index) => (
          <Row
            key={`${item.group} ${JSON.stringify(item.choice)}`}
            id={`${listId}-${index}`}
            item={item}
            heading={items[index - 1]?.group === item.group ? undefined : item.group}
            active={index === current}
            onPoint={() => setActive(index)}
            onChoose={() => choose(item)}
          />
        ))}
        {items.length === 0 && (
          <div className={styles.nothing}>Nothing matches. Type a route key such as {sample} to add it.</div>
        )}
      </div>
    </div>
  );
}

/** What the API speaks that the answer goes to. */
function protocolMeant(design: Design, { purpose }: QuickAddRequest, apiId: ApiId | undefined): Protocol {
  const home = purpose.kind === 'source' ? design.integrations[purpose.integrationId]?.apiId : apiId;
  return home ? protocolOf(design, home) : 'HTTP';
}

interface RowProps {
  id: string;
  item: QuickAddItem;
  heading: string | undefined;
  active: boolean;
  onPoint(): void;
  onChoose(): void;
}

function Row({ id, item, heading, active, onPoint, onChoose }: RowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <>
      {heading && (
        <div className={styles.heading} role="presentation">
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field above keeps the focus and hears the keys */}
      <div
        ref={row}
        id={id}
        role="option"
        aria-selected={active}
        className={styles.item}
        onPointerMove={onPoint}
        onClick={onChoose}
      >
        <Sign item={item} />
        <span className={styles.label}>{item.label}</span>
        <span className={styles.detail}>{item.detail}</span>
      </div>
    </>
  );
}

function Sign({ item: { choice } }: { item: QuickAddItem }) {
  const kind = useDesign((design) =>
    choice.kind === 'connect' ? design.integrations[choice.integrationId]?.kind : undefined,
  );
  switch (choice.kind) {
    case 'add-route':
      return choice.key ? (
        <MethodBadge routeKey={choice.key} />
      ) : (
        <IconRoute size={18} aria-hidden className={styles.sign} />
      );
    case 'add-integration':
      return <KindTile kind={choice.of} size={22} />;
    case 'add-api':
      return choice.protocol === 'WEBSOCKET' ? (
        <IconMessages size={18} aria-hidden className={styles.sign} />
      ) : (
        <IconBox size={18} aria-hidden className={styles.sign} />
      );
    case 'connect':
      return kind ? <KindTile kind={kind} size={22} /> : null;
    case 'go-to':
      return <IconArrowRight size={18} aria-hidden className={styles.sign} />;
  }
}
