import { z } from 'zod';
import { markCard } from '../agenda.ts';
import type { Desk } from '../desk.ts';
import { keys } from '../ledger/keys.ts';

const noted = z.object({ fingerprint: z.string() });

/** Runs one sweep: marks every card whose subject is new or differs from what was seen before. */
export async function sweep(name: string, desk: Desk): Promise<Date | undefined> {
  const found = desk.handlers.sweeps.find((each) => each.name === name);
  if (!found) return undefined;
  for await (const { ref, fingerprint } of found.find(desk.world)) {
    const key = keys.seen(name, ref);
    const before = await desk.ledger.get(key);
    if (before && noted.parse(before.value).fingerprint === fingerprint) continue;
    const now = desk.clock.now();
    await desk.ledger.commit([{ do: 'put', key, value: { fingerprint } }, markCard(ref, now)]);
  }
  return new Date(desk.clock.now().getTime() + found.every);
}

/** Notes everything the sweeps meet as seen, and marks nothing: the import has just read it. */
export async function noteAll(desk: Desk): Promise<void> {
  for (const each of desk.handlers.sweeps) {
    for await (const { ref, fingerprint } of each.find(desk.world)) {
      const key = keys.seen(each.name, ref);
      if (await desk.ledger.get(key)) continue;
      await desk.ledger.commit([{ do: 'put', key, value: { fingerprint } }]);
    }
  }
}

/** Puts every sweep on the agenda that is not there yet; a running one keeps its date. */
export async function scheduleSweeps(desk: Desk): Promise<void> {
  for (const { name } of desk.handlers.sweeps) {
    const key = keys.agenda('sweep', name);
    if (await desk.ledger.get(key)) continue;
    const value = { kind: 'sweep', name, attempts: 0 };
    await desk.ledger.commit([{ do: 'put', key, value, due: desk.clock.now() }]);
  }
}
