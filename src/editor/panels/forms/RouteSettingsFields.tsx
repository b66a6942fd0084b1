import { IconPlus, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Design } from '../../../core/model/design.ts';
import { type FieldMeta, metaOf } from '../../../core/model/field.ts';
import { isKind, type RouteId, type StageId } from '../../../core/model/ids.ts';
import type { Protocol } from '../../../core/model/protocol.ts';
import { routesOf } from '../../../core/model/queries.ts';
import { formatRouteKey, type Route } from '../../../core/model/route.ts';
import { LOGGING_LEVELS, type LoggingLevel, RouteSettings } from '../../../core/model/stage.ts';
import { dispatch, sealHistory, useDesign, useEditor } from '../../store/editor.ts';
import { ChoiceControl, NativeSelect } from '../fields/ChoiceControl.tsx';
import { FieldShell } from '../fields/FieldShell.tsx';
import { fieldId } from '../fields/fieldId.ts';
import fieldStyles from '../fields/fields.module.css';
import { editField } from '../fields/fieldValue.ts';
import { NumberControl } from '../fields/NumberControl.tsx';
import styles from './forms.module.css';

const NO_SETTINGS: readonly RouteSettings[] = [];
const ROUTE = { label: 'Route' };
const LIMITS = [
  { name: 'throttlingRateLimit', meta: { label: 'Rate /s', placeholder: 'Stage' } },
  { name: 'throttlingBurstLimit', meta: { label: 'Burst', placeholder: 'Stage' } },
] as const;
const METRICS = { ...metaOf(RouteSettings, 'detailedMetricsEnabled'), label: 'Metrics' };
const ON_OFF = ['on', 'off'] as const;
const METRICS_LABELS = { on: 'Detailed', off: 'Plain' } as const;
const LOGGING = { ...metaOf(RouteSettings, 'loggingLevel'), label: 'Log' };
/** As short as their cell. */
const LEVELS = { OFF: 'Off', ERROR: 'Errors', INFO: 'All' } as const satisfies Record<LoggingLevel, string>;
const TRACE = { ...metaOf(RouteSettings, 'dataTraceEnabled'), label: 'Data trace' };
const TRACE_LABELS = { on: 'On', off: 'Off' } as const;

/** The routes of a stage with limits, metrics or logs of their own: one row each. */
export function RouteSettingsFields({ id, protocol }: { id: StageId; protocol: Protocol }) {
  const owners = useMemo(() => [id], [id]);
  const settings = useDesign((design) => design.stages[id]?.routeSettings ?? NO_SETTINGS);
  const routes = useEditor(useShallow((state) => routesOfStage(state.document.design, id)));
  const taken = new Set(settings.map(({ routeId }) => routeId));
  const free = routes.find((route) => !taken.has(route.id));
  const set = (path: string, value: unknown, label: string) =>
    void dispatch(editField(owners, `routeSettings${path}`, value, label));
  return (
    <>
      {settings.length === 0 && (
        <p className={fieldStyles.note}>
          Every route has the limits of the stage. A route can have tighter ones, or wider.
        </p>
      )}
      <ul className={styles.settings} id={fieldId(id, 'routeSettings')} tabIndex={-1}>
        {settings.map((setting, index) => (
          // A stage has one entry for a route, unless a file says otherwise.
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry's place tells it from another for the same route
          <li key={`${index} ${setting.routeId}`}>
            <div className={styles.settingHead}>
              <FieldShell owners={owners} path={`routeSettings.${index}.routeId`} meta={ROUTE}>
                {(aria) => (
                  <RouteChoice
                    aria={aria}
                    value={setting.routeId}
                    routes={routes}
                    taken={taken}
                    onChange={(next) => set(`.${index}.routeId`, next, ROUTE.label)}
                  />
                )}
              </FieldShell>
              <button
                type="button"
                className={fieldStyles.iconButton}
                aria-label={`Remove settings ${index + 1}`}
                title="Back to the limits of the stage"
                onClick={() => {
                  set(`.${index}`, undefined, 'route settings');
                  sealHistory();
                }}
              >
                <IconX size={14} aria-hidden />
              </button>
            </div>
            <div className={styles.settingCells}>
              {LIMITS.map(({ name, meta }) => (
                <FieldShell
                  key={name}
                  owners={owners}
                  path={`routeSettings.${index}.${name}`}
                  meta={meta}
                  layout="stacked"
                >
                  {(aria) => (
                    <NumberControl
                      aria={aria}
                      meta={meta}
                      value={setting[name]}
                      onChange={(next) => set(`.${index}.${name}`, next, metaOf(RouteSettings, name).label)}
                    />
                  )}
                </FieldShell>
              ))}
              <SwitchCell
                owners={owners}
                path={`routeSettings.${index}.detailedMetricsEnabled`}
                meta={METRICS}
                labels={METRICS_LABELS}
                value={setting.detailedMetricsEnabled}
              />
              {(protocol === 'WEBSOCKET' || setting.loggingLevel !== undefined) && (
                <FieldShell
                  owners={owners}
                  path={`routeSettings.${index}.loggingLevel`}
                  meta={LOGGING}
                  layout="stacked"
                >
                  {(aria) => (
                    <ChoiceControl
                      aria={aria}
                      value={setting.loggingLevel}
                      values={LOGGING_LEVELS}
                      labels={LEVELS}
                      unset="Stage"
                      onChange={(next) => set(`.${index}.loggingLevel`, next, 'execution log')}
                    />
                  )}
                </FieldShell>
              )}
              {(protocol === 'WEBSOCKET' || setting.dataTraceEnabled !== undefined) && (
                <SwitchCell
                  owners={owners}
                  path={`routeSettings.${index}.dataTraceEnabled`}
                  meta={TRACE}
                  labels={TRACE_LABELS}
                  value={setting.dataTraceEnabled}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={styles.addButton}
        disabled={!free}
        onClick={() => {
          if (free) set('', [...settings, { routeId: free.id }], 'route settings');
          sealHistory();
        }}
      >
        <IconPlus size={14} aria-hidden /> Add route
      </button>
    </>
  );
}

/** A switch that a route may leave to its stage. */
function SwitchCell({
  owners,
  path,
  meta,
  labels,
  value,
}: {
  owners: readonly StageId[];
  path: string;
  meta: FieldMeta;
  labels: Readonly<Record<(typeof ON_OFF)[number], string>>;
  value: boolean | undefined;
}) {
  return (
    <FieldShell owners={owners} path={path} meta={meta} layout="stacked">
      {(aria) => (
        <ChoiceControl
          aria={aria}
          value={value === undefined ? undefined : value ? 'on' : 'off'}
          values={ON_OFF}
          labels={labels}
          unset="Stage"
          onChange={(next) =>
            dispatch(editField(owners, path, next === undefined ? undefined : next === 'on', meta.label))
          }
        />
      )}
    </FieldShell>
  );
}

function routesOfStage(design: Design, id: StageId): readonly Route[] {
  const stage = design.stages[id];
  return stage ? routesOf(design, stage.apiId) : [];
}

function RouteChoice({
  aria,
  value,
  routes,
  taken,
  onChange,
}: {
  aria: Parameters<typeof NativeSelect>[0]['aria'];
  value: RouteId;
  routes: readonly Route[];
  taken: ReadonlySet<RouteId>;
  onChange: (routeId: RouteId) => void;
}) {
  return (
    <NativeSelect aria={aria} value={value} onChange={(next) => isKind('route', next) && onChange(next)}>
      {routes.map((route) => (
        <option key={route.id} value={route.id} disabled={route.id !== value && taken.has(route.id)}>
          {formatRouteKey(route.key)}
        </option>
      ))}
    </NativeSelect>
  );
}
