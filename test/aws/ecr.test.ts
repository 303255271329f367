import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { partner } from './connected.ts';
import { home, signedBy } from './signed-by.ts';

let aws: Aws;
beforeEach(async () => {
  aws = await startAws();
});
afterEach(() => aws.stop());

const repositoryName = 'credit-risk-xgboost';
const repository = `${home.account}.dkr.ecr.${home.region}.amazonaws.com/${repositoryName}`;
const imageDigest = `sha256:${'a'.repeat(64)}`;

/** DescribeImages, as a client without an SDK asks: what it answers, or the error. */
async function images(input: object, account: string = home.account): Promise<unknown> {
  const { credentials } = signedBy(aws, `arn:aws:iam::${account}:user/ringi`);
  const scope = `${credentials.accessKeyId}/20261120/${home.region}/ecr/aws4_request`;
  const answer = await fetch(aws.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AmazonEC2ContainerRegistry_V20150921.DescribeImages',
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify({ registryId: home.account, repositoryName, ...input }),
  });
  return answer.json();
}

describe('images', () => {
  it('are there by tag and by digest, also for other accounts', async () => {
    for (const account of [home.account, partner.account]) {
      expect(await images({ imageIds: [{ imageTag: '1.7-3' }, { imageDigest }] }, account)).toEqual(
        {
          imageDetails: [
            expect.objectContaining({
              registryId: home.account,
              repositoryName,
              imageTags: ['1.7-3'],
              imageDigest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/u),
            }),
            expect.objectContaining({ imageDigest }),
          ],
        },
      );
    }
  });

  it('are missed once they were removed: one image, or its repository', async () => {
    aws.company.removesImage(`${repository}:1.7-3`);
    expect(await images({ imageIds: [{ imageTag: '1.7-3' }] })).toMatchObject({
      __type: 'ImageNotFoundException',
    });
    expect(await images({ imageIds: [{ imageTag: '1.7-4' }] })).toHaveProperty('imageDetails');
    aws.company.removesImage(repository);
    expect(await images({ imageIds: [{ imageTag: '1.7-4' }] })).toMatchObject({
      __type: 'RepositoryNotFoundException',
    });
  });

  it('may be denied to an account', async () => {
    aws.company.deniesImage(`${repository}@${imageDigest}`, partner.account);
    const asked = { imageIds: [{ imageDigest }] };
    expect(await images(asked, partner.account)).toMatchObject({ __type: 'AccessDeniedException' });
    expect(await images(asked)).toHaveProperty('imageDetails');
  });

  it.each([{}, { imageIds: [{}] }, { imageIds: [{ imageDigest: 'sha256:short' }] }])(
    'are asked for as ECR wants it: %j',
    async (input) => {
      expect(await images(input)).toMatchObject({ __type: 'InvalidParameterException' });
    },
  );
});
