import { metaOf } from '../../../core/model/field.ts';
import type { IntegrationId } from '../../../core/model/ids.ts';
import { valueAt } from '../../../core/model/paths.ts';
import { MessageTemplate } from '../../../core/model/webSocketIntegration.ts';
import { useEditor } from '../../store/editor.ts';
import { openTemplate } from '../../store/session.ts';
import { ItemsForm } from '../fields/ItemsForm.tsx';
import { CodeText } from './CodeText.tsx';
import { keyedTitle, newKey } from './keyedItems.ts';

const KEY = ['key'];
const TEMPLATE = metaOf(MessageTemplate, 'template');
const titleOf = keyedTitle('Template');

/** The templates under a path of an integration, each under the key that leads to it. */
export function TemplateItems({ id, path }: { id: IntegrationId; path: string }) {
  const newTemplate = (): MessageTemplate => ({
    key: newKey(valueAt(useEditor.getState().document.design.integrations[id], path)),
    template: '',
  });
  return (
    <ItemsForm
      owners={[id]}
      path={path}
      schema={MessageTemplate}
      noun="template"
      titleOf={titleOf}
      newItem={newTemplate}
      only={KEY}
    >
      {(_template, at) => (
        <CodeText
          owner={id}
          path={`${at}.template`}
          meta={TEMPLATE}
          small
          onOpen={() => openTemplate({ id, field: `${at}.template` })}
        />
      )}
    </ItemsForm>
  );
}
