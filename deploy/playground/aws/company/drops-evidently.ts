import { evidentlyFile } from './evidently-file.ts';
import type { EvidentlyLayout } from './evidently-file.ts';
import { identity } from './identity.ts';
import type { Where } from './identity.ts';
import { compared } from './monitoring/compared.ts';
import { damagedText } from './monitoring/damaged.ts';
import type { Damage } from './monitoring/damaged.ts';
import { jsonText } from './monitoring/json-text.ts';
import type { Workplace } from './workplace.ts';

/** How a run of somebody's Evidently job turns out; everything has a usual value. */
export type EvidentlyDrop = Where & {
  readonly group: string;
  readonly finding?: 'clean' | 'drift';
  readonly drift?: Readonly<Record<string, number>>;
  /** `current` where left out. */
  readonly layout?: EvidentlyLayout;
  readonly damage?: Damage;
  readonly records?: number;
};

/** A job of the company's leaves a report of Evidently's below an S3 prefix; answers its URI. */
export function dropsEvidently(
  { objects, clock }: Workplace,
  prefix: string,
  drop: EvidentlyDrop,
): string {
  const at = clock.now();
  const { group, layout = 'current', records = 4_000, finding = 'clean' } = drop;
  const uri = `${prefix}${at.toISOString().replaceAll(':', '-').slice(0, 19)}.json`;
  const features = compared({
    group,
    records,
    seed: uri,
    drifted: finding === 'drift',
    ...(drop.drift && { drift: drop.drift }),
  });
  const text = damagedText(jsonText(evidentlyFile({ layout, features, records, at })), drop.damage);
  const { account } = identity({ role: 'Evidently', session: 'batch' }, drop);
  if (text !== undefined) objects.put(account, uri, text);
  return uri;
}
