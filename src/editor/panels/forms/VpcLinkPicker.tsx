import { IconArrowRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { addEntities } from '../../../core/commands/addEntities.ts';
import { batch } from '../../../core/commands/command.ts';
import { createVpcLink } from '../../../core/model/create.ts';
import { byNumber, type IntegrationId, type VpcLinkId } from '../../../core/model/ids.ts';
import { dispatch, useDesign, useEditor } from '../../store/editor.ts';
import { openFields } from '../../store/selectionEdits.ts';
import { NativeSelect } from '../fields/ChoiceControl.tsx';
import { FieldShell } from '../fields/FieldShell.tsx';
import fieldStyles from '../fields/fields.module.css';
import { editField } from '../fields/fieldValue.ts';
import styles from './forms.module.css';

const META = {
  label: 'VPC link',
  help: 'The way into the VPC. Integrations of several APIs may go through one link.',
};
const OWN = 'own';

/** Which VPC link a private integration goes through; the arrow leads to its form. */
export function VpcLinkPicker({ id, integrationId }: { id: VpcLinkId; integrationId: IntegrationId }) {
  const owners = useMemo(() => [integrationId], [integrationId]);
  const links = useDesign((design) => design.vpcLinks);
  const name = links[id]?.name || '(unnamed)';
  const choose = (next: string) => {
    if (next !== OWN) return dispatch(editField(owners, 'vpcLinkId', next, META.label));
    const { design } = useEditor.getState().document;
    const own = createVpcLink(design);
    const use = editField(owners, 'vpcLinkId', own.id, META.label);
    return dispatch(batch('Use a new VPC link', [addEntities([own]), use]));
  };
  return (
    <FieldShell owners={owners} path="vpcLinkId" meta={META}>
      {(aria) => (
        <span className={styles.withButton}>
          <NativeSelect aria={aria} value={id} onChange={choose}>
            <optgroup label="In this design">
              {Object.values(links)
                .sort(byNumber)
                .map((link) => (
                  <option key={link.id} value={link.id}>
                    {link.name || '(unnamed)'}
                  </option>
                ))}
            </optgroup>
            <option value={OWN}>A new VPC link</option>
          </NativeSelect>
          <button
            type="button"
            className={fieldStyles.iconButton}
            title={`Open VPC link ${name}`}
            aria-label={`Open VPC link ${name}`}
            onClick={() => openFields(id)}
          >
            <IconArrowRight size={15} aria-hidden />
          </button>
        </span>
      )}
    </FieldShell>
  );
}
