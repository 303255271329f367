import { z } from 'zod';
import { matcher, severity } from '../../../src/index.ts';

const group = z.object({ account: z.string(), region: z.string(), name: z.string() });

const told = z.object({
  group: z.string(),
  what: z.string(),
  severity,
  /** By language. */
  says: z.record(z.string(), z.string()),
  since: z.string(),
});
/** One alert a digest names. */
export type ToldAlert = Readonly<z.infer<typeof told>>;

const deed = z.object({
  verb: z.string(),
  group: z.string(),
  stage: z.string().exactOptional(),
  failed: z.boolean(),
});

/** What a digest tells, as it was when it was drawn first: that is kept, and never drawn otherwise. */
export const digestFacts = z.object({
  counts: z.object({ opened: z.number(), resolved: z.number(), open: z.number() }),
  unattended: z.number(),
  /** Those that were opened in the period, pipelines left out; and so on: some of them by name. */
  opened: z.array(told),
  resolved: z.array(told),
  pipelines: z.array(told),
  open: z.array(
    told.extend({
      hand: z.discriminatedUnion('is', [
        z.object({ is: z.literal('looking'), name: z.string() }),
        z.object({ is: z.enum(['nobody', 'unclaimed', 'muted']) }),
      ]),
    }),
  ),
  /** Milliseconds from the end of each run that opened an incident to its card. */
  times: z.object({ median: z.number(), worst: z.number(), late: z.number() }).nullable(),
  automatic: z.array(deed.extend({ at: z.string() })),
  done: z.array(deed),
  silences: z.array(
    z.object({ group, matchers: z.array(matcher), author: z.string(), until: z.string() }),
  ),
});
export type DigestFacts = Readonly<z.infer<typeof digestFacts>>;
