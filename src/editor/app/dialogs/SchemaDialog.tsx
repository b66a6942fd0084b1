import { useMemo } from 'react';
import { type Design, entityOf } from '../../../core/model/design.ts';
import { draftAt, problemsOfText } from '../../../core/model/messageTexts.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { valueAt } from '../../../core/model/paths.ts';
import { plainValue, readJson } from '../../../core/model/readJson.ts';
import { type SchemaPlace, schemaNames, schemaTextAt } from '../../../core/model/schemaTexts.ts';
import { editField } from '../../panels/fields/fieldValue.ts';
import { dispatch, useDesign, useEditor } from '../../store/editor.ts';
import { useSession } from '../../store/session.ts';
import styles from './TextWithProblems.module.css';
import { TextWithProblems } from './TextWithProblems.tsx';

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
  const draft = draftAt(place);
  const names = useDesign((design) => (draft ? '' : [...namesAround(design, place)].sort().join('\n')));
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the design only the names matter to a schema
  const problems = useMemo(() => {
    const { design } = useEditor.getState().document;
    const found = schemaTextAt(design, place);
    return found ? problemsOfText(design, { ...found, text }) : [];
  }, [place, text, names]);
  const set = (next: string) => void dispatch(editField([place.id], place.field, next, 'JSON Schema'));
  const shared = names === '' ? [] : names.split('\n');
  return (
    <TextWithProblems
      text={text}
      language="json"
      label={`JSON Schema of ${title}`}
      problems={problems}
      format={problems.some(({ kind }) => kind === 'json') ? null : () => formatted(text)}
      onText={set}
    >
      <b>{title}</b>
      {draft && <> It is read as draft {draft} of JSON Schema.</>}
      {shared.length > 0 && (
        <>
          {' '}
          It can refer to <Pointers names={shared} />.
        </>
      )}
    </TextWithProblems>
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

/** `Book`, `GET /books, response 200`, or `sendmessage, push 1`. */
function titleOf(design: Design, { id, field }: SchemaPlace): string {
  const name = nameOf(design, id);
  if (field === 'text') return name;
  const [, part, index] = field.split('.');
  switch (part) {
    case 'responses':
      return `${name}, response ${valueAt(entityOf(design, id), `documentation.responses.${index}.status`) ?? ''}`;
    case 'pushes':
      return `${name}, push ${Number(index) + 1}`;
    case 'message':
    case 'reply':
      return `${name}, ${part}`;
    default:
      return `${name}, request body`;
  }
}

/** The JSON in the way it is usually laid out. */
function formatted(text: string): string {
  const read = readJson(text);
  return read.ok ? `${JSON.stringify(plainValue(read.root), null, 2)}\n` : text;
}
