import { cast } from './cast.ts';
import { startTeams } from './teams/start-teams.ts';
import type { TeamsEmulator } from './teams/teams-emulator.ts';

/** The Teams tenant of the playground's company; `ringi.yaml` names the same ids. */
export function startPlaygroundTeams(): Promise<TeamsEmulator> {
  return startTeams({
    tenant: '6c0e2a31-9d4f-4b7e-8a55-1f2d3c4b5a60',
    appId: '3d7f5a90-41c2-4e8b-9b6a-7c1e2f3a4b5c',
    team: { id: '19:models@thread.tacv2', name: 'Models' },
    users: cast.map(({ teams: id, name, aadObjectId, guest }) => ({
      id,
      name,
      aadObjectId,
      ...(guest === true && { tenant: 'b4f1c0de-2a6b-4c3d-8e9f-0a1b2c3d4e5f' }),
    })),
    channels: [
      { id: '19:credit@thread.tacv2', name: 'Credit models' },
      { id: '19:fraud@thread.tacv2', name: 'Fraud models' },
      { id: '19:platform@thread.tacv2', name: 'ML platform' },
    ],
  });
}
