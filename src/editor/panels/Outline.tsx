import { Menu } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconLayoutList,
  IconPlus,
  IconSearch,
  IconX,
} from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { EntityId } from '../../core/model/ids.ts';
import { goTo, select, toggleSelected, useDesign, useEditor } from '../store/editor.ts';
import { addApi, addDomain, addRoute, addUsagePlan, addVpcLink } from '../store/edits.ts';
import { goToFirst } from '../store/mending.ts';
import { deleteItems, deleteSelection, openFields } from '../store/selectionEdits.ts';
import { OUTLINE_SEARCH_ID } from '../store/session.ts';
import { IntegrationItems } from './AddUnder.tsx';
import styles from './Outline.module.css';
import { lineId, OutlineLine, problemsInLine, problemsOfLine } from './OutlineLine.tsx';
import { idsBetween, type OutlineStep, outlineStep, rowAfter } from './outlineKeys.ts';
import { type OutlineRow, outlineRows, typedRow } from './outlineRows.ts';
import { followSelection, isUnfolded, setAllFolded, setFolded, treeOf, useOutline } from './outlineState.ts';
import { ancestorsOf } from './outlineTree.ts';
import { LINE_HEIGHT, rowWindow, scrollFor, scrollStep } from './rowWindow.ts';

const TREE_ID = 'outline-tree';

/** The whole design as a tree: the keyboard's and the screen reader's way to everything the canvas offers. */
export function Outline() {
  const [filter, setFilter] = useState('');
  const tree = useDesign(treeOf);
  const folds = useOutline((state) => state.folds);
  const rows = useMemo(() => outlineRows(tree, (node) => isUnfolded(folds, node), filter), [tree, folds, filter]);
  useEffect(followSelection, []);
  return (
    <div className={styles.outline}>
      <OutlineHeader />
      <Filter filter={filter} setFilter={setFilter} rows={rows} />
      {tree.roots.length === 0 ? <Empty /> : <Tree rows={rows} filtered={filter.trim() !== ''} />}
    </div>
  );
}

function OutlineHeader() {
  return (
    <div className={styles.header}>
      <h2>Outline</h2>
      <HeaderButton label="Unfold all" Icon={IconArrowsMaximize} onClick={() => setAllFolded(true)} />
      <HeaderButton label="Fold all" Icon={IconArrowsMinimize} onClick={() => setAllFolded(false)} />
      <Menu position="bottom-end" width={200} withinPortal shadow="md">
        <Menu.Target>
          <button type="button" className={styles.headerButton} aria-label="Add" title="Add">
            <IconPlus size={15} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => addRoute()}>Route</Menu.Item>
          <IntegrationItems />
          <Menu.Divider />
          <Menu.Item onClick={() => addApi()}>HTTP API</Menu.Item>
          <Menu.Item onClick={() => addApi(undefined, 'WEBSOCKET')}>WebSocket API</Menu.Item>
          <Menu.Item onClick={() => addDomain()}>Custom domain</Menu.Item>
          <Menu.Item onClick={() => addVpcLink()}>VPC link</Menu.Item>
          <Menu.Item onClick={() => addUsagePlan()}>Usage plan</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function HeaderButton({ label, Icon, onClick }: { label: string; Icon: typeof IconPlus; onClick: () => void }) {
  return (
    <button type="button" className={styles.headerButton} aria-label={label} title={label} onClick={onClick}>
      <Icon size={14} aria-hidden />
    </button>
  );
}

function Filter({
  filter,
  setFilter,
  rows,
}: {
  filter: string;
  setFilter: (filter: string) => void;
  rows: readonly OutlineRow[];
}) {
  const found = rows.filter(({ node }) => node.id !== undefined && node.children.length === 0);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') {
      useOutline.setState({ active: (found[0] ?? rows[0])?.node.key });
      document.getElementById(TREE_ID)?.focus();
    } else if (event.key === 'Enter') {
      const id = (found[0] ?? rows[0])?.node.id;
      if (id) openFields(id);
    } else if (event.key === 'Escape' && filter !== '') {
      setFilter('');
    } else {
      // The text is the field's own, so undo in it is the browser's.
      if ((event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase())) event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.filter}>
      <IconSearch size={13} className={styles.filterIcon} aria-hidden />
      <input
        id={OUTLINE_SEARCH_ID}
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder="Filter"
        aria-label="Filter the outline"
        aria-controls={TREE_ID}
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {filter !== '' && (
        <button
          type="button"
          className={styles.clear}
          aria-label="Clear the filter"
          onClick={() => {
            setFilter('');
            document.getElementById(OUTLINE_SEARCH_ID)?.focus();
          }}
        >
          <IconX size={13} aria-hidden />
        </button>
      )}
      <span role="status" className={styles.hidden}>
        {filter !== '' && `${found.length} found`}
      </span>
    </div>
  );
}

function Empty() {
  return (
    <div className={styles.empty}>
      <IconLayoutList size={22} stroke={1.4} aria-hidden />
      <p>Everything in the design is listed here. Nothing is in it yet.</p>
      <button type="button" className={styles.emptyButton} onClick={() => addRoute()}>
        Add a route
      </button>
    </div>
  );
}

/** Typed letters further apart than this, in milliseconds, start a new search. */
const TYPING_PAUSE = 700;

function Tree({ rows, filtered }: { rows: readonly OutlineRow[]; filtered: boolean }) {
  const selection = useEditor((state) => state.selection);
  const wanted = useOutline((state) => state.active);
  const [anchor, setAnchor] = useState<string>();
  const typed = useRef({ text: '', at: 0 });
  const chosen = useMemo(() => new Set<string>(selection), [selection]);
  const index = Math.max(
    0,
    rows.findIndex(({ node }) => node.key === wanted),
  );
  const activeKey = rows[index]?.node.key;
  const tree = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const { first, end } = rowWindow(rows.length, scrolled, window.innerHeight);
  useEffect(() => {
    const element = tree.current;
    if (element && activeKey !== undefined) {
      element.scrollTop = scrollFor(index, element.scrollTop, element.clientHeight);
    }
  }, [activeKey, index]);

  const moveTo = (row: OutlineRow | undefined) => {
    if (row) useOutline.setState({ active: row.node.key });
  };
  const selectRange = (to: OutlineRow) => {
    const from = anchor ?? activeKey;
    setAnchor(from);
    select(idsBetween(rows, from, to));
    moveTo(to); // after selecting, which moves to what is selected alone
  };
  const toggle = (row: OutlineRow) => {
    const { id, key } = row.node;
    if (!id) return;
    toggleSelected(id);
    setAnchor(key);
    moveTo(row);
  };
  const remove = (id: EntityId) => {
    const gone = chosen.has(id) ? chosen : new Set([id]);
    const next = rowAfter(rows, index, gone, (key) => ancestorsOf(treeNow(), key));
    if (chosen.has(id)) deleteSelection();
    else deleteItems([id]);
    moveTo(next);
  };
  const search = (letter: string, at: number) => {
    const continues = at - typed.current.at < TYPING_PAUSE;
    const text = continues ? typed.current.text + letter : letter;
    typed.current = { text, at };
    moveTo(typedRow(rows, continues ? index : index + 1, text));
  };
  const take = (step: OutlineStep, at: number) => {
    switch (step.kind) {
      case 'go':
        return moveTo(step.to);
      case 'extend':
        return selectRange(step.to);
      case 'fold':
        return setFolded([step.node], step.unfolded);
      case 'open':
        return openFields(step.id);
      case 'remove':
        return remove(step.id);
      case 'toggle':
        return toggle(step.row);
      case 'search':
        return search(step.letter, at);
      case 'nothing':
        return;
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (activeKey === undefined || event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const searching = typed.current.text !== '' && event.timeStamp - typed.current.at < TYPING_PAUSE;
    const [around] = ancestorsOf(treeNow(), activeKey);
    const step = outlineStep(rows, index, { key: event.key, shift: event.shiftKey, searching }, { around, filtered });
    if (!step) return;
    take(step, event.timeStamp);
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const { target } = event;
    if (!(target instanceof Element) || !event.currentTarget.contains(target)) return; // menus of lines are elsewhere in the page
    if (target.closest('[data-add]')) return;
    const key = target.closest<HTMLElement>('[data-key]')?.dataset.key;
    const row = rows.find((candidate) => candidate.node.key === key);
    if (!row) return;
    const { node, unfolded } = row;
    const badge = target.closest<HTMLElement>('[data-badge]');
    if (badge) {
      const { design } = useEditor.getState().document;
      goToFirst(badge.dataset.inside ? problemsInLine(design, node) : problemsOfLine(design, node));
      return;
    }
    const folds = target.closest('[data-twisty]') !== null || node.id === undefined;
    if (folds && unfolded !== undefined) {
      setFolded([node], !unfolded);
      moveTo(row);
    } else if (event.shiftKey) {
      selectRange(row);
    } else if (event.ctrlKey || event.metaKey) {
      toggle(row);
    } else if (node.id) {
      setAnchor(node.key);
      goTo({ id: node.id });
      moveTo(row);
    }
  };
  if (rows.length === 0) return <p className={styles.nothing}>Nothing matches.</p>;
  return (
    <div
      ref={tree}
      id={TREE_ID}
      role="tree"
      aria-label="Outline"
      aria-multiselectable
      aria-activedescendant={activeKey !== undefined && first <= index && index < end ? lineId(activeKey) : undefined}
      tabIndex={0}
      className={styles.tree}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onScroll={(event) => setScrolled(scrollStep(event.currentTarget.scrollTop))}
      onDoubleClick={(event) => {
        const { target } = event;
        if (!(target instanceof Element) || target.closest('[data-twisty], [data-add]')) return;
        const key = target.closest<HTMLElement>('[data-key]')?.dataset.key;
        const row = rows.find((candidate) => candidate.node.key === key);
        if (row?.node.id) openFields(row.node.id);
      }}
    >
      <div
        role="presentation"
        style={{ paddingTop: first * LINE_HEIGHT, paddingBottom: (rows.length - end) * LINE_HEIGHT }}
      >
        {rows.slice(first, end).map(({ node, level, unfolded, place, siblings }) => (
          <OutlineLine
            key={node.key}
            node={node}
            level={level}
            unfolded={unfolded}
            place={place}
            siblings={siblings}
            selected={chosen.has(node.key)}
            active={node.key === activeKey}
          />
        ))}
      </div>
    </div>
  );
}

function treeNow() {
  return treeOf(useEditor.getState().document.design);
}
