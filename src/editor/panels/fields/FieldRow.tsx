import { memo } from 'react';
import type { Control, Field } from '../../../core/model/field.ts';
import type { EntityId } from '../../../core/model/ids.ts';
import { dispatch, useDesign } from '../../store/editor.ts';
import { ChoiceControl } from './ChoiceControl.tsx';
import { ChoicesControl } from './ChoicesControl.tsx';
import { EntityForm } from './EntityForm.tsx';
import { type FieldAria, FieldShell } from './FieldShell.tsx';
import type { FieldOwner } from './fieldId.ts';
import { editField, fieldOf, MIXED, type Shared, type Vanishing } from './fieldValue.ts';
import { NumberControl } from './NumberControl.tsx';
import { type Pair, PairsControl } from './PairsControl.tsx';
import { StringsControl } from './StringsControl.tsx';
import { SwitchControl } from './SwitchControl.tsx';
import { TextControl } from './TextControl.tsx';
import { useOffers } from './useOffers.ts';
import { VariantField } from './VariantField.tsx';

const NO_STRINGS: readonly string[] = [];
const NO_PAIRS: readonly Pair[] = [];

const ON_OFF = ['on', 'off'] as const;
const ON_OFF_LABELS = { on: 'On', off: 'Off' } as const;

function layoutOf({ kind }: Control, optional: boolean): 'stacked' | 'inline' | undefined {
  if (kind === 'pairs') return 'stacked';
  return kind === 'switch' && !optional ? 'inline' : undefined;
}

/** One field of one entity, or of several at once: read from the design, edited by a command for each keystroke. */
export const FieldRow = memo(function FieldRow({
  owners,
  path,
  field,
  vanishing,
}: {
  owners: readonly FieldOwner[];
  path: string;
  field: Field;
  vanishing?: Vanishing;
}) {
  const value = useDesign((design) => fieldOf(design, owners, path));
  const { meta, control, optional } = field;
  const offers = useOffers(meta.suggestions?.[0], owners[0]);
  const secondOffers = useOffers(meta.suggestions?.[1], owners[0]);
  const set = (next: unknown) => void dispatch(editField(owners, path, next, meta.label, vanishing));
  if (control.kind === 'variants') return <VariantRows owners={owners} path={path} field={field} control={control} />;
  const render = (aria: FieldAria) => {
    // The schema that says the control says the type of the value too; each cast below is that pairing.
    switch (control.kind) {
      case 'text':
        return (
          <TextControl
            aria={aria}
            meta={meta}
            value={(value ?? '') as Shared<string>}
            offers={offers}
            onChange={(text) => set(optional && text === '' ? undefined : text)}
          />
        );
      case 'number':
        return <NumberControl aria={aria} meta={meta} value={value as Shared<number> | undefined} onChange={set} />;
      case 'switch':
        if (!optional) return <SwitchControl aria={aria} value={(value ?? false) as Shared<boolean>} onChange={set} />;
        return (
          <ChoiceControl
            aria={aria}
            value={value === MIXED || value === undefined ? value : value ? 'on' : 'off'}
            values={ON_OFF}
            labels={ON_OFF_LABELS}
            unset={meta.placeholder ?? 'Default'}
            onChange={(next) => set(next === undefined ? undefined : next === 'on')}
          />
        );
      case 'choice':
        return (
          <ChoiceControl
            aria={aria}
            value={value as Shared<string> | undefined}
            values={control.values}
            labels={meta.options}
            unset={optional ? (meta.placeholder ?? 'Default') : undefined}
            onChange={set}
          />
        );
      case 'choices':
        return (
          <ChoicesControl
            aria={aria}
            value={(value ?? NO_STRINGS) as Shared<readonly string[]>}
            values={control.values}
            onChange={set}
          />
        );
      case 'strings':
        return (
          <StringsControl
            aria={aria}
            meta={meta}
            value={(value ?? NO_STRINGS) as Shared<readonly string[]>}
            offers={offers}
            onChange={set}
          />
        );
      case 'pairs':
        return (
          <PairsControl
            aria={aria}
            label={meta.label}
            keys={control.keys}
            columns={meta.columns ?? control.keys}
            value={(value ?? NO_PAIRS) as Shared<readonly Pair[]>}
            offers={[offers, secondOffers]}
            onChange={set}
          />
        );
    }
  };
  return (
    <FieldShell
      owners={owners}
      path={path}
      meta={meta}
      layout={layoutOf(control, optional)}
      group={control.kind === 'pairs' || control.kind === 'choices'}
    >
      {render}
    </FieldShell>
  );
});

/** Which variant the union is, and the fields of that variant below it. */
function VariantRows({
  owners,
  path,
  field: { meta, optional },
  control: { discriminator, variants },
}: {
  owners: readonly FieldOwner[];
  path: string;
  field: Field;
  control: Extract<Control, { kind: 'variants' }>;
}) {
  const chosen = useDesign((design) => fieldOf(design, owners, `${path}.${discriminator}`));
  const schema = variants.find((variant) => variant.value === chosen)?.schema;
  const entities = owners.filter((owner): owner is EntityId => owner !== 'design');
  return (
    <>
      <VariantField
        owners={entities}
        path={path}
        meta={meta}
        discriminator={discriminator}
        variants={variants}
        optional={optional}
      />
      {schema && <EntityForm owners={owners} schema={schema} at={path} />}
    </>
  );
}
