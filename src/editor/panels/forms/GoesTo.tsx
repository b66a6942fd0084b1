import { type ComboboxItem, Select } from '@mantine/core';
import { IconArrowRight, IconPlugConnectedX, IconPlus } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { batch } from '../../../core/commands/command.ts';
import { connectRoute, disconnectRoutes } from '../../../core/commands/connectRoute.ts';
import { type ApiId, type IntegrationId, isKind, type RouteId } from '../../../core/model/ids.ts';
import type { Integration, IntegrationKind } from '../../../core/model/integration.ts';
import { INTEGRATION_KIND_LIST, INTEGRATION_KINDS } from '../../../core/model/integrationKinds.ts';
import { integrationName, nameOf } from '../../../core/model/naming.ts';
import type { Protocol } from '../../../core/model/protocol.ts';
import { integrationsOf } from '../../../core/model/queries.ts';
import { KindTile } from '../../look/KindTile.tsx';
import { dispatch, goTo, useDesign, useEditor } from '../../store/editor.ts';
import { addIntegrationForAll } from '../../store/edits.ts';
import { openFields } from '../../store/selectionEdits.ts';
import { FieldShell } from '../fields/FieldShell.tsx';
import fieldStyles from '../fields/fields.module.css';
import { fieldOf, MIXED, type Shared } from '../fields/fieldValue.ts';
import styles from './forms.module.css';

const GOES_TO = {
  label: 'Goes to',
  help: 'The integration that answers the route. Several routes of an API may share one.',
};
const ALL_GO_TO = { ...GOES_TO, label: 'Connect all to' };
const NOWHERE = 'nowhere';
const NEW_OPTIONS: Readonly<Record<Protocol, Option[]>> = {
  HTTP: newOptions('HTTP'),
  WEBSOCKET: newOptions('WEBSOCKET'),
};
const SHOWN_OPTIONS = 100;
const NO_INTEGRATIONS: readonly Integration[] = [];

/** Kept mounted, as is usual, the options of a large API would cost more than the rest of the form. */
const DROPDOWN = { shadow: 'md', keepMounted: false, width: 280, position: 'bottom-end' } as const;

interface Option extends ComboboxItem<string> {
  kind?: IntegrationKind;
  detail?: string;
}

function newOptions(protocol: Protocol): Option[] {
  return INTEGRATION_KIND_LIST.filter((kind) => INTEGRATION_KINDS[kind].protocol === protocol).map((kind) => ({
    value: `new ${kind}`,
    label: `New ${INTEGRATION_KINDS[kind].title}`,
    kind,
  }));
}

/** Where routes of one API go: one of its integrations, a new one, or nowhere. */
export const GoesTo = memo(function GoesTo({ ids }: { ids: readonly RouteId[] }) {
  // Each cast is the field's type in the schema.
  const value = useDesign((design) => fieldOf(design, ids, 'integrationId') as Shared<IntegrationId> | undefined);
  const apiId = useDesign((design) => fieldOf(design, ids, 'apiId') as Shared<ApiId> | undefined);
  const integrations = useEditor(
    useShallow((state) => (typeof apiId === 'string' ? integrationsOf(state.document.design, apiId) : NO_INTEGRATIONS)),
  );
  const protocol = useDesign((design) => (typeof apiId === 'string' && design.apis[apiId]?.protocol) || 'HTTP');
  const added = NEW_OPTIONS[protocol];
  const functions = useDesign((design) => design.functions);
  const options = useMemo(() => {
    const { design } = useEditor.getState().document;
    return integrations.map(
      (integration): Option => ({
        value: integration.id,
        label:
          integrationName(functions === design.functions ? design : { ...design, functions }, integration) ||
          '(unnamed)',
        kind: integration.kind,
        ...('url' in integration && { detail: integration.url }),
      }),
    );
  }, [integrations, functions]);
  const data = useMemo(
    () => [
      ...(options.length > 0 ? [{ group: 'Integrations', items: options }] : []),
      { group: 'Add', items: added },
      { group: 'Leave', items: [{ value: NOWHERE, label: 'Nowhere' }] },
    ],
    [options, added],
  );
  const byValue = useMemo(
    () => new Map([...options, ...added].map((option) => [option.value, option])),
    [options, added],
  );

  if (apiId === MIXED) {
    return (
      <p className={fieldStyles.note}>
        The routes belong to several APIs. Select routes of one API to connect them together.
      </p>
    );
  }
  const choose = (next: string | null) => {
    if (next === null) return;
    if (next === NOWHERE) {
      dispatch(disconnectRoutes(ids));
      return;
    }
    const kind = INTEGRATION_KIND_LIST.find((candidate) => next === `new ${candidate}`);
    if (kind) {
      const made = addIntegrationForAll(ids, kind);
      if (made) goTo({ id: made, field: 'name' });
      return;
    }
    if (!isKind('integration', next)) return;
    const connections = ids.map((id) => connectRoute(id, next));
    const { design } = useEditor.getState().document;
    dispatch(
      batch(ids.length === 1 ? `Connect to ${nameOf(design, next)}` : `Connect ${ids.length} routes`, connections),
    );
  };
  const chosen = typeof value === 'string' ? byValue.get(value) : undefined;
  return (
    <FieldShell owners={ids} path="integrationId" meta={ids.length > 1 ? ALL_GO_TO : GOES_TO}>
      {(aria) => (
        <span className={styles.withButton}>
          <Select
            {...aria}
            size="xs"
            searchable
            openOnFocus={false}
            allowDeselect={false}
            limit={SHOWN_OPTIONS}
            maxDropdownHeight={320}
            placeholder={value === MIXED ? 'Mixed' : undefined}
            nothingFoundMessage="No integration of that name"
            classNames={{
              input: chosen ? `${fieldStyles.input} ${styles.withTile}` : fieldStyles.input,
              option: styles.option,
              groupLabel: styles.groupLabel,
            }}
            value={value === MIXED ? null : (value ?? NOWHERE)}
            data={data}
            leftSection={chosen?.kind && <KindTile kind={chosen.kind} size={18} />}
            renderOption={({ option }) => <OptionLine option={byValue.get(option.value) ?? option} />}
            comboboxProps={DROPDOWN}
            onChange={choose}
          />
          {typeof value === 'string' && (
            <button
              type="button"
              className={fieldStyles.iconButton}
              title={`Open ${chosen?.label ?? 'the integration'}`}
              aria-label={`Open ${chosen?.label ?? 'the integration'}`}
              onClick={() => openFields(value)}
            >
              <IconArrowRight size={15} aria-hidden />
            </button>
          )}
        </span>
      )}
    </FieldShell>
  );
});

function OptionLine({ option }: { option: Option }) {
  return (
    <span className={styles.optionLine}>
      {option.kind ? (
        <KindTile kind={option.kind} size={18} />
      ) : option.value === NOWHERE ? (
        <IconPlugConnectedX size={16} aria-hidden />
      ) : (
        <IconPlus size={16} aria-hidden />
      )}
      <span className={styles.optionText}>{option.label}</span>
      {option.detail && <span className={styles.optionDetail}>{option.detail}</span>}
    </span>
  );
}
