import { cast } from './cast.ts';
import { playgroundTenant } from './playground-tenant.ts';
import { startTeams } from './teams/start-teams.ts';
import type { TeamsEmulator } from './teams/teams-emulator.ts';

/** The Teams tenant of the playground's company, with everybody in its team. */
export function startPlaygroundTeams(): Promise<TeamsEmulator> {
  return startTeams({
    tenant: playgroundTenant.id,
    appId: playgroundTenant.appId,
    team: playgroundTenant.team,
    channels: playgroundTenant.channels,
    users: cast.map(({ teams: id, name, aadObjectId, guest }) => ({
      id,
      name,
      aadObjectId,
      ...(guest === true && { tenant: 'b4f1c0de-2a6b-4c3d-8e9f-0a1b2c3d4e5f' }),
    })),
  });
}
