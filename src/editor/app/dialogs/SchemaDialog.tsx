import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { schemaProblems } from '../../../core/model/checkSchema.ts';
import { type Design, entityOf } from '../../../core/model/design.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { valueAt } from '../../../core/model/paths.ts';
import { placeIn, plainValue, readJson } from '../../../core/model/readJson.ts';
import { type SchemaPlace, schemaNames, schemaTextAt } from '../../../core/model/schemaTexts.ts';
import { SchemaEditor } from '../../code/SchemaEditor.tsx';
import { editField } from '../../panels/fields/fieldValue.ts';
import { dispatch, sealHistory, useDesign } from '../../store/editor.ts';
import { openDialog, useSession } from '../../store/session.ts';
import styles from './SchemaDialog.module.css';

/** One JSON Schema in an editor of its own, with what is wrong in it. */
export function SchemaDialog() {
  const place = useSession((session) => session.schemaPlace);
  const text = useDesign((design) => place && schemaTextAt(design, place)?.text);
  if (!place || text === undefined) return <p className={styles.note}>The schema is not there any more.</p>;
  return <SchemaText place={place} text={text} />;
}

const NAMES_SHOWN = 6;

function SchemaText({ place, text }: { place: SchemaPlace; text: string }) {
  const title = useDesign((design) => titleOf(design, place));
  const names = useDesign((design) => [...namesAround(design, place)].sort().join('\n'));
  const problems = useMemo(() => schemaProblems(text, new Set(names.split('\n'))), [text, names]);
  const [goTo, setGoTo] = useState<{ offset: number }>();
  const set = (next: string) => void dispatch(editField([place.id], place.field, next, 'JSON Schema'));
  const shared = names === '' ? [] : names.split('\n');
  return (
    <>
      <p className={styles.note}>
        <b>{title}</b>
        {shared.length > 0 && (
          <>
            {' '}
            It can refer to <Pointers names={shared} />.
          </>
        )}
      </p>
      <SchemaEditor text={text} label={`JSON Schema of ${title}`} markers={problems} goTo={goTo} onText={set} />
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
        <Button
          variant="default"
          disabled={problems.some(({ kind }) => kind === 'json')}
          onClick={() => {
            sealHistory();
            set(formatted(text));
            sealHistory();
          }}
        >
          Format
        </Button>
        <Button onClick={() => openDialog(undefined)}>Done</Button>
      </div>
    </>
  );
}

function Pointers({ names }: { names: readonly string[] }) {
  const more = names.length - NAMES_SHOWN;
  return (
    <>
      {names.slice(0, NAMES_SHOWN).map((name, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <code>#/components/schemas/{name}</code>
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  );
}

function namesAround(design: Design, place: SchemaPlace): ReadonlySet<string> {
  const found = schemaTextAt(design, place);
  return found ? schemaNames(design, found.apiId) : new Set();
}

/** `Book`, or `GET /books, response 200`. */
function titleOf(design: Design, { id, field }: SchemaPlace): string {
  const name = nameOf(design, id);
  if (field === 'text') return name;
  const response = /^documentation\.responses\.(\d+)\./.exec(field);
  if (!response) return `${name}, request body`;
  const owner = entityOf(design, id);
  return `${name}, response ${valueAt(owner, `documentation.responses.${response[1]}.status`) ?? ''}`;
}

/** The JSON in the way it is usually laid out. */
function formatted(text: string): string {
  const read = readJson(text);
  return read.ok ? `${JSON.stringify(plainValue(read.root), null, 2)}\n` : text;
}
