import { useShallow } from 'zustand/react/shallow';
import type { ApiMapping } from '../../core/model/apiMapping.ts';
import type { Domain } from '../../core/model/domain.ts';
import { byNumber } from '../../core/model/ids.ts';
import { mappingsOf } from '../../core/model/queries.ts';
import { mappingUrl } from '../../core/model/urls.ts';
import { useDesign, useEditor } from '../store/editor.ts';
import { addDomain } from '../store/edits.ts';
import { AddMapping } from './AddMapping.tsx';
import { CopyUrl } from './CopyUrl.tsx';
import { ListHead } from './ListHead.tsx';
import { ListItem } from './ListItem.tsx';
import styles from './lists.module.css';

/** The custom domains of the design, and which stage each serves under which key. */
export function Domains() {
  const domains = useDesign((design) => design.domains);
  const sorted = Object.values(domains).sort(byNumber);
  return (
    <section className={styles.panel} aria-label="Custom domains">
      <ListHead title="Custom domains" add="Add custom domain" onAdd={addDomain} />
      {sorted.length === 0 && (
        <p className={styles.empty}>A domain of your own gives clients a URL that stays; several APIs may share it.</p>
      )}
      <ul className={styles.list}>
        {sorted.map((domain) => (
          <DomainItem key={domain.id} domain={domain} />
        ))}
      </ul>
    </section>
  );
}

function DomainItem({ domain }: { domain: Domain }) {
  const mappings = useEditor(useShallow((state) => mappingsOf(state.document.design, domain.id)));
  return (
    <li>
      <div className={styles.domain}>
        <ListItem id={domain.id} label={`Custom domain ${domain.name}`}>
          <b>{domain.name || '(unnamed)'}</b>
        </ListItem>
        <AddMapping domainId={domain.id} />
      </div>
      {mappings.map((mapping) => (
        <MappingItem key={mapping.id} mapping={mapping} />
      ))}
      {mappings.length === 0 && <p className={styles.empty}>Serves no stage yet.</p>}
    </li>
  );
}

function MappingItem({ mapping }: { mapping: ApiMapping }) {
  const url = useDesign((design) => mappingUrl(design, mapping));
  const leadsTo = useDesign((design) => {
    const stage = design.stages[mapping.stageId];
    const api = stage && design.apis[stage.apiId];
    return `${api?.name || '(unnamed)'} · ${stage?.name || '(unnamed)'}`;
  });
  const key = `/${mapping.key ?? ''}`;
  return (
    <>
      <ListItem id={mapping.id} label={`API mapping ${key} to ${leadsTo}`}>
        <span className={styles.mapping}>
          <code>{key}</code> → {leadsTo}
        </span>
      </ListItem>
      <div className={styles.detail}>
        <CopyUrl url={url} />
      </div>
    </>
  );
}
