import type { Permission } from './share-store.ts';

/** A permission as RAM lists it; there is one version of each. */
export function permissionSummary(permission: Permission) {
  return {
    arn: permission.arn,
    version: '1',
    defaultVersion: true,
    name: permission.name,
    resourceType: permission.resourceType,
    status: 'ATTACHABLE',
    creationTime: permission.createdAt / 1000,
    lastUpdatedTime: permission.createdAt / 1000,
    isResourceTypeDefault: permission.isDefault,
    permissionType: permission.managedBy,
    featureSet: 'STANDARD',
  };
}
