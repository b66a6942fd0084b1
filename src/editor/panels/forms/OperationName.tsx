import { useMemo } from 'react';
import { metaOf } from '../../../core/model/field.ts';
import type { RouteId } from '../../../core/model/ids.ts';
import { WebSocketRoute } from '../../../core/model/webSocketRoute.ts';
import { useDesign } from '../../store/editor.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import { Section } from '../Section.tsx';

const OPERATION_NAME = ['operationName'];
const { label } = metaOf(WebSocketRoute, 'operationName');

/** The name that API Gateway keeps of an operation, folded as few want one. */
export function OperationName({ id }: { id: RouteId }) {
  const owners = useMemo(() => [id], [id]);
  const name = useDesign((design) => {
    const route = design.routes[id];
    return route?.protocol === 'WEBSOCKET' ? route.operationName : undefined;
  });
  return (
    <Section name="route operation" title={label} summary={name ?? 'None'}>
      <EntityForm owners={owners} schema={WebSocketRoute} only={OPERATION_NAME} />
    </Section>
  );
}
