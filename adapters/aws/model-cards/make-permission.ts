import { CreatePermissionCommand, ListPermissionsCommand } from '@aws-sdk/client-ram';
import type { ResourceSharePermissionSummary } from '@aws-sdk/client-ram';
import type { At, Connections } from '../connect.ts';
import { classOf } from '../translate.ts';
import { ramPages } from './ram-pages.ts';
import { readPermission } from './share-permission.ts';

/** Makes the permission that only reads, once for an account and region. */
export async function makePermission(aws: Connections, at: At): Promise<void> {
  if (await isThere(aws, at)) return;
  const command = new CreatePermissionCommand({
    name: readPermission,
    resourceType: 'sagemaker:ModelCard',
    policyTemplate: JSON.stringify({
      Effect: 'Allow',
      Action: ['sagemaker:DescribeModelCard', 'sagemaker:ListModelCardVersions'],
    }),
  });
  await aws.call('ram:CreatePermission', async (abortSignal) => {
    await aws.ram(at).write.send(command, { abortSignal }).catch(unlessThere);
  });
}

async function isThere(aws: Connections, at: At): Promise<boolean> {
  const list = (nextToken: string | undefined) => {
    const command = new ListPermissionsCommand({
      resourceType: 'sagemaker:ModelCard',
      permissionType: 'CUSTOMER_MANAGED',
      nextToken,
    });
    return aws.call('ram:ListPermissions', (abortSignal) =>
      aws.ram(at).read.send(command, { abortSignal }),
    );
  };
  for await (const { permissions = [] } of ramPages(list)) {
    // One that was deleted is listed for two hours more.
    if (permissions.some(isIt)) return true;
  }
  return false;
}

function isIt({ name, status }: ResourceSharePermissionSummary): boolean {
  return name === readPermission && status === 'ATTACHABLE';
}

function unlessThere(error: unknown): void {
  if (classOf(error) !== 'PermissionAlreadyExistsException') throw error;
}
