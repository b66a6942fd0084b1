import { memo } from 'react';
import type { Control, Field } from '../../../core/model/field.ts';
import { dispatch, useDesign } from '../../store/editor.ts';
import { ChoiceControl } from './ChoiceControl.tsx';
import { ChoicesControl } from './ChoicesControl.tsx';
import { type FieldAria, FieldShell } from './FieldShell.tsx';
import type { FieldOwner } from './fieldId.ts';
import { editField, fieldOf, type Shared } from './fieldValue.ts';
import { NumberControl } from './NumberControl.tsx';
import { type Pair, PairsControl } from './PairsControl.tsx';
import { StringsControl } from './StringsControl.tsx';
import { SwitchControl } from './SwitchControl.tsx';
import { TextControl } from './TextControl.tsx';

const NO_STRINGS: readonly string[] = [];
const NO_PAIRS: readonly Pair[] = [];

const LAYOUTS: Partial<Record<Control['kind'], 'stacked' | 'inline'>> = { pairs: 'stacked', switch: 'inline' };

/** One field of one entity, or of several at once: read from the design, edited by a command for each keystroke. */
export const FieldRow = memo(function FieldRow({
  owners,
  path,
  field,
}: {
  owners: readonly FieldOwner[];
  path: string;
  field: Field;
}) {
  const value = useDesign((design) => fieldOf(design, owners, path));
  const { meta, control, optional } = field;
  const set = (next: unknown) => void dispatch(editField(owners, path, next, meta.label));
  const render = (aria: FieldAria) => {
    // The schema that says the control says the type of the value too; each cast below is that pairing.
    switch (control.kind) {
      case 'text':
        return (
          <TextControl
            aria={aria}
            meta={meta}
            value={(value ?? '') as Shared<string>}
            onChange={(text) => set(optional && text === '' ? undefined : text)}
          />
        );
      case 'number':
        return <NumberControl aria={aria} meta={meta} value={value as Shared<number> | undefined} onChange={set} />;
      case 'switch':
        return <SwitchControl aria={aria} value={(value ?? false) as Shared<boolean>} onChange={set} />;
      case 'choice':
        return (
          <ChoiceControl
            aria={aria}
            value={value as Shared<string> | undefined}
            values={control.values}
            labels={meta.options}
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
      {...(LAYOUTS[control.kind] && { layout: LAYOUTS[control.kind] })}
      group={control.kind === 'pairs' || control.kind === 'choices'}
    >
      {render}
    </FieldShell>
  );
});
