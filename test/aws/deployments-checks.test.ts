import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connect } from '../../adapters/aws/connect.ts';
import { deployments } from '../../adapters/aws/deployments.ts';
import { ecrImage } from '../../adapters/aws/deployments/ecr-image.ts';
import { registry } from '../../adapters/aws/registry.ts';
import { Later, systemClock } from '../../src/index.ts';
import { servingWorld, type ServingWorld } from './serving-world.ts';
import { home } from './signed-by.ts';

let world: ServingWorld;
beforeEach(async () => {
  world = await servingWorld();
});
afterEach(() => world.ends());

const repository = `${home.account}.dkr.ecr.${home.region}.amazonaws.com/credit-risk-xgboost`;
const artifact = 's3://models/credit/model.tar.gz';
const known = (what: string, name: string | undefined) => ({ what, name, is: 'known' });
const container = { image: `${repository}:1.7-3`, artifact, environment: [] };

describe('what a version needs to be served', () => {
  it('is known where its images and artifacts can be read', async () => {
    const described = await registry(world.connections).modelPackage(world.second);
    if (described === 'gone') throw new Error('not registered');
    for (const { artifact: uri = '' } of described.containers) {
      world.aws.objects.put(home.account, uri, 'weights');
    }
    expect(await world.port.readable(home, described)).toEqual([
      ...described.containers.map(({ image }) => known('image', image)),
      ...described.containers.map(({ artifact: uri }) => known('artifact', uri)),
    ]);
    const asked = world.aws.calls.filter((each) => each.operation === 'DescribeImages');
    expect(asked.map(({ input }) => input)).toContainEqual({
      registryId: home.account,
      repositoryName: 'credit-risk-xgboost',
      imageIds: [{ imageTag: '1.7-3' }],
    });
  });

  it('is missing where the image or its repository is, and unknown where Ringi may not look', async () => {
    const { aws, port } = world;
    aws.company.deniesImage(container.image, home.account);
    expect(await port.readable(home, { containers: [container] })).toMatchObject([
      {
        is: 'unknown',
        because: expect.stringContaining('ecr:DescribeImages failed: AccessDenied'),
      },
      { what: 'artifact' },
    ]);
    const other = { image: `${repository}:2`, environment: [] };
    aws.company.removesImage(other.image);
    expect(await port.readable(home, { containers: [other] })).toEqual([
      { what: 'image', name: other.image, is: 'missing', because: 'ImageNotFoundException' },
    ]);
    aws.company.removesImage(repository);
    expect(await port.readable(home, { containers: [other] })).toMatchObject([
      { is: 'missing', because: 'RepositoryNotFoundException' },
    ]);
  });

  it('is not known of an image elsewhere, and missing in another region', async () => {
    const images = ['public.ecr.aws/x/serve:1', repository.replace(home.region, 'us-east-1')];
    const containers = images.map((image) => ({ image, environment: [] }));
    expect(await world.port.readable(home, { containers })).toEqual([
      { what: 'image', name: images[0], is: 'unknown', because: 'not in ECR' },
      {
        what: 'image',
        name: images[1],
        is: 'missing',
        because: `in us-east-1, not in ${home.region}`,
      },
    ]);
  });

  it('says of each artifact whether it is there and may be read', async () => {
    const { aws } = world;
    const uris = ['there', 'nothing', 'secret', 'parts/', 'none/'].map((n) => `s3://models/${n}`);
    aws.objects.put(home.account, 's3://models/there', 'weights');
    aws.objects.put(home.account, 's3://models/secret', 'weights');
    aws.objects.put(home.account, 's3://models/parts/1', 'weights');
    aws.objects.deny('s3://models/secret', 'read');
    const containers = [...uris, 'https://x', 's3://nobody/x'].map((uri) => {
      return { image: '', artifact: uri, environment: [] };
    });
    const checks = await world.port.readable(home, { containers });
    expect(checks.map(({ is, because }) => [is, because])).toEqual([
      ['known', undefined],
      ['missing', undefined],
      ['unknown', 'Ringi may not look; executionRole reads it'],
      ['known', undefined],
      ['missing', 'nothing is there'],
      ['unknown', 'not in S3'],
      ['missing', undefined],
    ]);
  });

  it('is asked again later where S3 does not answer, and unknown at a place nobody configured', async () => {
    world.aws.faults.next({ operation: 'HeadObject', error: 'InternalError', times: 3 });
    const containers = [{ image: '', artifact, environment: [] }];
    await expect(world.port.readable(home, { containers })).rejects.toThrow(Later);
    const elsewhere = { account: '777788889999', region: home.region };
    expect(await world.port.readable(elsewhere, { containers: [container] })).toMatchObject([
      { what: 'image', is: 'unknown', because: expect.stringContaining('777788889999') },
      { what: 'artifact', is: 'unknown' },
    ]);
  });

  it('names the key of an artifact, which nobody can tell whether it may be used', async () => {
    const key = 'arn:aws:kms:ap-northeast-1:111122223333:key/models';
    const s3 = createServer((_, response) => {
      response.setHeader('x-amz-server-side-encryption', 'aws:kms');
      response.setHeader('x-amz-server-side-encryption-aws-kms-key-id', key);
      response.end();
    });
    await new Promise<void>((resolve) => s3.listen(0, '127.0.0.1', resolve));
    const address = s3.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const aws = connect({
      places: [home],
      clock: systemClock,
      endpoint: `http://127.0.0.1:${port}`,
      credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    });
    const containers = [{ image: '', artifact, environment: [] }];
    expect(await deployments(aws, { bindings: [] }).readable(home, { containers })).toEqual([
      { what: 'artifact', name: artifact, is: 'known' },
      { what: 'key', name: key, is: 'unknown' },
    ]);
    aws.close();
    s3.close();
    s3.closeAllConnections();
  });
});

describe('an image’s URI', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  it.each<[string, object]>([
    [repository, { imageIds: [{ imageTag: 'latest' }] }],
    [`${repository}@${digest}`, { imageIds: [{ imageDigest: digest }] }],
    [`${repository}:1.7@${digest}`, { imageIds: [{ imageDigest: digest }] }],
    [
      '763104351884.dkr.ecr.us-east-1.amazonaws.com/team/pytorch-inference:2.1',
      {
        registryId: '763104351884',
        region: 'us-east-1',
        repositoryName: 'team/pytorch-inference',
        imageIds: [{ imageTag: '2.1' }],
      },
    ],
    ['111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/x:1', { region: 'cn-north-1' }],
    ['111122223333.dkr-ecr.eu-west-1.on.aws/x:1', { region: 'eu-west-1' }],
    ['111122223333.dkr.ecr-fips.us-east-1.amazonaws.com/x', { region: 'us-east-1' }],
  ])('%s', (uri, expected) => {
    expect(ecrImage(uri)).toMatchObject(expected);
  });

  it.each([
    'public.ecr.aws/sagemaker/x:1',
    'registry.example.com/x:1',
    `example.com/${repository}`,
  ])('%s is none of ECR’s', (uri) => {
    expect(ecrImage(uri)).toBeUndefined();
  });
});

describe('alarms', () => {
  it('of both kinds are told in the order of their names, also those that are missing', async () => {
    const { aws, port } = world;
    const metric = { namespace: 'x', name: 'p99', dimensions: {} };
    const arn = aws.company.alarms('slow', { metric, above: 200 });
    aws.company.alarms('any', { rule: 'ALARM(slow)' });
    aws.company.alarmBecomes(arn, 'ALARM');
    expect(await port.alarms(home, ['any', 'nobody', 'slow'])).toEqual([
      { name: 'any', state: 'ALARM', reason: expect.any(String), since: expect.any(String) },
      { name: 'nobody', state: 'missing' },
      {
        name: 'slow',
        state: 'ALARM',
        reason: expect.any(String),
        since: expect.stringMatching(/^2026-11-20T/u),
      },
    ]);
    expect(await port.alarms(home, [])).toEqual([]);
    const many = Array.from({ length: 101 }, (_, n) => `alarm-${n}`);
    expect(await port.alarms(home, many)).toHaveLength(101);
  });
});
