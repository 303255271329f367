import type { Operation } from '../operation.ts';
import type { Caller } from '../principals.ts';
import { invitations } from './invitations.ts';
import { managedPermissions } from './managed-permissions.ts';
import { permissions } from './permissions.ts';
import type { RamWorld } from './ram-world.ts';
import { shareReads } from './share-reads.ts';
import type { ShareStore } from './share-store.ts';
import { shares } from './shares.ts';
import { associationStatus } from './standing.ts';

/** AWS Resource Access Manager, for model cards. */
export type Ram = {
  readonly operations: Readonly<Record<string, Operation>>;
  /** Whether an account may do that with a resource of another one, by what is shared with it. */
  readonly allows: (arn: string, action: string, caller: Caller) => boolean;
};

/** RAM with nothing shared yet. */
export function ram(world: RamWorld): Ram {
  const store: ShareStore = {
    shares: [],
    invitations: [],
    permissions: new Map(managedPermissions.map((permission) => [permission.arn, permission])),
  };
  return {
    operations: {
      ...shares(store, world),
      ...shareReads(store, world),
      ...invitations(store, world),
      ...permissions(store, world),
    },
    allows(arn, action, { account, region }) {
      const now = world.clock.now().getTime();
      return store.shares.some(({ arn: share, associations, permission }) => {
        const takesPart = (entity: string) =>
          associations.some(
            (each) =>
              each.entity.toLowerCase() === entity.toLowerCase() &&
              associationStatus(each, now) === 'ASSOCIATED',
          );
        const actions = store.permissions.get(permission)?.actions ?? [];
        const here = share.startsWith(`arn:aws:ram:${region}:`);
        return here && takesPart(arn) && takesPart(account) && actions.includes(action);
      });
    },
  };
}
