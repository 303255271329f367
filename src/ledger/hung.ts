import { z } from 'zod';

/** What a message of ours is: a card or, with `note`, a note in its thread. Under `message/…`. */
export const hung = z.object({
  card: z.object({ view: z.string(), subject: z.string() }),
  note: z.string().exactOptional(),
});
