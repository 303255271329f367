import { AwsError } from '../aws-error.ts';
import type { Operation } from '../operation.ts';
import { customPermission } from './custom-permission.ts';
import { idempotent } from './idempotent.ts';
import { createPermission, getPermission, listPermissions } from './inputs.ts';
import { isVisible, permissionOf } from './permission-of.ts';
import { pages } from './pages.ts';
import { permissionSummary } from './permission-summary.ts';
import { ramOperation } from './ram-operation.ts';
import type { RamWorld } from './ram-world.ts';
import type { Permission, ShareStore } from './share-store.ts';

/** What may be done with what is shared: as AWS has it, or as a customer made it. */
export function permissions(
  { permissions: kept }: ShareStore,
  { clock }: RamWorld,
): Readonly<Record<string, Operation>> {
  const once = idempotent<Permission>();
  return {
    CreatePermission: ramOperation(createPermission, (input, caller) => {
      const permission = once(input, caller, () => {
        const made = customPermission(input, caller, clock.now().getTime());
        if (kept.has(made.arn)) throw taken(made.name);
        kept.set(made.arn, made);
        return made;
      });
      return { permission: permissionSummary(permission), clientToken: input.clientToken };
    }),
    GetPermission: ramOperation(getPermission, ({ permissionArn }, caller) => {
      const found = permissionOf(kept, permissionArn, caller);
      return { permission: { ...permissionSummary(found), permission: found.template } };
    }),
    ListPermissions: ramOperation(listPermissions, (input, caller) => {
      const { resourceType = '', permissionType } = input;
      const found = [...kept.values()].filter(
        (each) =>
          isVisible(each, caller) &&
          (resourceType === '' || each.resourceType.toLowerCase() === resourceType.toLowerCase()) &&
          (permissionType === 'ALL' || each.managedBy === permissionType),
      );
      const { items, nextToken } = pages(found, input);
      return { permissions: items.map(permissionSummary), nextToken };
    }),
  };
}

function taken(name: string): AwsError {
  const message = `A permission with the name ${name} already exists.`;
  return new AwsError('PermissionAlreadyExistsException', message);
}
