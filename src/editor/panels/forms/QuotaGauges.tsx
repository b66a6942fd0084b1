import { useMemo } from 'react';
import type { ApiId } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { apiGauges, designGauges, type Gauge } from '../../../core/rules/gauges.ts';
import { adviceOn } from '../../../core/rules/quotas.ts';
import { Meter } from '../../look/Meter.tsx';
import { goTo, useDesign } from '../../store/editor.ts';
import fieldStyles from '../fields/fields.module.css';
import { Section } from '../Section.tsx';
import styles from './forms.module.css';
import quotaStyles from './QuotaGauges.module.css';
import { quotaSummary, shownGauges } from './quotaSummary.ts';

/** How full the quotas of an API are, or those of what the APIs of the design share. It opens by itself when one is short of room. */
export function QuotaGauges({ apiId }: { apiId?: ApiId }) {
  const design = useDesign((all) => all);
  const gauges = useMemo(() => shownGauges(apiId ? apiGauges(design, apiId) : designGauges(design)), [design, apiId]);
  return (
    <Section
      name={apiId ? 'api quotas' : 'design quotas'}
      title="Quotas"
      summary={quotaSummary(gauges)}
      opensItself={gauges.some(({ fullness }) => fullness !== 'fine')}
    >
      <p className={fieldStyles.note}>
        {apiId
          ? 'What AWS allows to one API, and how much of it this one uses.'
          : 'What AWS allows to an account in one region. What is deployed there already counts too, and is not known here.'}
      </p>
      <ul className={quotaStyles.gauges}>
        {gauges.map((gauge) => (
          <li key={`${gauge.quota.label} ${gauge.quota.limit}`}>
            <QuotaGauge gauge={gauge} ownerId={apiId ?? 'design'} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function QuotaGauge({ gauge, ownerId }: { gauge: Gauge; ownerId: ApiId | 'design' }) {
  const { quota, used, fullness, subject } = gauge;
  const { id } = subject;
  const owner = useDesign((design) => (id === 'design' || id === ownerId ? undefined : nameOf(design, id)));
  return (
    <>
      <Meter
        label={
          <>
            {quota.label}
            {owner !== undefined && (
              <>
                {': '}
                <button type="button" className={styles.cellLink} onClick={() => goTo(subject)}>
                  {owner}
                </button>
              </>
            )}
          </>
        }
        name={owner === undefined ? quota.label : `${quota.label}: ${owner}`}
        used={used}
        limit={quota.limit}
        unit={quota.many}
        fullness={fullness}
        estimated={quota.unverified === true}
      />
      {fullness !== 'fine' && (
        <p className={quotaStyles.advice}>
          {quota.raisable === 'no' && !quota.unverified && 'It cannot be raised. '}
          {adviceOn(quota)}
        </p>
      )}
    </>
  );
}
