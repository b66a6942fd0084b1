import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { HttpApi } from '../../../core/model/api.ts';
import { Cors } from '../../../core/model/cors.ts';
import type { ApiId } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { integrationsOf, routesOf } from '../../../core/model/queries.ts';
import { dispatch, sealHistory, useDesign } from '../../store/editor.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import { FieldShell } from '../fields/FieldShell.tsx';
import fieldStyles from '../fields/fields.module.css';
import { editField } from '../fields/fieldValue.ts';
import { SwitchControl } from '../fields/SwitchControl.tsx';
import { Section } from '../Section.tsx';
import { Alarms } from './Alarms.tsx';
import { Authorizers } from './Authorizers.tsx';
import { CORS_PRESETS, corsSummary, EMPTY_CORS } from './corsPresets.ts';
import { DefaultAccess } from './DefaultAccess.tsx';
import { FormHeader } from './FormHeader.tsx';
import styles from './forms.module.css';
import { counted, listed } from './summaries.ts';

const COMMON = ['name', 'description', 'disableExecuteApiEndpoint'];
const DASHBOARD = ['dashboard'];
const MORE = ['version', 'ipAddressType', 'tags'];

export function ApiForm({ id }: { id: ApiId }) {
  const owners = useMemo(() => [id], [id]);
  const name = useDesign((design) => nameOf(design, id));
  const contents = useDesign((design) =>
    [
      counted(routesOf(design, id).length, 'route', 'routes'),
      counted(integrationsOf(design, id).length, 'integration', 'integrations'),
    ].join(', '),
  );
  const more = useDesign((design) => {
    const api = design.apis[id];
    return listed([
      api?.dashboard && 'dashboard',
      api?.version,
      api?.ipAddressType === 'dualstack' && 'IPv6',
      api && api.tags.length > 0 && counted(api.tags.length, 'tag', 'tags'),
    ]);
  });
  return (
    <>
      <FormHeader
        owners={owners}
        title={
          <>
            <span className={styles.name}>{name}</span>
            <span className={styles.chip}>HTTP</span>
          </>
        }
        subtitle={`API with ${contents}`}
      />
      <div className={styles.fields}>
        <EntityForm owners={owners} schema={HttpApi} only={COMMON} />
        <DefaultAccess id={id} />
      </div>
      <Authorizers apiId={id} />
      <CorsSection id={id} />
      <Alarms apiId={id} />
      <Section name="api more" title="More" summary={more}>
        <EntityForm owners={owners} schema={HttpApi} only={DASHBOARD} />
        <EntityForm owners={owners} schema={HttpApi} only={MORE} />
      </Section>
    </>
  );
}

const ENABLED = {
  label: 'CORS',
  help: 'Lets pages of other sites call the API. API Gateway then answers preflight requests itself and ignores the CORS headers of integrations.',
};

const CORS_ITSELF = ['cors'];

function CorsSection({ id }: { id: ApiId }) {
  const owners = useMemo(() => [id], [id]);
  const now = useDesign((design) => design.apis[id]?.cors);
  const on = now !== undefined;
  const [last, setLast] = useState<Cors>();
  const summary = useDesign((design) => corsSummary(design.apis[id]?.cors));
  const starsWithCredentials = useDesign((design) => {
    const cors = design.apis[id]?.cors;
    return (
      cors?.allowCredentials &&
      [cors.allowMethods, cors.allowHeaders, cors.exposeHeaders].some((list) => list.some((item) => item === '*'))
    );
  });
  const set = (cors: Cors | undefined, label: string) => {
    setLast(now);
    dispatch(editField(owners, 'cors', cors, label));
    sealHistory();
  };
  return (
    <Section name="api cors" title="CORS" summary={summary}>
      <FieldShell owners={owners} path="cors" meta={ENABLED} fields={CORS_ITSELF} layout="inline">
        {(aria) => (
          <span className={styles.withButton}>
            <Menu position="bottom-end" width={270} withinPortal shadow="md">
              <Menu.Target>
                <button type="button" className={styles.smallButton}>
                  Presets <IconChevronDown size={13} aria-hidden />
                </button>
              </Menu.Target>
              <Menu.Dropdown>
                {CORS_PRESETS.map((preset) => (
                  <Menu.Item key={preset.label} onClick={() => set(preset.cors, `CORS to “${preset.label}”`)}>
                    <span className={styles.menuLabel}>{preset.label}</span>
                    <span className={styles.menuDetail}>{preset.detail}</span>
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            <SwitchControl
              aria={aria}
              value={on}
              onChange={(next) => set(next ? (last ?? EMPTY_CORS) : undefined, next ? 'CORS to on' : 'CORS to off')}
            />
          </span>
        )}
      </FieldShell>
      {on && <EntityForm owners={owners} schema={Cors} at="cors" />}
      {starsWithCredentials && (
        <p className={fieldStyles.note}>
          With credentials, browsers take * in methods and headers for the name “*”. List them instead.
        </p>
      )}
    </Section>
  );
}
