import { z } from 'zod';
import { keys } from './keys.ts';
import type { Change, Ledger } from '../ledger.ts';
import type { GroupRef } from '../registry.ts';
import type { Standing, StandingReader } from '../standing.ts';
import { withRetirements } from './retirements.ts';

const standing = z.object({
  stage: z.string(),
  version: z.number(),
  arn: z.string(),
  since: z.string(),
  by: z.union([
    z.object({ execution: z.string(), verb: z.string(), people: z.array(z.string()) }),
    z.object({ outside: z.enum(['pointer', 'metadata', 'life cycle']), imported: z.boolean() }),
  ]),
  served: z.object({ config: z.string(), previous: z.string().exactOptional() }).exactOptional(),
});

/** The standings as the ledger holds them. */
export function standingReader(ledger: Ledger): StandingReader {
  return {
    async history(group, stage, limit) {
      const prefix = keys.standingsOf(group, stage);
      const entries = await ledger.list(prefix, { reverse: true, limit });
      const standings = entries.map((entry) => standing.parse(entry.value));
      return withRetirements({ group, stage }, standings, ledger);
    },
    async at(group, stage, at) {
      const prefix = keys.standingsOf(group, stage);
      // A standing that began at `at` itself stands at `at`: `before` excludes its own key.
      const page = at ? { before: `${prefix}${at.toISOString()}~` } : {};
      const [entry] = await ledger.list(prefix, { ...page, reverse: true, limit: 1 });
      return entry && standing.parse(entry.value);
    },
  };
}

/** Writes down what stands where from now on. */
export function recordStanding(group: GroupRef, value: Standing): Change {
  return { do: 'put', key: keys.standing(group, value.stage, value.since), value };
}
