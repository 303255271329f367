import { z } from 'zod';
import { json } from './json.ts';
import type { GroupRef } from './registry.ts';
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
  /** What that rests on, such as the alarm that rolled a deployment back; what came of it. */
  facts: z.record(z.string(), z.string()).exactOptional(),
});
export type Execution = Readonly<z.infer<typeof execution>>;

/** The executions of the ledger, read-only. */
export interface ExecutionReader {
  one(id: string): Promise<Execution | undefined>;
  /** Those that hold a stage of a group or wait for it: the holder first, then as they wait. */
  at(group: GroupRef, stage: string): Promise<readonly Execution[]>;
}
