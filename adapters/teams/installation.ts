import { z } from 'zod';

/** What is kept of an installation: all that is needed to post into a room. */
export const installation = z.object({
  serviceUrl: z.string(),
  tenant: z.string(),
  /** The team the channel belongs to; absent in a chat. */
  team: z.string().optional(),
  /** The team's Entra group, for links. */
  group: z.string().optional(),
});
export type Installation = z.infer<typeof installation>;
