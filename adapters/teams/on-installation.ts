import type { Room } from '../../src/index.ts';
import { z } from 'zod';
import type { Incoming } from './activity.ts';
import { installation } from './installation.ts';
import { remember } from './remember.ts';
import { roomOf } from './room-of.ts';
import type { TeamsDesk } from './teams-desk.ts';

const channels = z.object({ conversations: z.array(z.object({ id: z.string() })) });

/** Keeps where Ringi was added, forgets where it was removed. Both may be told twice. */
export async function onInstallation(incoming: Incoming, desk: TeamsDesk): Promise<void> {
  switch (changeOf(incoming)) {
    case 'added':
      return remember(incoming, desk, await roomsOf(incoming, desk));
    case 'removed':
      return forget(incoming, desk);
    case 'other':
      return remember(incoming, desk);
  }
}

function changeOf(incoming: Incoming): 'added' | 'removed' | 'other' {
  const { type, action, recipient, channelData, membersAdded = [], membersRemoved = [] } = incoming;
  if (type === 'installationUpdate') return action?.startsWith('remove') ? 'removed' : 'added';
  if (membersAdded.some(({ id }) => id === recipient.id)) return 'added';
  if (membersRemoved.some(({ id }) => id === recipient.id)) return 'removed';
  return channelData?.eventType === 'channelDeleted' ? 'removed' : 'other';
}

/** Ringi is installed in a team; cards hang in its channels. */
async function roomsOf(incoming: Incoming, desk: TeamsDesk): Promise<readonly string[]> {
  const { team, settings } = incoming.channelData ?? {};
  const here = roomOf(incoming).id;
  if (team === undefined) return [here];
  try {
    const listed = await desk.call({
      serviceUrl: incoming.serviceUrl,
      method: 'GET',
      path: `/teams/${encodeURIComponent(team.id)}/conversations`,
      room: here,
      signal: AbortSignal.timeout(10_000),
    });
    return channels.parse(listed).conversations.map(({ id }) => id);
  } catch (error) {
    // A mention in one of the others will tell of it.
    desk.log.warn({ team: team.id, error: String(error) }, 'channels of a team not listed');
    return [here, team.id, ...(settings?.selectedChannel ? [settings.selectedChannel.id] : [])];
  }
}

async function forget(incoming: Incoming, desk: TeamsDesk): Promise<void> {
  const { team, eventType } = incoming.channelData ?? {};
  const here = roomOf(incoming).id;
  for (const id of desk.rooms) {
    const room: Room = { platform: 'teams', id };
    const kept = installation.safeParse(await desk.bot.installation(room)).data;
    const sameTeam = team !== undefined && kept?.team === team.id && eventType !== 'channelDeleted';
    if (id === here || sameTeam) await desk.bot.uninstalled(room);
  }
}
