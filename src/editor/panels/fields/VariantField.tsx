import { batch } from '../../../core/commands/command.ts';
import { setVariant } from '../../../core/commands/setVariant.ts';
import { type FieldMeta, startOf, type Variant } from '../../../core/model/field.ts';
import type { EntityId } from '../../../core/model/ids.ts';
import { dispatch, useDesign } from '../../store/editor.ts';
import { NativeSelect } from './ChoiceControl.tsx';
import { FieldShell } from './FieldShell.tsx';
import { asPhrase, fieldOf, MIXED, type Shared } from './fieldValue.ts';
import { fitsSegments } from './fitsSegments.ts';
import { Segmented } from './Segmented.tsx';

/** Stands for no variant: of an optional union that is absent. */
const UNSET = '';

/**
 * Which variant the union under a path is, as one choice: new or existing, the kind of a call. Its fields are no part of
 * this. With the empty path, the entity itself is the union. An optional one is called `meta.placeholder` when absent.
 */
export function VariantField({
  owners,
  path,
  meta,
  discriminator,
  variants,
  optional = false,
}: {
  owners: readonly EntityId[];
  path: string;
  meta: Pick<FieldMeta, 'label' | 'help' | 'options' | 'placeholder'>;
  discriminator: string;
  variants: readonly Variant[];
  optional?: boolean;
}) {
  const at = path === '' ? discriminator : `${path}.${discriminator}`;
  const value = useDesign((design) => fieldOf(design, owners, at)) as Shared<string> | undefined; // it tells variants apart by a text
  const named = variants.map((variant) => ({
    value: variant.value,
    label: meta.options?.[variant.value] ?? variant.value,
  }));
  const options = optional ? [{ value: UNSET, label: meta.placeholder ?? 'Default' }, ...named] : named;
  const choose = (next: string) => {
    const label = asPhrase(meta.label);
    const variant = variants.find((candidate) => candidate.value === next);
    const start = variant && startOf(variant.schema);
    const changes = owners.map((owner) => setVariant(owner, path, variant?.value, label, start));
    dispatch(batch(`Change ${label}`, changes));
  };
  const shown = value === MIXED ? value : (value ?? (optional ? UNSET : undefined));
  const segmented = fitsSegments(options.map(({ label }) => label));
  return (
    <FieldShell
      owners={owners}
      path={path === '' ? discriminator : path}
      meta={meta}
      fields={[path, at]}
      group={segmented}
    >
      {(aria) =>
        segmented ? (
          <Segmented
            id={aria.id}
            label={meta.label}
            value={shown === MIXED ? undefined : shown}
            options={options}
            onChange={choose}
          />
        ) : (
          <NativeSelect aria={aria} value={shown} onChange={choose}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </NativeSelect>
        )
      }
    </FieldShell>
  );
}
