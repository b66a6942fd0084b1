import { IconShieldLock } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { editEntity } from '../../../core/commands/editEntity.ts';
import { setDefaultAuthorization } from '../../../core/commands/setAuthorization.ts';
import {
  AUTHORIZER_KINDS,
  type Authorizer,
  type HttpAuthorizer,
  isHttpAuthorizer,
  LambdaAuthorizer,
  WebSocketLambdaAuthorizer,
} from '../../../core/model/authorizer.ts';
import { fieldsOf, metaOf } from '../../../core/model/field.ts';
import type { AuthorizerId } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { routesGuardedBy, statedDefaultOf } from '../../../core/model/queries.ts';
import { dispatch, sealHistory, useDesign, useEditor } from '../../store/editor.ts';
import { ChoiceControl } from '../fields/ChoiceControl.tsx';
import { EntityForm } from '../fields/EntityForm.tsx';
import { FieldShell } from '../fields/FieldShell.tsx';
import fieldStyles from '../fields/fields.module.css';
import { Section } from '../Section.tsx';
import { FormHeader } from './FormHeader.tsx';
import { FunctionFields } from './FunctionFields.tsx';
import styles from './forms.module.css';
import { GuardsConnect } from './GuardsConnect.tsx';
import { ResourceFields } from './ResourceFields.tsx';
import { RouteLinks } from './RouteLinks.tsx';
import { counted } from './summaries.ts';

const NAME = ['name'];

export function AuthorizerForm({ id }: { id: AuthorizerId }) {
  const owners = useMemo(() => [id], [id]);
  const authorizer = useDesign((design) => design.authorizers[id]);
  const api = useDesign((design) => authorizer && nameOf(design, authorizer.apiId));
  if (!authorizer) return null;
  const { schema, title } = AUTHORIZER_KINDS[authorizer.kind];
  return (
    <>
      <FormHeader
        owners={owners}
        title={
          <>
            <IconShieldLock className={styles.titleIcon} size={20} stroke={1.7} aria-hidden />
            <span className={styles.name}>{authorizer.name || '(unnamed)'}</span>
          </>
        }
        subtitle={`${title} of ${api}`}
      />
      <div className={styles.fields}>
        <EntityForm owners={owners} schema={schema} only={NAME} />
        <KindFields authorizer={authorizer} />
      </div>
      {authorizer.kind === 'lambda' && <Answers authorizer={authorizer} />}
      {authorizer.kind === 'websocket-lambda' && <Permission authorizer={authorizer} />}
      {isHttpAuthorizer(authorizer) ? <Guarded authorizer={authorizer} /> : <GuardsConnect authorizer={authorizer} />}
    </>
  );
}

const JWT = ['issuer', 'audience', 'identitySource'];
const COGNITO = ['clientIds', 'identitySource'];

/** What an authorizer of its kind asks, and where it finds the token. */
function KindFields({ authorizer }: { authorizer: Authorizer }) {
  const { id } = authorizer;
  const owners = useMemo(() => [id], [id]);
  switch (authorizer.kind) {
    case 'jwt':
      return <EntityForm owners={owners} schema={AUTHORIZER_KINDS.jwt.schema} only={JWT} />;
    case 'cognito':
      return (
        <>
          <EntityForm owners={owners} schema={AUTHORIZER_KINDS.cognito.schema} only={COGNITO} />
          <fieldset className={styles.group}>
            <legend>Trusts a user pool</legend>
            <ResourceFields id={authorizer.resourceId} userId={id} />
          </fieldset>
        </>
      );
    case 'websocket-lambda':
      return (
        <>
          <EntityForm owners={owners} schema={WebSocketLambdaAuthorizer} only={SOURCES} />
          <AskedFunction authorizer={authorizer} />
        </>
      );
    case 'lambda':
      return <AskedFunction authorizer={authorizer} />;
  }
}

function AskedFunction({
  authorizer: { id, functionId },
}: {
  authorizer: LambdaAuthorizer | WebSocketLambdaAuthorizer;
}) {
  return (
    <fieldset className={styles.group}>
      <legend>Asks a function</legend>
      <FunctionFields id={functionId} invokerId={id} />
    </fieldset>
  );
}

const SOURCES = ['identitySources'];
const CREDENTIALS = ['credentials'];
const INVOKED_BY = metaOf(WebSocketLambdaAuthorizer, 'credentials');

/** What lets API Gateway invoke the function. */
function Permission({ authorizer: { id, credentials } }: { authorizer: WebSocketLambdaAuthorizer }) {
  const owners = useMemo(() => [id], [id]);
  const { options, placeholder } = INVOKED_BY;
  return (
    <Section
      name="authorizer permission"
      title="Permission"
      summary={(credentials ? options?.[credentials.source] : placeholder) ?? ''}
    >
      <EntityForm owners={owners} schema={WebSocketLambdaAuthorizer} only={CREDENTIALS} />
    </Section>
  );
}

const PAYLOAD = metaOf(LambdaAuthorizer, 'payloadFormatVersion');
const PAYLOADS = LambdaAuthorizer.shape.payloadFormatVersion.unwrap().options;
const SIMPLE = ['enableSimpleResponses'];
const REST = fieldsOf(LambdaAuthorizer)
  .map(({ name }) => name)
  .filter((name) => !['name', 'payloadFormatVersion', 'enableSimpleResponses'].includes(name));

/** How a function is asked, and how long its answer counts. */
function Answers({ authorizer }: { authorizer: LambdaAuthorizer }) {
  const { id, payloadFormatVersion: version, enableSimpleResponses: simple, resultTtlInSeconds: seconds } = authorizer;
  const owners = useMemo(() => [id], [id]);
  // Only the payload 2.0 has simple responses, so the one goes with the other.
  const setVersion = (next: string | undefined) => {
    const payloadFormatVersion = next === '1.0' ? '1.0' : '2.0';
    const enableSimpleResponses = payloadFormatVersion === '2.0';
    dispatch(editEntity(id, { payloadFormatVersion, enableSimpleResponses }, 'payload'));
    sealHistory();
  };
  const summary = `${simple ? 'simple' : 'policy'}, ${seconds > 0 ? `cached ${seconds} s` : 'not cached'}`;
  return (
    <Section name="authorizer answers" title="Question and answer" summary={summary}>
      <FieldShell owners={owners} path="payloadFormatVersion" meta={PAYLOAD}>
        {(aria) => <ChoiceControl aria={aria} value={version} values={PAYLOADS} onChange={setVersion} />}
      </FieldShell>
      {(version === '2.0' || simple) && <EntityForm owners={owners} schema={LambdaAuthorizer} only={SIMPLE} />}
      <EntityForm owners={owners} schema={LambdaAuthorizer} only={REST} />
    </Section>
  );
}

/** The routes an authorizer guards, and whether it does so by default. */
function Guarded({ authorizer }: { authorizer: HttpAuthorizer }) {
  const routes = useEditor(useShallow((state) => routesGuardedBy(state.document.design, authorizer.id)));
  const byDefault = useDesign((design) => {
    const authorization = statedDefaultOf(design, authorizer.apiId);
    return authorization?.kind === 'authorizer' && authorization.authorizerId === authorizer.id;
  });
  const guard = () => {
    dispatch(
      setDefaultAuthorization(authorizer.apiId, { kind: 'authorizer', authorizerId: authorizer.id, scopes: [] }),
    );
    sealHistory();
  };
  return (
    <Section
      name="authorizer routes"
      title="Guards"
      summary={`${counted(routes.length, 'route', 'routes')}${byDefault ? ', API default' : ''}`}
    >
      {byDefault ? (
        <p className={fieldStyles.note}>
          It is the default of its API: it guards every route that does not say otherwise.
        </p>
      ) : (
        <button type="button" className={styles.addButton} onClick={guard}>
          Make it the API’s default
        </button>
      )}
      <RouteLinks routes={routes} />
    </Section>
  );
}
