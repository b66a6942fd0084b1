import type { RouteId } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { useDesign } from '../../store/editor.ts';
import { FormHeader } from './FormHeader.tsx';
import styles from './forms.module.css';
import { GoesTo } from './GoesTo.tsx';
import { RouteActions } from './RouteActions.tsx';
import { counted } from './summaries.ts';

const NONE: readonly never[] = [];

/** The connections of routes, selected by themselves on the canvas. */
export function ConnectionForm({ ids }: { ids: readonly RouteId[] }) {
  const title = useDesign((design) => {
    const [only] = ids;
    return only && ids.length === 1 ? nameOf(design, only) : counted(ids.length, 'connection', 'connections');
  });
  return (
    <>
      <FormHeader
        owners={NONE}
        title={<span className={styles.monoName}>{title}</span>}
        subtitle={ids.length === 1 ? 'Connection of a route' : 'Connections of routes'}
      />
      <div className={styles.fields}>
        <GoesTo ids={ids} />
        <RouteActions routes={ids} integrations={NONE} />
      </div>
    </>
  );
}
