import { randomUUID } from 'node:crypto';
import { AwsError } from '../aws-error.ts';
import type { Operation } from '../operation.ts';
import type { Caller } from '../principals.ts';
import { associated, checkAssociated } from './associating.ts';
import { idempotent } from './idempotent.ts';
import {
  associate,
  associatePermission,
  createShare,
  deleteShare,
  sharePermissions,
} from './inputs.ts';
import { managedPermissions } from './managed-permissions.ts';
import { associationOutput, shareOutput } from './outputs.ts';
import { pages } from './pages.ts';
import { permissionOf } from './permission-of.ts';
import { permissionSummary } from './permission-summary.ts';
import { ramOperation } from './ram-operation.ts';
import type { RamWorld } from './ram-world.ts';
import { shareOf } from './share-of.ts';
import type { Association, Share, ShareStore } from './share-store.ts';
import { associationStatus } from './standing.ts';

/** Resource shares of the caller's own, as they are made and changed. */
export function shares(store: ShareStore, world: RamWorld): Readonly<Record<string, Operation>> {
  const now = () => world.clock.now().getTime();
  return {
    ...creating(store, world),
    ...permitting(store, world),
    AssociateResourceShare: ramOperation(associate, (input, caller) => {
      const share = shareOf(store, input.resourceShareArn, caller);
      checkAssociated(input, caller, world);
      const made = associated(store, share, input, world);
      share.updatedAt = now();
      return answer(share, made, input.clientToken, now());
    }),
    DisassociateResourceShare: ramOperation(associate, (input, caller) => {
      const share = shareOf(store, input.resourceShareArn, caller);
      const leaving = [...input.resourceArns, ...input.principals].map((entity) => {
        const found = share.associations.find(
          (each) => each.entity === entity && associationStatus(each, now()) !== 'DISASSOCIATED',
        );
        if (found) return found;
        const message = `${entity} is not associated with ${share.arn}.`;
        throw new AwsError('UnknownResourceException', message);
      });
      for (const association of leaving) association.endedAt = now();
      share.updatedAt = now();
      return answer(share, leaving, input.clientToken, now());
    }),
    DeleteResourceShare: ramOperation(deleteShare, ({ resourceShareArn, clientToken }, caller) => {
      const share = shareOf(store, resourceShareArn, caller);
      for (const association of share.associations) association.endedAt ??= now();
      Object.assign(share, { status: 'DELETED', updatedAt: now() });
      return { returnValue: true, clientToken };
    }),
  };
}

function creating(store: ShareStore, world: RamWorld): Record<string, Operation> {
  const once = idempotent<Share>();
  return {
    CreateResourceShare: ramOperation(createShare, (input, caller) => {
      const share = once(input, caller, () => {
        const [wanted = managedPermissions[0]?.arn ?? ''] = input.permissionArns;
        const { arn: permission } = permissionOf(store.permissions, wanted, caller);
        checkAssociated(input, caller, world);
        const made = newShare(input, { caller, permission, at: world.clock.now().getTime() });
        associated(store, made, input, world);
        store.shares.push(made);
        return made;
      });
      return { resourceShare: shareOutput(share), clientToken: input.clientToken };
    }),
  };
}

function newShare(
  input: {
    readonly name: string;
    readonly allowExternalPrincipals: boolean;
    readonly tags: readonly { readonly key: string; readonly value: string }[];
  },
  {
    caller,
    permission,
    at,
  }: { readonly caller: Caller; readonly permission: string; readonly at: number },
): Share {
  return {
    arn: `arn:aws:ram:${caller.region}:${caller.account}:resource-share/${randomUUID()}`,
    owner: caller.account,
    name: input.name,
    external: input.allowExternalPrincipals,
    tags: new Map(input.tags.map(({ key, value }) => [key, value])),
    createdAt: at,
    associations: [],
    permission,
    status: 'ACTIVE',
    updatedAt: at,
  };
}

/** A share has one permission for its type; another takes its place only where that is said. */
function permitting(store: ShareStore, { clock }: RamWorld): Record<string, Operation> {
  return {
    AssociateResourceSharePermission: ramOperation(associatePermission, (input, caller) => {
      const share = shareOf(store, input.resourceShareArn, caller);
      const { arn } = permissionOf(store.permissions, input.permissionArn, caller);
      if (!input.replace && arn !== share.permission) {
        const message = 'The resource share has a permission for this resource type already.';
        throw new AwsError('InvalidParameterException', message);
      }
      Object.assign(share, { permission: arn, updatedAt: clock.now().getTime() });
      return { returnValue: true, clientToken: input.clientToken };
    }),
    ListResourceSharePermissions: ramOperation(sharePermissions, (input, caller) => {
      const share = shareOf(store, input.resourceShareArn, caller);
      const found = [permissionOf(store.permissions, share.permission, caller)];
      const { items, nextToken } = pages(found, input);
      return { permissions: items.map(permissionSummary), nextToken };
    }),
  };
}

function answer(
  share: Share,
  associations: readonly Association[],
  clientToken: string | undefined,
  now: number,
) {
  const resourceShareAssociations = associations.map((each) => associationOutput(share, each, now));
  return { resourceShareAssociations, clientToken };
}
