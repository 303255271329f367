import { z } from 'zod';

/** One person's answer to one card. Never changed; withdrawing it is another one. */
export const decision = z.object({
  id: z.string(),
  card: z.object({ view: z.string(), subject: z.string() }),
  verb: z.string(),
  on: z.string(),
  stage: z.string().exactOptional(),
  answers: z.record(z.string(), z.string()),
  account: z.object({ platform: z.string(), tenant: z.string(), id: z.string() }),
  person: z.object({ id: z.string(), name: z.string() }),
  groups: z.array(z.string()),
  /** The group whose seat the vote fills, where it fills one. */
  seat: z.string().exactOptional(),
  evidence: z.string(),
  policy: z.string(),
  at: z.string(),
});
export type Decision = Readonly<z.infer<typeof decision>>;

/** The votes on one evidence; one open round a card. Every vote replaces it. */
export const round = z.object({
  n: z.number(),
  /** What is to be decided: the stage, or '' where only undoing is left. */
  about: z.string(),
  evidence: z.string(),
  votes: z.array(decision),
  /** Gates set aside in this round, by metric. */
  waived: z.array(z.object({ metric: z.string(), value: z.number().nullable() })),
  openedAt: z.string(),
  status: z.enum(['open', 'decided', 'void', 'expired', 'overtaken']),
  /** The verb that decided it. */
  verb: z.string().exactOptional(),
  endedAt: z.string().exactOptional(),
  execution: z.string().exactOptional(),
  /** Executions set going by votes that left it open. */
  side: z.array(z.string()).exactOptional(),
  /** Votes that set one of those going: they count for nothing that follows. */
  used: z.array(z.string()).exactOptional(),
  /** What differs of the evidence, by language, where its votes fell. */
  changed: z.record(z.string(), z.string()).exactOptional(),
});
export type Round = Readonly<z.infer<typeof round>>;

/** The record under `round/…`: the current round, and those before it, oldest first. */
export const rounds = z.object({ current: round, earlier: z.array(round) });
export type Rounds = Readonly<z.infer<typeof rounds>>;
