import type { Json } from '../../src/index.ts';
import { z } from 'zod';
import type { Connector } from './connector.ts';
import type { ReplyRef } from './reply-ref.ts';

const created = z.object({ id: z.string() });

/**
 * Shows an activity to one person only: as a targeted message where they are, else in their own
 * chat with the bot.
 */
export async function privately(
  activity: { readonly [key: string]: Json },
  to: ReplyRef,
  { appId, call }: { readonly appId: string; readonly call: Connector },
): Promise<void> {
  const { serviceUrl, conversation, user, tenant } = to;
  const signal = AbortSignal.timeout(10_000);
  const post = (path: string, body: Json) =>
    call({ serviceUrl, method: 'POST', path, body, room: conversation, signal });

  if (to.personal) return void (await post(activitiesOf(conversation), activity));
  try {
    const targeted = { ...activity, recipient: { id: user, isTargeted: true } };
    await post(`${activitiesOf(conversation)}?isTargetedActivity=true`, targeted);
  } catch {
    // A tenant or a client without targeted messages.
    const chat = await post('/conversations', {
      isGroup: false,
      bot: { id: `28:${appId}` },
      members: [{ id: user }],
      tenantId: tenant,
      channelData: { tenant: { id: tenant } },
    });
    await post(activitiesOf(created.parse(chat).id), activity);
  }
}

const activitiesOf = (id: string) => `/conversations/${encodeURIComponent(id)}/activities`;
