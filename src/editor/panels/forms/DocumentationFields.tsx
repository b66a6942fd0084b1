import { useMemo } from 'react';
import { Documentation, DocumentedRequest, DocumentedResponse } from '../../../core/model/documentation.ts';
import type { RouteId } from '../../../core/model/ids.ts';
import { valueAt } from '../../../core/model/paths.ts';
import { httpDocumentationOf } from '../../../core/model/queries.ts';
import { useDesign } from '../../store/editor.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import { ItemsForm } from '../fields/ItemsForm.tsx';
import { OptionalSwitch } from '../fields/OptionalSwitch.tsx';
import { Bodies } from './Bodies.tsx';
import styles from './documentation.module.css';
import { DOCUMENTATION } from './documented.ts';
import { ParametersTable } from './ParametersTable.tsx';

const OPERATION = ['operationId', 'summary', 'description', 'tags', 'deprecated'];
const REQUEST = {
  label: 'Request body',
  help: 'What clients send along. API Gateway passes it on as it is and does not check it.',
};
const NEW_REQUEST: DocumentedRequest = { required: true, content: [{ mediaType: 'application/json' }] };
const responseTitle = (response: unknown) => `Response ${valueAt(response, 'status') || '…'}`;

/** What OpenAPI says about a route: the operation, its parameters, and the bodies that go in and out. */
export function DocumentationFields({ id }: { id: RouteId }) {
  const owners = useMemo(() => [id], [id]);
  const hasRequest = useDesign((design) => httpDocumentationOf(design, id)?.request !== undefined);
  return (
    <>
      <EntityForm
        owners={owners}
        schema={Documentation}
        only={OPERATION}
        at="documentation"
        vanishing={DOCUMENTATION}
      />
      <ParametersTable id={id} />
      <div className={styles.part}>
        <OptionalSwitch
          owners={owners}
          path="documentation.request"
          meta={REQUEST}
          blank={NEW_REQUEST}
          vanishing={DOCUMENTATION}
        />
        {hasRequest && (
          <>
            <EntityForm
              owners={owners}
              schema={DocumentedRequest}
              at="documentation.request"
              vanishing={DOCUMENTATION}
            />
            <Bodies id={id} path="documentation.request.content" of="the request" />
          </>
        )}
      </div>
      <div className={styles.part}>
        <h4 className={styles.title}>Responses</h4>
        <Responses id={id} owners={owners} />
      </div>
    </>
  );
}

function Responses({ id, owners }: { id: RouteId; owners: readonly RouteId[] }) {
  const first = useDesign((design) => (httpDocumentationOf(design, id)?.responses.length ?? 0) === 0);
  const newResponse = (): DocumentedResponse => ({
    status: first ? '200' : '404',
    description: '',
    content: [{ mediaType: 'application/json' }],
  });
  return (
    <ItemsForm
      owners={owners}
      path="documentation.responses"
      schema={DocumentedResponse}
      noun="response"
      titleOf={responseTitle}
      newItem={newResponse}
      vanishing={DOCUMENTATION}
    >
      {(response, at) => <Bodies id={id} path={`${at}.content`} of={`response ${valueAt(response, 'status') ?? ''}`} />}
    </ItemsForm>
  );
}
