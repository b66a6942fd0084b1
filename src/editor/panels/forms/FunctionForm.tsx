import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { FunctionId } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { authorizersInvoking, integrationsInvoking } from '../../../core/model/queries.ts';
import { KindTile } from '../../look/KindTile.tsx';
import { useDesign, useEditor } from '../../store/editor.ts';
import { openFields } from '../../store/edits.ts';
import { FormHeader } from './FormHeader.tsx';
import { FunctionFields } from './FunctionFields.tsx';
import styles from './forms.module.css';

/** A function selected by itself, as a problem with it does. */
export function FunctionForm({ id }: { id: FunctionId }) {
  const owners = useMemo(() => [id], [id]);
  const name = useDesign((design) => nameOf(design, id));
  const integrations = useEditor(useShallow((state) => integrationsInvoking(state.document.design, id)));
  const authorizers = useEditor(useShallow((state) => authorizersInvoking(state.document.design, id)));
  const apis = useDesign((design) => design.apis);
  return (
    <>
      <FormHeader
        owners={owners}
        title={
          <>
            <KindTile kind="lambda" size={22} />
            <span className={styles.name}>{name}</span>
          </>
        }
        subtitle="Lambda function"
      />
      <div className={styles.fields}>
        <FunctionFields id={id} />
      </div>
      <section className={styles.part} aria-label="Invoked by">
        <div className={styles.partHead}>
          <h3>Invoked by</h3>
        </div>
        <ul className={styles.links}>
          {integrations.map((integration) => (
            <li key={integration.id}>
              <button type="button" className={styles.link} onClick={() => openFields(integration.id)}>
                An integration in {apis[integration.apiId]?.name || '(unnamed)'}
              </button>
            </li>
          ))}
          {authorizers.map((authorizer) => (
            <li key={authorizer.id}>
              <button type="button" className={styles.link} onClick={() => openFields(authorizer.id)}>
                The authorizer {authorizer.name || '(unnamed)'} of {apis[authorizer.apiId]?.name || '(unnamed)'}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
