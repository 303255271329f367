import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreatePermissionCommand,
  GetPermissionCommand,
  ListPermissionsCommand,
  PermissionAlreadyExistsException,
} from '@aws-sdk/client-ram';
import type { RAMClient } from '@aws-sdk/client-ram';
import { managed, sharingWorld } from './sharing-world.ts';
import type { SharingWorld } from './sharing-world.ts';

let world: SharingWorld;
beforeEach(async () => {
  world = await sharingWorld();
});
afterEach(() => world.stop());

function template(statement: object): string {
  return JSON.stringify({ Effect: 'Allow', ...statement });
}
const read = template({ Action: 'sagemaker:DescribeModelCard' });

async function names(client: RAMClient, permissionType?: 'CUSTOMER_MANAGED') {
  const { permissions = [] } = await client.send(
    new ListPermissionsCommand({ resourceType: 'sagemaker:modelcard', permissionType }),
  );
  return permissions.map(({ name }) => name);
}

describe('a permission', () => {
  const create = (input: object) =>
    world.owner.send(
      new CreatePermissionCommand({
        name: 'card-read',
        resourceType: 'sagemaker:ModelCard',
        policyTemplate: read,
        ...input,
      }),
    );

  it('is AWS’s, where both let people edit, or the customer’s own', async () => {
    await create({});
    expect(await names(world.owner)).toEqual([
      'AWSRAMPermissionSageMakerModelCards',
      'AWSRAMPermissionSageMakerModelCardsAllowExport',
      'card-read',
    ]);
    expect(await names(world.owner, 'CUSTOMER_MANAGED')).toEqual(['card-read']);
    expect(await names(world.receiver, 'CUSTOMER_MANAGED')).toEqual([]);
    const { permission } = await world.owner.send(
      new GetPermissionCommand({ permissionArn: managed }),
    );
    expect(JSON.parse(permission?.permission ?? '')).toEqual({
      Effect: 'Allow',
      Action: [
        'sagemaker:DescribeModelCard',
        'sagemaker:ListModelCardVersions',
        'sagemaker:UpdateModelCard',
      ],
    });
  });

  it('is made once by name, and once per client token', async () => {
    const clientToken = '0b1f6a2e-7c5d-4d8e-9f10-2a3b4c5d6e7f';
    await create({ clientToken });
    await create({ clientToken });
    await expect(create({})).rejects.toThrow(PermissionAlreadyExistsException);
  });

  it.each([
    ['is no JSON', 'Allow', 'MalformedPolicyTemplateException'],
    [
      'names a principal',
      template({ Action: 'a', Principal: '*' }),
      'MalformedPolicyTemplateException',
    ],
    [
      'has a condition',
      template({ Action: 'a', Condition: {} }),
      'MalformedPolicyTemplateException',
    ],
    ['denies', read.replace('Allow', 'Deny'), 'MalformedPolicyTemplateException'],
    ['deletes', template({ Action: ['sagemaker:DeleteModelCard'] }), 'InvalidPolicyException'],
  ])('is refused when its template %s', async (_, policyTemplate, name) => {
    await expect(create({ policyTemplate })).rejects.toMatchObject({ name });
  });

  it('has a name of 36 characters at most, and a type that is known', async () => {
    await expect(create({ name: 'x'.repeat(37) })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await expect(create({ resourceType: 'ec2:Subnet' })).rejects.toThrow('Invalid resource type');
  });
});
