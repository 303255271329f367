import { z } from 'zod';
import { markCard } from '../agenda.ts';
import type { Desk } from '../desk.ts';
import { Impossible, Later } from '../errors.ts';
import type { Found } from '../sweep.ts';
import { keys } from '../ledger/keys.ts';
import { viewOf } from '../look/picture.ts';
import { report } from './report.ts';

const noted = z.object({ fingerprint: z.string() });

/**
 * Runs one sweep: marks every card whose subject is new or differs from what was seen before. What
 * could not be read is reported, and looked for again when the sweep is due the next time.
 */
export async function sweep(name: string, desk: Desk): Promise<Date | undefined> {
  const found = desk.handlers.sweeps.find((each) => each.name === name);
  if (!found) return undefined;
  try {
    const now = desk.clock.now();
    for await (const each of found.find(desk.world, now)) await note(name, each, desk);
  } catch (error) {
    if (!(error instanceof Impossible) && !(error instanceof Later)) throw error;
    desk.log.warn({ sweep: name, error: error.message }, 'a sweep has not seen everything');
    if (error instanceof Impossible) await report(keys.agenda('sweep', name), error, desk);
  }
  return new Date(desk.clock.now().getTime() + found.every);
}

async function note(name: string, { ref, fingerprint }: Found, desk: Desk): Promise<void> {
  const key = keys.seen(name, ref);
  const before = await desk.ledger.get(key);
  if ((before ? noted.parse(before.value).fingerprint : '') === fingerprint) return;
  // While a registry is imported, what is there is no news.
  const group = viewOf(ref, desk)?.groupOf(ref.subject);
  const importing = group && keys.cursor(`importing/${group.account}:${group.region}`);
  if (importing && (await desk.ledger.get(importing))) return;
  const now = desk.clock.now();
  await desk.ledger.commit([{ do: 'put', key, value: { fingerprint } }, markCard(ref, now)]);
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
