import { create } from 'zustand';
import type { Design } from '../../core/model/design.ts';
import { useEditor } from '../store/editor.ts';
import type { OutlineNode, OutlineTree } from './outlineNode.ts';
import { ancestorsOf, EMPTY_TREE, outlineTree, startsUnfolded } from './outlineTree.ts';

interface OutlineState {
  /** What a person folded or unfolded, by key; other lines are as they start. */
  folds: ReadonlyMap<string, boolean>;
  /** The line the keyboard is on. */
  active: string | undefined;
}

/** How the outline is unfolded; it stays so while the outline is hidden. */
export const useOutline = create<OutlineState>()(() => ({ folds: new Map(), active: undefined }));

const known = new WeakMap<Design, OutlineTree>();
let latest = EMPTY_TREE;

/** The tree of a design, which keeps the lines of the tree before it where they are the same. */
export function treeOf(design: Design): OutlineTree {
  let tree = known.get(design);
  if (!tree) {
    tree = outlineTree(design, latest);
    latest = tree;
    known.set(design, tree);
  }
  return tree;
}

export function isUnfolded(folds: ReadonlyMap<string, boolean>, node: OutlineNode): boolean {
  return folds.get(node.key) ?? startsUnfolded(node);
}

export function setFolded(nodes: readonly OutlineNode[], unfolded: boolean): void {
  useOutline.setState(({ folds }) => ({
    folds: new Map([...folds, ...nodes.map(({ key }) => [key, unfolded] as const)]),
  }));
}

/** Folds or unfolds every line that holds others. */
export function setAllFolded(unfolded: boolean): void {
  const tree = treeOf(useEditor.getState().document.design);
  setFolded(
    [...tree.byKey.values()].filter((node) => node.children.length > 0),
    unfolded,
  );
}

/** Unfolds what is around the selected line and puts the keyboard on it; called whenever one thing was selected. */
function revealSelected(): void {
  const { document, selection } = useEditor.getState();
  const [only] = selection;
  if (only === undefined || selection.length > 1) return;
  const tree = treeOf(document.design);
  if (!tree.byKey.has(only)) return;
  const around = ancestorsOf(tree, only).flatMap((key) => tree.byKey.get(key) ?? []);
  if (around.some((node) => !isUnfolded(useOutline.getState().folds, node))) setFolded(around, true);
  useOutline.setState({ active: only });
}

/** Lets the outline follow the selection until the answer is called. */
export function followSelection(): () => void {
  revealSelected();
  return useEditor.subscribe((state, before) => {
    if (state.selection !== before.selection) revealSelected();
  });
}
