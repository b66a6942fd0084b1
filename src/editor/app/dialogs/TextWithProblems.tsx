import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { placeIn } from '../../../core/model/readJson.ts';
import type { Suggestion } from '../../../core/model/suggestions.ts';
import { TextEditor } from '../../code/TextEditor.tsx';
import { sealHistory } from '../../store/editor.ts';
import { openDialog } from '../../store/session.ts';
import styles from './TextWithProblems.module.css';

interface Problem {
  message: string;
  start: number;
  end: number;
}

/** A text of the design in an editor of its own, with what is wrong in it. */
export function TextWithProblems({
  text,
  language,
  label,
  problems,
  format,
  offers,
  onText,
  children,
}: {
  text: string;
  language: 'json' | 'velocity';
  label: string;
  problems: readonly Problem[];
  /** Lays the text out as usual; null where it cannot now. Left out, it is not offered. */
  format?: (() => string) | null;
  offers?: () => readonly Suggestion[];
  onText: (text: string) => void;
  /** What it is the text of. */
  children: ReactNode;
}) {
  const [goTo, setGoTo] = useState<{ offset: number }>();
  const [asked, setAsked] = useState(0);
  return (
    <>
      <p className={styles.note}>{children}</p>
      <TextEditor
        text={text}
        language={language}
        label={label}
        markers={problems}
        goTo={goTo}
        {...(offers && { offers: { list: offers, ask: asked } })}
        onText={onText}
      />
      <div className={styles.problems} role="status">
        {problems.length === 0 ? <span className={styles.fine}>Nothing is wrong with it.</span> : null}
        {problems.map((problem) => {
          const { line, column } = placeIn(text, problem.start);
          return (
            <button
              key={`${problem.start} ${problem.message}`}
              type="button"
              className={styles.problem}
              onClick={() => setGoTo({ offset: problem.start })}
            >
              <code>
                {line}:{column}
              </code>
              {problem.message}
            </button>
          );
        })}
      </div>
      <div className={styles.actions}>
        {offers && (
          <Button variant="default" onClick={() => setAsked(asked + 1)}>
            Insert variable…
          </Button>
        )}
        {format !== undefined && (
          <Button
            variant="default"
            disabled={format === null}
            onClick={() => {
              sealHistory();
              if (format) onText(format());
              sealHistory();
            }}
          >
            Format
          </Button>
        )}
        <Button onClick={() => openDialog(undefined)}>Done</Button>
      </div>
    </>
  );
}
