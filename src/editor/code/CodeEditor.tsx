import { useEffect, useRef, useState } from 'react';
import type { ExportFile, Target } from '../../core/exporters/exporter.ts';
import type { EntityId } from '../../core/model/ids.ts';
import { goTo, useEditor } from '../store/editor.ts';
import { TARGET_LABELS } from '../store/exporting.ts';
import styles from './CodeEditor.module.css';
import { inCode } from './inCode.ts';
import type { CodeView } from './monaco.ts';
import { entityAtLine, regionsOf } from './regions.ts';

/** A file in Monaco; as plain text until Monaco is there. */
export function CodeEditor({ target, file }: { target: Target; file: ExportFile | undefined }) {
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
          const id = shown.current && entityAtLine(shown.current, line);
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
    if (!file) return;
    view?.show(`${target}/${file.path}`, file.contents, file.language, `${TARGET_LABELS[target]}, ${file.path}`);
    const ids = inCode(useEditor.getState().document.design, selection, [file]);
    view?.highlight(regionsOf(file, ids));
  }, [view, target, file, selection]);

  const path = file?.path;
  useEffect(() => {
    if (!view || path === undefined) return;
    const [first] = selection;
    if (selection.length === 1 && first === chosenHere.current) return;
    chosenHere.current = undefined;
    const file = shown.current;
    const [region] = file ? regionsOf(file, inCode(useEditor.getState().document.design, selection, [file])) : [];
    if (region) view.reveal(region);
  }, [view, path, selection]);

  return (
    <div className={styles.editor} data-shown={file !== undefined}>
      <div ref={container} className={styles.monaco} data-testid="code" />
      {!view && file && (
        <pre className={styles.plain}>
          {failed && '(Highlighting could not be loaded; this is the plain text.)\n\n'}
          {file.contents}
        </pre>
      )}
    </div>
  );
}
