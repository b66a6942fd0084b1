import { useMemo } from 'react';
import type { FunctionId } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { authorizersInvoking, integrationsInvoking } from '../../../core/model/queries.ts';
import { KindTile } from '../../look/KindTile.tsx';
import { useDesign } from '../../store/editor.ts';
import { FormHeader } from './FormHeader.tsx';
import { FunctionFields } from './FunctionFields.tsx';
import styles from './forms.module.css';
import { UsedBy } from './UsedBy.tsx';

/** A function selected by itself, as a problem with it does. */
export function FunctionForm({ id }: { id: FunctionId }) {
  const owners = useMemo(() => [id], [id]);
  const name = useDesign((design) => nameOf(design, id));
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
      <UsedBy
        title="Invoked by"
        usersIn={(design) => [...integrationsInvoking(design, id), ...authorizersInvoking(design, id)]}
      />
    </>
  );
}
