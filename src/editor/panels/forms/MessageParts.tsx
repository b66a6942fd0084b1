import { useMemo } from 'react';
import type { RouteId } from '../../../core/model/ids.ts';
import { valueAt } from '../../../core/model/paths.ts';
import { ReplyParameter, RequestParameter, WebSocketRoute } from '../../../core/model/webSocketRoute.ts';
import { useDesign } from '../../store/editor.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import { ItemsForm } from '../fields/ItemsForm.tsx';
import { Section } from '../Section.tsx';
import { ModelItems } from './ModelItems.tsx';
import { modelsSummary, parametersSummary } from './messageSummary.ts';
import { isOfConnect, isOfMessages } from './ofConnect.ts';
import { listed } from './summaries.ts';

/** What a request to connect brings along, what messages look like, and what goes back. */
export function MessageParts({ id }: { id: RouteId }) {
  const takesParameters = useDesign((design) => isOfConnect(design, id, 'requestParameters'));
  const takesMessages = useDesign(
    (design) => isOfMessages(design, id, 'requestModels') || isOfMessages(design, id, 'modelSelectionExpression'),
  );
  const replies = useDesign((design) => valueAt(design.routes[id], 'response') !== undefined);
  return (
    <>
      {takesParameters && <ConnectParameters id={id} />}
      {takesMessages && <RequestModels id={id} />}
      {replies && <Reply id={id} />}
    </>
  );
}

const parameterTitle = (parameter: unknown) => String(valueAt(parameter, 'name') || '…');

function ConnectParameters({ id }: { id: RouteId }) {
  const owners = useMemo(() => [id], [id]);
  const summary = useDesign((design) => parametersSummary(valueAt(design.routes[id], 'requestParameters')));
  return (
    <Section name="route parameters" title="Request parameters" summary={summary}>
      <ItemsForm
        owners={owners}
        path="requestParameters"
        schema={RequestParameter}
        noun="parameter"
        titleOf={parameterTitle}
      />
    </Section>
  );
}

const MODEL_SELECTION = ['modelSelectionExpression'];

function RequestModels({ id }: { id: RouteId }) {
  const owners = useMemo(() => [id], [id]);
  const summary = useDesign((design) => modelsSummary(design, valueAt(design.routes[id], 'requestModels')));
  return (
    <Section name="route models" title="Messages must fit" summary={summary}>
      <ModelItems id={id} path="requestModels" />
      <EntityForm owners={owners} schema={WebSocketRoute} only={MODEL_SELECTION} />
    </Section>
  );
}

function Reply({ id }: { id: RouteId }) {
  const owners = useMemo(() => [id], [id]);
  const summary = useDesign((design) => {
    const response = valueAt(design.routes[id], 'response');
    const models = modelsSummary(design, valueAt(response, 'models'));
    const parameters = parametersSummary(valueAt(response, 'parameters'));
    return listed([models, parameters].filter((part) => part !== 'None'));
  });
  return (
    <Section name="route reply" title="Reply" summary={summary}>
      <ModelItems id={id} path="response.models" />
      <ItemsForm
        owners={owners}
        path="response.parameters"
        schema={ReplyParameter}
        noun="header"
        titleOf={parameterTitle}
      />
    </Section>
  );
}
