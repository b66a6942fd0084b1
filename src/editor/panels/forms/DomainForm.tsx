import { IconPlus, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ApiMapping } from '../../../core/model/apiMapping.ts';
import { Domain, DomainEndpoint, ExistingCertificate, HostedZone, MutualTls } from '../../../core/model/domain.ts';
import type { DomainId } from '../../../core/model/ids.ts';
import { protocolsServed } from '../../../core/model/mappable.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { mappingsOf } from '../../../core/model/queries.ts';
import { mappingUrl } from '../../../core/model/urls.ts';
import { dispatch, sealHistory, useDesign, useEditor } from '../../store/editor.ts';
import { openFields } from '../../store/selectionEdits.ts';
import { AddMapping } from '../AddMapping.tsx';
import { CopyUrl } from '../CopyUrl.tsx';
import { EntityForm } from '../fields/EntityForm.tsx';
import fieldStyles from '../fields/fields.module.css';
import { editField } from '../fields/fieldValue.ts';
import { OptionalSwitch } from '../fields/OptionalSwitch.tsx';
import { Section } from '../Section.tsx';
import { endpointSummary, mutualTlsSummary, otherEndpoint } from './domainText.ts';
import { FormHeader } from './FormHeader.tsx';
import styles from './forms.module.css';
import { counted } from './summaries.ts';

const COMMON = ['name', 'certificate'];
const ENDPOINT = ['endpointType', 'securityPolicy', 'ipAddressType'];
const TAGS = ['tags'];

export function DomainForm({ id }: { id: DomainId }) {
  const owners = useMemo(() => [id], [id]);
  const name = useDesign((design) => nameOf(design, id));
  const domain = useDesign((design) => design.domains[id]);
  if (!domain) return null;
  const tags = domain.tags.length;
  return (
    <>
      <FormHeader
        owners={owners}
        title={<span className={styles.monoName}>{name}</span>}
        subtitle={`Custom domain: ${endpointSummary(domain)}`}
      />
      <div className={styles.fields}>
        <EntityForm owners={owners} schema={Domain} only={COMMON} />
        {domain.certificate.source === 'new' && (
          <p className={fieldStyles.note}>
            {domain.hostedZone
              ? 'ACM proves the name by a record that the exports add to the hosted zone.'
              : 'ACM proves the name by a DNS record. Without a hosted zone, the deployment waits until you have added it.'}
          </p>
        )}
      </div>
      <MappingTable id={id} />
      <Section
        name="domain records"
        title="Route 53"
        summary={domain.hostedZone ? domain.hostedZone.id || 'Alias records' : 'Off'}
      >
        <OptionalSwitch owners={owners} path="hostedZone" meta={RECORDS} blank={NO_ZONE} />
        {domain.hostedZone && <EntityForm owners={owners} schema={HostedZone} at="hostedZone" />}
      </Section>
      <Section name="domain mtls" title="Mutual TLS" summary={mutualTlsSummary(domain)}>
        <MutualTlsFields id={id} />
      </Section>
      <Section name="domain endpoint" title="Endpoint" summary={endpointSummary(domain)}>
        <EntityForm owners={owners} schema={Domain} only={ENDPOINT} />
        <SecondEndpoint domain={domain} />
      </Section>
      <Section name="domain tags" title="Tags" summary={tags > 0 ? counted(tags, 'tag', 'tags') : 'None'}>
        <EntityForm owners={owners} schema={Domain} only={TAGS} />
      </Section>
    </>
  );
}

const RECORDS = {
  label: 'Alias records',
  help: 'Leads the name to the endpoint: the exports add the records to a hosted zone of Route 53.',
};
const NO_ZONE = {};
const MTLS = {
  label: 'Client certificates',
  help: 'Clients show a certificate that an authority in the truststore signed; API Gateway turns others away.',
};
const NO_TRUSTSTORE = { key: 'truststore.pem' };
const OWNERSHIP = {
  label: 'Ownership certificate',
  help: 'Needed when the domain’s own certificate was imported into ACM or comes from a private authority: one of ACM’s that proves the name.',
};
const NO_CERTIFICATE = { source: 'existing' };

/** Whether clients must show a certificate, and where the authorities are that may have signed it. */
function MutualTlsFields({ id }: { id: DomainId }) {
  const owners = useMemo(() => [id], [id]);
  const on = useDesign((design) => design.domains[id]?.mutualTls !== undefined);
  const webSocket = useDesign((design) => protocolsServed(design, id).has('WEBSOCKET'));
  const owned = useDesign((design) => design.domains[id]?.mutualTls?.ownershipCertificate !== undefined);
  const around = useDesign((design) =>
    mappingsOf(design, id).some(({ stageId }) => {
      const apiId = design.stages[stageId]?.apiId;
      return apiId !== undefined && design.apis[apiId]?.disableExecuteApiEndpoint === false;
    }),
  );
  return (
    <>
      {webSocket && !on ? (
        <p className={fieldStyles.note}>
          This domain serves a WebSocket API. API Gateway asks for client certificates only where it serves HTTP APIs.
        </p>
      ) : (
        <OptionalSwitch owners={owners} path="mutualTls" meta={MTLS} blank={NO_TRUSTSTORE} />
      )}
      {on && (
        <>
          <EntityForm owners={owners} schema={MutualTls} at="mutualTls" />
          <OptionalSwitch
            owners={owners}
            path="mutualTls.ownershipCertificate"
            meta={OWNERSHIP}
            blank={NO_CERTIFICATE}
          />
          {owned && <EntityForm owners={owners} schema={ExistingCertificate} at="mutualTls.ownershipCertificate" />}
          {around && (
            <p className={fieldStyles.note}>
              An API behind this domain answers on its execute-api endpoint too, where nobody shows a certificate. Turn
              on “Custom domains only” there.
            </p>
          )}
        </>
      )}
    </>
  );
}

/** The endpoint that a domain has beside its own while it migrates from one type to the other. */
function SecondEndpoint({ domain }: { domain: Domain }) {
  const { id, secondEndpoint } = domain;
  const owners = useMemo(() => [id], [id]);
  const set = (endpoint: DomainEndpoint | undefined, label: string) => {
    dispatch(editField(owners, 'secondEndpoint', endpoint, label));
    sealHistory();
  };
  if (!secondEndpoint) {
    return (
      <>
        <p className={fieldStyles.note}>
          To migrate from one type of endpoint to the other, serve both for a while, move the DNS record, then remove
          the old one.
        </p>
        <button
          type="button"
          className={styles.addButton}
          onClick={() => set(otherEndpoint(domain), 'second endpoint')}
        >
          <IconPlus size={14} aria-hidden /> Add a second endpoint
        </button>
      </>
    );
  }
  return (
    <fieldset className={styles.group}>
      <legend>
        Second endpoint
        <button
          type="button"
          className={fieldStyles.iconButton}
          aria-label="Remove the second endpoint"
          title="Remove the second endpoint"
          onClick={() => set(undefined, 'second endpoint')}
        >
          <IconX size={14} aria-hidden />
        </button>
      </legend>
      <EntityForm owners={owners} schema={DomainEndpoint} at="secondEndpoint" />
    </fieldset>
  );
}

/** What clients reach under a domain: API, stage, URL. */
function MappingTable({ id }: { id: DomainId }) {
  const mappings = useEditor(useShallow((state) => mappingsOf(state.document.design, id)));
  return (
    <section className={styles.part} aria-label="API mappings">
      <div className={styles.partHead}>
        <h3>API mappings</h3>
        <AddMapping domainId={id} />
      </div>
      {mappings.length === 0 ? (
        <p className={fieldStyles.note}>No stage answers under this domain yet.</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">API</th>
              <th scope="col">Stage</th>
              <th scope="col">URL</th>
            </tr>
          </thead>
          <tbody>
            {mappings.map((mapping) => (
              <MappingRow key={mapping.id} mapping={mapping} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function MappingRow({ mapping }: { mapping: ApiMapping }) {
  const stage = useDesign((design) => design.stages[mapping.stageId]);
  const apiName = useDesign((design) => stage && design.apis[stage.apiId]?.name);
  const url = useDesign((design) => mappingUrl(design, mapping));
  return (
    <tr>
      <td>
        <button type="button" className={styles.cellLink} onClick={() => openFields(mapping.id)}>
          {apiName || '(unnamed)'}
        </button>
      </td>
      <td>
        <code>{stage?.name || '(unnamed)'}</code>
      </td>
      <td>
        <CopyUrl url={url} />
      </td>
    </tr>
  );
}
