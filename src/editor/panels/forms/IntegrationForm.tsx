import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { IntegrationId } from '../../../core/model/ids.ts';
import { INTEGRATION_KINDS } from '../../../core/model/integration.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { routesTo } from '../../../core/model/queries.ts';
import { KindTile } from '../../look/KindTile.tsx';
import { MethodBadge } from '../../look/MethodBadge.tsx';
import { useDesign, useEditor } from '../../store/editor.ts';
import { addRouteTo, openFields } from '../../store/edits.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import { Section } from '../Section.tsx';
import { FormHeader } from './FormHeader.tsx';
import { FunctionFields } from './FunctionFields.tsx';
import styles from './forms.module.css';

export function IntegrationForm({ id }: { id: IntegrationId }) {
  const owners = useMemo(() => [id], [id]);
  const integration = useDesign((design) => design.integrations[id]);
  const name = useDesign((design) => nameOf(design, id));
  const api = useDesign((design) => {
    const found = design.integrations[id];
    return found && nameOf(design, found.apiId);
  });
  if (!integration) return null;
  const { kind } = integration;
  return (
    <>
      <FormHeader
        owners={owners}
        title={
          <>
            <KindTile kind={kind} size={22} />
            <span className={styles.name}>{name}</span>
          </>
        }
        subtitle={`${INTEGRATION_KINDS[kind].label} integration in ${api}`}
      />
      <div className={styles.fields}>
        {kind === 'lambda' && <FunctionFields id={integration.functionId} invokerId={id} />}
        <EntityForm owners={owners} schema={INTEGRATION_KINDS[kind].schema} />
      </div>
      <RoutesHere id={id} />
    </>
  );
}

/** The routes that go to an integration. */
function RoutesHere({ id }: { id: IntegrationId }) {
  const routes = useDesign((design) => routesTo(design, id).length);
  return (
    <Section name="integration routes" title="Routes" summary={routes === 0 ? 'None yet' : String(routes)}>
      <RouteLinks id={id} />
      <button type="button" className={styles.addButton} onClick={() => addRouteTo(id)}>
        <IconPlus size={14} aria-hidden /> Add a route to it
      </button>
    </Section>
  );
}

function RouteLinks({ id }: { id: IntegrationId }) {
  const routes = useEditor(useShallow((state) => routesTo(state.document.design, id)));
  return (
    <ul className={styles.links}>
      {routes.map((route) => (
        <li key={route.id}>
          <button type="button" className={styles.link} onClick={() => openFields(route.id)}>
            <MethodBadge routeKey={route.key} />
            <code>{route.key.kind === 'match' ? route.key.path : 'everything else'}</code>
          </button>
        </li>
      ))}
    </ul>
  );
}
