import { useMemo } from 'react';
import { checkTemplate } from '../../../core/model/checkTemplate.ts';
import type { Design } from '../../../core/model/design.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { valueAt } from '../../../core/model/paths.ts';
import { suggestionsFor } from '../../../core/model/suggestions.ts';
import { editField } from '../../panels/fields/fieldValue.ts';
import { dispatch, useDesign, useEditor } from '../../store/editor.ts';
import { type TemplatePlace, useSession } from '../../store/session.ts';
import styles from './TextWithProblems.module.css';
import { TextWithProblems } from './TextWithProblems.tsx';

/** One template of an integration in an editor of its own, with what can be seen to be wrong in it. */
export function TemplateDialog() {
  const place = useSession((session) => session.templatePlace);
  const text = useDesign((design) => place && valueAt(design.integrations[place.id], place.field));
  if (!place || typeof text !== 'string') return <p className={styles.note}>The template is not there any more.</p>;
  return <TemplateText place={place} text={text} />;
}

function TemplateText({ place, text }: { place: TemplatePlace; text: string }) {
  const title = useDesign((design) => titleOf(design, place));
  const problems = useMemo(() => checkTemplate(text), [text]);
  return (
    <TextWithProblems
      text={text}
      language="velocity"
      label={`Template of ${title}`}
      problems={problems}
      offers={() => suggestionsFor(useEditor.getState().document.design, 'template-variable', place.id)}
      onText={(next) => void dispatch(editField([place.id], place.field, next, 'Template'))}
    >
      <b>{title}</b> In the Velocity Template Language. Variables are offered after <code>$</code>.
    </TextWithProblems>
  );
}

/** `put-item, template $default`, or `put-item, answer /4\d\d/, template $default`. */
function titleOf(design: Design, { id, field }: TemplatePlace): string {
  const integration = design.integrations[id];
  const keyAt = (path: string) => valueAt(integration, `${path}.key`) || '…';
  const template = field.slice(0, field.lastIndexOf('.'));
  const response = /^responses\.\d+/.exec(field)?.[0];
  const answer = response ? `, answer ${keyAt(response)}` : '';
  return `${nameOf(design, id)}${answer}, template ${keyAt(template)}`;
}
