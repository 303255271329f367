import { z } from 'zod';

const claim = z.object({
  execution: z.string(),
  subject: z.string(),
  stage: z.string(),
  seizes: z.boolean(),
});

/** The one execution that holds a target, and those that wait for it, oldest first. */
export const targetRecord = z.object({
  target: z.string(),
  holder: claim.optional(),
  queue: z.array(claim),
});
export type TargetRecord = Readonly<z.infer<typeof targetRecord>>;
