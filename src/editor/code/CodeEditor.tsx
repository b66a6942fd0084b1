import { useEffect, useRef, useState } from 'react';
import type { ExportFile, Target } from '../../core/exporters/exporter.ts';
import type { EntityId } from '../../core/model/ids.ts';
import { goTo, useEditor } from '../store/editor.ts';
import { TARGET_LABELS } from '../store/exporting.ts';
import styles from './CodeEditor.module.css';
import type { CodeView } from './monaco.ts';
import { entityAtLine, regionsOf } from './regions.ts';
import { inCode } from './useSelectionInCode.ts';

/** A file in Monaco; as plain text until Monaco is there. */
export function CodeEditor({ target, file }: { target: Target; file: ExportFile }) {
  const container = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<CodeView>();
  const [failed, setFailed] = useState(false);
  const selection = useEditor((state) => state.selection);
  const shown = useRef(file);
  const chosenHere = useRef<EntityId>(undefined);
  shown.current = file;

  useEffect(() => {
    let gone = false;
    let made: CodeView | undefined;
    const create = async () => {
      try {
        const { createCodeView } = await import('./monaco.ts');
        if (gone || !container.current) return;
        made = createCodeView(container.current, (line) => {
          const id = entityAtLine(shown.current, line);
          if (id === undefined) return;
          chosenHere.current = id;
          goTo({ id });
        });
        setView(made);
      } catch {
        setFailed(true);
      }
    };
    void create();
    return () => {
      gone = true;
      made?.dispose();
    };
  }, []);

  useEffect(() => {
    view?.show(`${target}/${file.path}`, file.contents, file.language, `${TARGET_LABELS[target]}, ${file.path}`);
  }, [view, target, file]);

  useEffect(() => {
    const ids = inCode(useEditor.getState().document.design, selection);
    view?.highlight(regionsOf(file, ids));
  }, [view, file, selection]);

  const { path } = file;
  useEffect(() => {
    if (!view) return;
    const [first] = selection;
    if (selection.length === 1 && first === chosenHere.current) return;
    chosenHere.current = undefined;
    const ids = inCode(useEditor.getState().document.design, selection);
    const [region] = regionsOf(shown.current, ids);
    if (region && shown.current.path === path) view.reveal(region);
  }, [view, path, selection]);

  return (
    <div className={styles.editor}>
      {!view && (
        <pre className={styles.plain}>
          {failed && '(Highlighting could not be loaded; this is the plain text.)\n\n'}
          {file.contents}
        </pre>
      )}
      <div ref={container} className={styles.monaco} hidden={!view} data-testid="code" />
    </div>
  );
}
