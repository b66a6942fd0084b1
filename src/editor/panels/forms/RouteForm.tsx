import { useMemo } from 'react';
import type { RouteId } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { answeredBy, isSpelt } from '../../../core/model/route.ts';
import { MethodBadge } from '../../look/MethodBadge.tsx';
import { useDesign } from '../../store/editor.ts';
import { DocumentationSection } from './DocumentationSection.tsx';
import { FormHeader } from './FormHeader.tsx';
import styles from './forms.module.css';
import { MessageParts } from './MessageParts.tsx';
import { OperationName } from './OperationName.tsx';
import { RouteAccess } from './RouteAccess.tsx';
import { RouteFields } from './RouteFields.tsx';
import { RouteOverlaps } from './RouteOverlaps.tsx';
import { RouteUrls } from './RouteUrls.tsx';

export function RouteForm({ id }: { id: RouteId }) {
  const owners = useMemo(() => [id], [id]);
  const routeKey = useDesign((design) => design.routes[id]?.key);
  const protocol = useDesign((design) => design.routes[id]?.protocol);
  const api = useDesign((design) => {
    const route = design.routes[id];
    return route && nameOf(design, route.apiId);
  });
  if (!routeKey) return null;
  return (
    <>
      <FormHeader
        owners={owners}
        title={
          <>
            <MethodBadge routeKey={routeKey} />
            {isSpelt(routeKey) ? (
              <code className={styles.routePath}>{answeredBy(routeKey)}</code>
            ) : (
              answeredBy(routeKey)
            )}
          </>
        }
        subtitle={`Route in ${api}`}
      />
      <div className={styles.fields}>
        <RouteFields ids={owners} />
      </div>
      <RouteAccess ids={owners} />
      {protocol === 'WEBSOCKET' && <MessageParts id={id} />}
      <DocumentationSection id={id} />
      {protocol === 'WEBSOCKET' && <OperationName id={id} />}
      {protocol === 'HTTP' && <RouteOverlaps id={id} />}
      <RouteUrls id={id} />
    </>
  );
}
