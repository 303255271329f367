import { z } from 'zod';

/** The parts of an incoming activity that are read; the rest passes by. */
export const activity = z.object({
  type: z.string(),
  channelId: z.string(),
  id: z.string().optional(),
  name: z.string().optional(),
  action: z.string().optional(),
  text: z.string().optional(),
  value: z.unknown().optional(),
  replyToId: z.string().optional(),
  serviceUrl: z.string(),
  localTimezone: z.string().optional(),
  from: z.object({
    id: z.string(),
    aadObjectId: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  recipient: z.object({
    id: z.string(),
    name: z.string().optional(),
    isTargeted: z.boolean().optional(),
  }),
  conversation: z.object({
    id: z.string(),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  membersAdded: z.array(z.object({ id: z.string() })).optional(),
  membersRemoved: z.array(z.object({ id: z.string() })).optional(),
  entities: z
    .array(
      z.looseObject({
        type: z.string().optional(),
        text: z.string().optional(),
        timezone: z.string().optional(),
        mentioned: z.object({ id: z.string() }).optional(),
      }),
    )
    .optional(),
  channelData: z
    .object({
      tenant: z.object({ id: z.string() }).optional(),
      channel: z.object({ id: z.string() }).optional(),
      team: z.object({ id: z.string(), aadGroupId: z.string().optional() }).optional(),
      eventType: z.string().optional(),
      settings: z.object({ selectedChannel: z.object({ id: z.string() }).optional() }).optional(),
    })
    .optional(),
});
export type Incoming = z.infer<typeof activity>;
