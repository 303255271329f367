import { z } from 'zod';
import type { Desk } from '../desk.ts';
import { Conflict } from '../errors.ts';
import { keys } from '../ledger/keys.ts';
import type { Change } from '../ledger.ts';

const held = z.object({ owner: z.string(), until: z.string() });

/** How long a lease lasts; no call begins with less than its own time and `margin` left. */
const lasts = 60_000;
const margin = 5_000;

/** The right to look at one thing, for a minute. */
export type Lease = {
  /** To be part of every commit of the look: nothing is written once it is lost. */
  readonly check: Change;
  /** Somebody's lease ran out and was taken: what it drew last is not known. */
  readonly takenOver: boolean;
  /** Throws when too little of it is left to begin another call, of so many milliseconds. */
  readonly spare: (ms?: number) => void;
};

/** Runs `look` while holding the lease; undefined when somebody else holds it. */
export async function withLease<T>(
  desk: Desk,
  kind: string,
  id: string,
  look: (lease: Lease) => Promise<T>,
): Promise<T | undefined> {
  const key = keys.lease(kind, id);
  const taken = await take(desk, key);
  if (!taken) return undefined;
  const endsAt = desk.clock.monotonic() + lasts;
  const spare = (ms = 10_000) => {
    if (desk.clock.monotonic() + ms > endsAt - margin) {
      throw new Error(`the lease of ${key} runs out`);
    }
  };
  const check: Change = { do: 'check', key, revision: taken.revision };
  try {
    return await look({ check, takenOver: taken.takenOver, spare });
  } finally {
    await free(desk, key, taken.revision);
  }
}

async function take(desk: Desk, key: string) {
  const now = desk.clock.now();
  const value = { owner: desk.process, until: new Date(now.getTime() + lasts).toISOString() };
  const entry = await desk.ledger.get(key);
  if (entry && new Date(held.parse(entry.value).until) > now) return undefined;
  const change: Change = entry
    ? { do: 'replace', key, value, revision: entry.revision }
    : { do: 'create', key, value };
  try {
    const { revisions } = await desk.ledger.commit([change]);
    return { revision: revisions.get(key) ?? '', takenOver: entry !== undefined };
  } catch (error) {
    if (error instanceof Conflict) return undefined;
    throw error;
  }
}

async function free(desk: Desk, key: string, revision: string): Promise<void> {
  try {
    await desk.ledger.commit([{ do: 'delete', key, revision }]);
  } catch (error) {
    // Lost or not: it expires by itself, and whoever took it over holds another revision.
    desk.log.warn({ key, error: String(error) }, 'a lease could not be freed');
  }
}
