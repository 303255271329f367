import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { AssumeRoleCommandInput } from '@aws-sdk/client-sts';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { partner } from './connected.ts';
import { signedBy } from './signed-by.ts';

let aws: Aws;
let sts: STSClient;
beforeEach(async () => {
  aws = await startAws();
  sts = new STSClient(signedBy(aws));
});
afterEach(async () => {
  sts.destroy();
  await aws.stop();
});

const RoleArn = partner.role ?? '';
const Tags = [
  { Key: 'ringi:decision', Value: 'click-7' },
  { Key: 'person', Value: 'kenji.mori' },
];

function assume(input: Partial<AssumeRoleCommandInput>) {
  return sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'ringi', ...input }));
}

describe('a role', () => {
  it('is assumed with session tags, which are logged of what it does then', async () => {
    const { Credentials } = await assume({ Tags, SourceIdentity: 'kenji.mori' });
    const credentials = {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    };
    const assumed = new STSClient({ ...signedBy(aws), credentials });
    await assumed.send(new GetCallerIdentityCommand({}));
    assumed.destroy();
    expect(aws.calls.at(-1)).toMatchObject({
      sourceIdentity: 'kenji.mori',
      tags: { 'ringi:decision': 'click-7', person: 'kenji.mori' },
    });
  });

  it.each<[string, Partial<AssumeRoleCommandInput>, string]>([
    ['sourceIdentity', { SourceIdentity: 'kenji.mori' }, 'sts:SetSourceIdentity'],
    ['tags', { Tags }, 'sts:TagSession'],
  ])('may not allow %s', async (what, input, action) => {
    await assume(input);
    aws.trust(RoleArn, { externalId: 'x-1', [what]: 'refused' });
    await expect(assume({ ExternalId: 'x-1', ...input })).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining(`is not authorized to perform: ${action} on resource`),
    });
    await assume({ ExternalId: 'x-1' });
  });

  it.each([
    [
      { Key: 'a', Value: '1' },
      { Key: 'A', Value: '2' },
    ],
    [{ Key: 'a', Value: 'x'.repeat(257) }],
    [{ Key: 'a', Value: 'one, two' }],
  ])('takes no tags that STS refuses: %j', async (...given) => {
    await expect(assume({ Tags: given })).rejects.toMatchObject({ name: 'ValidationError' });
  });
});
