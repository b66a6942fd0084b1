import type { Gauge } from '../../../core/rules/gauges.ts';

/** The gauges worth a line: all that things are added to, and of lengths those that are short of room. */
export function shownGauges(gauges: readonly Gauge[]): Gauge[] {
  return gauges.filter(({ quota, fullness }) => quota.near !== undefined || fullness !== 'fine');
}

/** The fullest of them: `62 of 300 routes`. */
export function quotaSummary(gauges: readonly Gauge[]): string {
  const [fullest] = gauges.toSorted((a, b) => b.used / b.quota.limit - a.used / a.quota.limit);
  if (!fullest) return 'Nothing to count yet';
  const { quota, used } = fullest;
  const { label, many, limit } = quota;
  return many === 'bytes'
    ? `${label} ${Math.round((100 * used) / limit)} % full`
    : `${used.toLocaleString('en')} of ${limit.toLocaleString('en')} ${many}`;
}
