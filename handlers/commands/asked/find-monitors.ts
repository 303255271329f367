import { monitorOf, type Answer, type Asked, type GroupRef } from '../../../src/index.ts';
import { driftCard } from '../../cards/drift.ts';
import { findGroup } from './find-group.ts';
import { knownMonitor, type KnownMonitor } from './known-monitor.ts';

/** The monitors of what was named, and the group that their alerts are of. */
export type FoundMonitors = {
  /** The group or endpoint, as it is written. */
  readonly of: string;
  readonly group: GroupRef;
  readonly monitors: readonly KnownMonitor[];
};

/** Monitors of the group or the endpoint somebody named; else the answer that says why none. */
export async function findMonitors(
  typed: string,
  { records, words }: Pick<Asked, 'records' | 'words'>,
): Promise<FoundMonitors | { readonly answer: Answer }> {
  const found = await findGroup(typed, { records, words });
  if ('group' in found) {
    const looked = await records.looked(driftCard.name, found.group);
    return { of: found.group.name, group: found.group, monitors: looked.map(knownMonitor) };
  }
  const all = (await records.looked(driftCard.name)).map(knownMonitor);
  const wanted = typed.toLowerCase();
  const monitors = all.filter(({ endpoint }) => endpoint?.toLowerCase() === wanted);
  const [first] = monitors;
  if (!first) return found;
  return { of: first.endpoint ?? typed, group: monitorOf(first.ref.subject).group, monitors };
}
