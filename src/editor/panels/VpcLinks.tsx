import { byNumber } from '../../core/model/ids.ts';
import { integrationsThrough } from '../../core/model/queries.ts';
import type { VpcLink } from '../../core/model/vpcLink.ts';
import { useDesign } from '../store/editor.ts';
import { addVpcLink } from '../store/edits.ts';
import { counted } from './forms/summaries.ts';
import { ListHead } from './ListHead.tsx';
import { ListItem } from './ListItem.tsx';
import styles from './lists.module.css';

/** The VPC links of the design, and how many integrations go through each. */
export function VpcLinks() {
  const links = useDesign((design) => design.vpcLinks);
  const sorted = Object.values(links).sort(byNumber);
  return (
    <section className={styles.panel} aria-label="VPC links">
      <ListHead title="VPC links" add="Add VPC link" onAdd={addVpcLink} />
      {sorted.length === 0 && (
        <p className={styles.empty}>A VPC link leads to load balancers and services that the internet cannot reach.</p>
      )}
      <ul className={styles.list}>
        {sorted.map((link) => (
          <li key={link.id}>
            <VpcLinkItem link={link} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function VpcLinkItem({ link }: { link: VpcLink }) {
  const used = useDesign((design) => integrationsThrough(design, link.id).length);
  const origin = link.source === 'new' ? 'new' : 'imported';
  const use = used === 0 ? 'not used' : `used by ${counted(used, 'integration', 'integrations')}`;
  return (
    <ListItem id={link.id} label={`VPC link ${link.name}, ${origin}, ${use}`}>
      <b>{link.name || '(unnamed)'}</b>
      <span className={styles.state}>
        {origin} · {use}
      </span>
    </ListItem>
  );
}
