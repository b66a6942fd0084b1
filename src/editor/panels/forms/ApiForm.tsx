import { useMemo } from 'react';
import { HttpApi } from '../../../core/model/api.ts';
import type { ApiId } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { integrationsOf, routesOf } from '../../../core/model/queries.ts';
import { useDesign } from '../../store/editor.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import { Section } from '../Section.tsx';
import { Alarms } from './Alarms.tsx';
import { Authorizers } from './Authorizers.tsx';
import { CorsSection } from './CorsSection.tsx';
import { DefaultAccess } from './DefaultAccess.tsx';
import { FormHeader } from './FormHeader.tsx';
import styles from './forms.module.css';
import { Schemas } from './Schemas.tsx';
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
      <Schemas apiId={id} />
      <Alarms apiId={id} />
      <Section name="api more" title="More" summary={more}>
        <EntityForm owners={owners} schema={HttpApi} only={DASHBOARD} />
        <EntityForm owners={owners} schema={HttpApi} only={MORE} />
      </Section>
    </>
  );
}
