import { z } from 'zod';

/** One record of the journal, as a test reads it. */
export const journalRecord = z.object({
  n: z.number(),
  at: z.string(),
  kind: z.string(),
  subject: z.string(),
  body: z.record(z.string(), z.json()),
  previous: z.string(),
  hash: z.string(),
});
export type ReadRecord = z.infer<typeof journalRecord>;
