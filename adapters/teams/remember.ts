import type { Room } from '../../src/index.ts';
import type { Incoming } from './activity.ts';
import { installation } from './installation.ts';
import type { Installation } from './installation.ts';
import { roomOf } from './room-of.ts';
import { tenantOf } from './tenant-of.ts';
import type { Desk } from './desk.ts';

/** Keeps how to post into the rooms of `ringi.yaml`; Teams may move them to another service URL. */
export async function remember(
  incoming: Incoming,
  desk: Desk,
  rooms: readonly string[] = [roomOf(incoming).id],
): Promise<void> {
  const value = valueOf(incoming);
  const home = desk.app.tenantId?.toLowerCase();
  // Installed in somebody else's tenant: no card of ours hangs there.
  if (home !== undefined && value.tenant.toLowerCase() !== home) return;
  for (const id of rooms.filter((room) => desk.rooms.includes(room))) {
    const room: Room = { platform: 'teams', id };
    const kept = installation.safeParse(await desk.bot.installation(room)).data;
    if (kept?.serviceUrl !== value.serviceUrl) await desk.bot.installed(room, { ...value });
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
