import { z } from 'zod';

/** A card with something to decide; the record under `open/…`. */
export const openCard = z.object({
  ref: z.object({ view: z.string(), subject: z.string() }),
  group: z.object({ account: z.string(), region: z.string(), name: z.string() }),
  about: z.string(),
  since: z.string(),
  expiresAt: z.string().exactOptional(),
  /** Groups still missing, as of the last look. */
  needs: z.array(z.string()),
  voted: z.array(z.string()),
  makers: z.array(z.string()),
  progress: z
    .object({
      have: z.number(),
      total: z.number(),
      missing: z.array(z.object({ count: z.number(), of: z.string().exactOptional() })),
      gates: z.number(),
      closed: z.number(),
      notMaker: z.boolean(),
    })
    .exactOptional(),
});
