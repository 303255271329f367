import { identity } from './identity.ts';
import type { Where } from './identity.ts';
import { compared } from './monitoring/compared.ts';
import type { Compared } from './monitoring/compared.ts';
import type { Workplace } from './workplace.ts';

/** What a monitor of the company's own reports of a run; everything has a usual value. */
export type DriftReported = Where & {
  /** `<group>-own` where left out. */
  readonly monitor?: string;
  readonly stage?: string;
  readonly endpoint?: string;
  readonly finding?: 'clean' | 'drift';
  readonly drift?: Readonly<Record<string, number>>;
  /** How often it reports, such as `1d`. */
  readonly every?: string;
  /** When the run ended; now where left out. */
  readonly endedAt?: Date;
  readonly records?: number;
};

/** A monitor of the company's own puts the event "Monitoring Report" about a group. */
export function reportsDrift(
  { events, clock }: Workplace,
  group: string,
  reported: DriftReported = {},
): void {
  const caller = identity({ role: 'Monitoring', session: 'batch' }, reported);
  const entry = {
    Source: 'shinonome.monitoring',
    DetailType: 'Monitoring Report',
    Detail: JSON.stringify(detailOf(group, reported, clock.now())),
  };
  events['PutEvents']?.({ Entries: [entry] }, caller, AbortSignal.abort());
}

function detailOf(group: string, reported: DriftReported, now: Date) {
  const { monitor = `${group}-own`, finding = 'clean', records = 4_000, endedAt = now } = reported;
  const features = compared({
    group,
    records,
    seed: `${monitor} ${endedAt.toISOString()}`,
    drifted: finding === 'drift',
    ...(reported.drift && { drift: reported.drift }),
  });
  const findings = features.filter(({ score }) => score > threshold).map(findingOf);
  const { stage, endpoint, every } = reported;
  return {
    monitor,
    group,
    ...(stage !== undefined && { stage }),
    ...(endpoint !== undefined && { endpoint }),
    type: 'dataQuality',
    endedAt: endedAt.toISOString(),
    ...(every !== undefined && { every }),
    window: {
      from: new Date(endedAt.getTime() - 3_600_000).toISOString(),
      to: endedAt.toISOString(),
    },
    records,
    compared: features.length,
    clean: findings.length === 0,
    findings,
  };
}

const threshold = 0.2;

function findingOf({ name, before, now, score }: Compared) {
  const [old, found] = [before.numerical_statistics, now.numerical_statistics];
  const finding = { feature: name, score, threshold, method: 'Kolmogorov-Smirnov' };
  if (!old || !found) return finding;
  const bins = old.distribution.kll.buckets;
  return {
    ...finding,
    before: { mean: old.mean, deviation: old.std_dev },
    now: { mean: found.mean, deviation: found.std_dev },
    histogram: {
      bounds: [...bins.map((bin) => bin.lower_bound), bins.at(-1)?.upper_bound ?? 0],
      before: bins.map(({ count }) => count),
      now: found.distribution.kll.buckets.map(({ count }) => count),
    },
  };
}
