import { useEffect, useRef, useState } from 'react';
import styles from './TextEditor.module.css';
import type { Language, Marker, Offers, TextView } from './textMonaco.ts';

/** A text of the design in Monaco; in a plain field until Monaco is there. */
export function TextEditor({
  text,
  language,
  label,
  markers,
  goTo,
  offers,
  onText,
}: {
  text: string;
  language: Language;
  label: string;
  markers: readonly Marker[];
  /** An offset the cursor was asked to go to; a new object asks again. */
  goTo: { offset: number } | undefined;
  /** What may be inserted; with a new `ask` the list opens at the cursor. */
  offers?: { list: Offers; ask: number };
  onText: (text: string) => void;
}) {
  const container = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<TextView>();
  const latest = useRef({ text, language, label, offers, onText });
  latest.current = { text, language, label, offers, onText };

  useEffect(() => {
    let gone = false;
    let made: TextView | undefined;
    const create = async () => {
      const { createTextView } = await import('./textMonaco.ts');
      const view = await createTextView(latest.current.language);
      if (gone || !container.current) return;
      made = view(container.current, {
        text: latest.current.text,
        label: latest.current.label,
        offers: () => latest.current.offers?.list() ?? [],
        onText: (typed) => latest.current.onText(typed),
      });
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
  const ask = offers?.ask ?? 0;
  useEffect(() => {
    if (ask > 0) view?.offer();
  }, [view, ask]);

  return (
    <div className={styles.editor}>
      {/* React Flow listens to the whole page, and Monaco is no field to it; `nokey` keeps the space bar here. */}
      <div ref={container} className={`nokey ${styles.monaco}`} data-testid="text-editor" />
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
