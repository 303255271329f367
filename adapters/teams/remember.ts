import type { Room } from '../../src/index.ts';
import type { Incoming } from './activity.ts';
import { installation } from './installation.ts';
import type { Installation } from './installation.ts';
import { roomOf } from './room-of.ts';
import { tenantOf } from './tenant-of.ts';
import type { TeamsDesk } from './teams-desk.ts';

/**
 * Keeps how to post into the rooms of `ringi.yaml`; Teams may move them to another service URL.
 * `added`: the bot is told even of what it knows, for cards may wait there since a removal that
 * Teams did not tell.
 */
export async function remember(
  incoming: Incoming,
  desk: TeamsDesk,
  added?: readonly string[],
): Promise<void> {
  const rooms = added ?? [roomOf(incoming).id];
  const value = valueOf(incoming);
  const home = desk.app.tenantId?.toLowerCase();
  // Installed in somebody else's tenant: no card of ours hangs there.
  if (home !== undefined && value.tenant.toLowerCase() !== home) return;
  for (const id of rooms.filter((room) => desk.rooms.includes(room))) {
    const room: Room = { platform: 'teams', id };
    const kept = installation.safeParse(await desk.bot.installation(room)).data;
    const known = kept?.serviceUrl === value.serviceUrl;
    if (added !== undefined || !known) await desk.bot.installed(room, { ...value });
  }
}

function valueOf(incoming: Incoming): Installation {
  const { team } = incoming.channelData ?? {};
  return {
    serviceUrl: incoming.serviceUrl,
    tenant: tenantOf(incoming) ?? '',
    ...(team === undefined ? {} : { team: team.id }),
    ...(team?.aadGroupId === undefined ? {} : { group: team.aadGroupId }),
  };
}
