import { z } from 'zod';
import { json } from './json.ts';
import { decision } from './round.ts';

/** What a completed quorum set going. Ends once. */
export const execution = z.object({
  id: z.string(),
  /** The completing vote. */
  decision,
  /** Everybody whose vote counted, in order of voting. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  group: z.object({ account: z.string(), region: z.string(), name: z.string() }),
  target: z.string(),
  seizes: z.boolean(),
  createdAt: z.string(),
  startBy: z.string(),
  status: z.enum(['queued', 'started', 'done', 'failed', 'lapsed', 'seized']),
  plan: json.exactOptional(),
  begun: z.record(z.string(), z.string()),
  endedAt: z.string().exactOptional(),
  /** Why it failed or lapsed. */
  because: z.string().exactOptional(),
  /** What a person must do before it can be decided again. */
  advice: z.string().exactOptional(),
});
export type Execution = Readonly<z.infer<typeof execution>>;
