import { useState } from 'react';
import type { FieldMeta } from '../../../core/model/field.ts';
import { dispatch, sealHistory, useDesign } from '../../store/editor.ts';
import { FieldShell } from './FieldShell.tsx';
import type { FieldOwner } from './fieldId.ts';
import { asPhrase, editField, fieldOf, MIXED, type Vanishing } from './fieldValue.ts';
import { SwitchControl } from './SwitchControl.tsx';

/** Whether an object that may be absent is there; what it held when it was turned off comes back with it. */
export function OptionalSwitch({
  owners,
  path,
  meta,
  blank,
  vanishing,
}: {
  owners: readonly FieldOwner[];
  path: string;
  meta: Pick<FieldMeta, 'label' | 'help'>;
  /** What it holds when it is turned on for the first time. */
  blank: object;
  vanishing?: Vanishing;
}) {
  const value = useDesign((design) => fieldOf(design, owners, path));
  const [last, setLast] = useState<unknown>();
  const turn = (on: boolean) => {
    if (!on && value !== MIXED) setLast(value);
    const label = `${asPhrase(meta.label)} to ${on ? 'on' : 'off'}`;
    dispatch(editField(owners, path, on ? (last ?? blank) : undefined, label, vanishing));
    sealHistory();
  };
  return (
    <FieldShell owners={owners} path={path} meta={meta} fields={[path]} layout="inline">
      {(aria) => <SwitchControl aria={aria} value={value === MIXED ? MIXED : value !== undefined} onChange={turn} />}
    </FieldShell>
  );
}
