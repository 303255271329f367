import type { TeamsOptions } from './teams-emulator.ts';

/** One member as the Bot Connector tells of them. */
export type Member = {
  readonly id: string;
  readonly name: string;
  readonly objectId?: string;
  readonly aadObjectId?: string;
  readonly tenantId: string;
  readonly userRole: 'user' | 'guest';
};

/** Everybody in the team. */
export function rosterOf({ users, tenant }: TeamsOptions): readonly Member[] {
  return users.map(({ id, name, aadObjectId, tenant: home }) => ({
    id,
    name,
    ...(aadObjectId === undefined ? {} : { objectId: aadObjectId, aadObjectId }),
    tenantId: home ?? tenant,
    userRole: home === undefined ? 'user' : 'guest',
  }));
}
