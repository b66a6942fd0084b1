import { useEffect, useRef, useState } from 'react';
import styles from './SchemaEditor.module.css';
import type { Marker, SchemaView } from './schemaMonaco.ts';

/** The text of a JSON Schema in Monaco; in a plain field until Monaco is there. */
export function SchemaEditor({
  text,
  label,
  markers,
  goTo,
  onText,
}: {
  text: string;
  label: string;
  markers: readonly Marker[];
  /** An offset the cursor was asked to go to; a new object asks again. */
  goTo: { offset: number } | undefined;
  onText: (text: string) => void;
}) {
  const container = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<SchemaView>();
  const latest = useRef({ text, label, onText });
  latest.current = { text, label, onText };

  useEffect(() => {
    let gone = false;
    let made: SchemaView | undefined;
    const create = async () => {
      const { createSchemaView } = await import('./schemaMonaco.ts');
      if (gone || !container.current) return;
      const { text: current, label: name } = latest.current;
      made = createSchemaView(container.current, current, name, (typed) => latest.current.onText(typed));
      setView(made);
    };
    create().catch(() => undefined); // the plain field goes on working
    return () => {
      gone = true;
      made?.dispose();
    };
  }, []);

  useEffect(() => view?.show(text), [view, text]);
  useEffect(() => view?.mark(markers), [view, markers]);
  useEffect(() => {
    if (goTo) view?.goTo(goTo.offset);
  }, [view, goTo]);

  return (
    <div className={styles.editor}>
      {/* React Flow listens to the whole page, and Monaco is no field to it; `nokey` keeps the space bar here. */}
      <div ref={container} className={`nokey ${styles.monaco}`} data-testid="schema-editor" />
      {!view && (
        <textarea
          className={styles.plain}
          aria-label={label}
          spellCheck={false}
          value={text}
          data-autofocus
          onChange={(event) => onText(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
