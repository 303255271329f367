import type { Desk } from '../desk.ts';
import { keys } from '../ledger/keys.ts';
import type { Change } from '../ledger.ts';
import type { GroupRef, ModelPackageSummary } from '../registry.ts';

/** A commit takes 24 changes. */
const batch = 20;

/**
 * Notes what the sweeps would find of one group as seen, from a listing made already: what changes
 * after that listing is found by the next sweep.
 */
export async function noteListed(
  group: GroupRef,
  listed: readonly ModelPackageSummary[],
  desk: Desk,
): Promise<void> {
  const registry = {
    ...desk.world.registry,
    groups: () => each([group]),
    modelPackages: () => each(listed),
  };
  for (const sweep of desk.handlers.sweeps.filter(({ ofVersions }) => ofVersions)) {
    let changes: Change[] = [];
    const now = desk.clock.now();
    for await (const { ref, fingerprint } of sweep.find({ ...desk.world, registry }, now)) {
      changes.push({ do: 'put', key: keys.seen(sweep.name, ref), value: { fingerprint } });
      if (changes.length < batch) continue;
      await desk.ledger.commit(changes);
      changes = [];
    }
    if (changes.length > 0) await desk.ledger.commit(changes);
  }
}

async function* each<T>(all: readonly T[]): AsyncIterable<T> {
  yield* all;
}
