import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DeleteObjectCommand,
  GetBucketNotificationConfigurationCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutBucketNotificationConfigurationCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { heard } from './heard.ts';
import { partner } from './connected.ts';
import { home, signedBy } from './signed-by.ts';

let aws: Aws;
let s3: S3Client;
beforeEach(async () => {
  aws = await startAws();
  s3 = new S3Client(signedBy(aws));
});
afterEach(async () => {
  s3.destroy();
  await aws.stop();
});

const Bucket = 'evidently-reports';

function put(...keys: string[]) {
  for (const key of keys) aws.objects.put(home.account, `s3://${Bucket}/${key}`, '{}');
}

/** The next page's token, then the keys on this one. */
async function keys(input: object) {
  const page = await s3.send(new ListObjectsV2Command({ Bucket, ...input }));
  return [page.NextContinuationToken, ...(page.Contents ?? []).map(({ Key }) => Key)];
}

describe('a listing', () => {
  it('is in the order of the bytes, by prefix, after a key, page by page', async () => {
    put('credit/b.json', 'credit/a & b.json', 'credit/é.json', 'credit/a.json', 'fraud/a.json');
    const Prefix = 'credit/';
    const [ContinuationToken, ...first] = await keys({ Prefix, MaxKeys: 2 });
    expect(first).toEqual(['credit/a & b.json', 'credit/a.json']);
    expect(await keys({ Prefix, MaxKeys: 2, ContinuationToken })).toEqual([
      undefined,
      'credit/b.json',
      'credit/é.json',
    ]);
    expect(await keys({ StartAfter: 'credit/b.json' })).toEqual([
      undefined,
      'credit/é.json',
      'fraud/a.json',
    ]);
    await expect(keys({ ContinuationToken: 'nonsense' })).rejects.toMatchObject({
      name: 'InvalidArgument',
    });
  });

  it('has a thousand keys at most, and folders where a delimiter is given', async () => {
    put(...Array.from({ length: 1_001 }, (_, index) => `daily/${String(index).padStart(4, '0')}`));
    const page = await s3.send(new ListObjectsV2Command({ Bucket, MaxKeys: 5_000 }));
    expect([page.KeyCount, page.IsTruncated]).toEqual([1_000, true]);
    expect(page.Contents?.[0]).toMatchObject({ Size: 2, LastModified: expect.any(Date) });
    put('weekly/1', 'readme');
    const folders = await s3.send(new ListObjectsV2Command({ Bucket, Delimiter: '/' }));
    expect(folders.CommonPrefixes?.map((each) => each.Prefix)).toEqual(['daily/', 'weekly/']);
    expect(folders.Contents?.map((each) => each.Key)).toEqual(['readme']);
  });

  it('may be forbidden, and then nothing is said to be missing', async () => {
    put('credit/a.json');
    const gone = new GetObjectCommand({ Bucket, Key: 'credit/gone.json' });
    await expect(s3.send(gone)).rejects.toMatchObject({ name: 'NoSuchKey' });
    aws.objects.deny(`s3://${Bucket}/`, 'list');
    await expect(s3.send(gone)).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(s3.send(new ListObjectsV2Command({ Bucket }))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    await s3.send(new GetObjectCommand({ Bucket, Key: 'credit/a.json' }));
    await expect(s3.send(new ListObjectsV2Command({ Bucket: 'none' }))).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
  });
});

const head = (Key: string, client = s3) => client.send(new HeadObjectCommand({ Bucket, Key }));
const status = (httpStatusCode: number) => ({ $metadata: { httpStatusCode } });

describe('an object', () => {
  it('is looked at without being read: there, missing, or forbidden', async () => {
    put('credit/model.tar.gz');
    expect(await head('credit/model.tar.gz')).toMatchObject({ ContentLength: 2 });
    await expect(head('credit/gone')).rejects.toMatchObject({ name: 'NotFound', ...status(404) });
    aws.objects.deny(`s3://${Bucket}/`, 'list');
    await expect(head('credit/gone')).rejects.toMatchObject(status(403));
    aws.objects.deny(`s3://${Bucket}/credit/`);
    await expect(head('credit/model.tar.gz')).rejects.toMatchObject(status(403));
  });

  it('of another account is forbidden until it is shared', async () => {
    put('credit/model.tar.gz');
    const stranger = new S3Client(signedBy(aws, `arn:aws:iam::${partner.account}:user/ringi`));
    await expect(head('credit/model.tar.gz', stranger)).rejects.toMatchObject(status(403));
    aws.objects.share(`s3://${Bucket}/credit/`, partner.account);
    expect(await head('credit/model.tar.gz', stranger)).toMatchObject({ ContentLength: 2 });
    await expect(head('fraud/model.tar.gz', stranger)).rejects.toMatchObject(status(403));
    stranger.destroy();
  });

  it('is the model of every version, unless training failed to leave one', async () => {
    const version = aws.company.looksAt(aws.company.registers('credit-risk'));
    const uris = [...JSON.stringify(version).matchAll(/"ModelDataUrl":"([^"]+)"/gu)];
    expect(uris.map(([, uri = '']) => aws.objects.text(uri))).toEqual(['', '']);
    const failed = aws.company.registers('credit-risk', { status: 'Failed' });
    const missing = /"ModelDataUrl":"([^"]+)"/u.exec(JSON.stringify(aws.company.looksAt(failed)));
    expect(aws.objects.text(missing?.[1] ?? '')).toBeUndefined();
  });
});

describe('a bucket', () => {
  it('tells EventBridge what is put once that is on', async () => {
    const events = heard(aws, 'Object Created');
    put('before.json');
    const EventBridgeConfiguration = {};
    await s3.send(
      new PutBucketNotificationConfigurationCommand({
        Bucket,
        NotificationConfiguration: { EventBridgeConfiguration },
      }),
    );
    expect(await s3.send(new GetBucketNotificationConfigurationCommand({ Bucket }))).toMatchObject({
      EventBridgeConfiguration,
    });
    aws.events.deliver('drop');
    await s3.send(new PutObjectCommand({ Bucket, Key: 'credit/new one.json', Body: '{"a":1}' }));
    expect(events()).toMatchObject([
      {
        source: 'aws.s3',
        resources: [`arn:aws:s3:::${Bucket}`],
        detail: {
          bucket: { name: Bucket },
          object: { key: 'credit/new one.json', size: 7 },
          reason: 'PutObject',
        },
      },
    ]);
  });

  it('takes and gives 50 MB', async () => {
    const Body = Buffer.alloc(50 * 1024 * 1024, '{"feature":0.1},');
    await s3.send(new PutObjectCommand({ Bucket, Key: 'large.json', Body }));
    const { ContentLength, Body: got } = await s3.send(
      new GetObjectCommand({ Bucket, Key: 'large.json' }),
    );
    expect(ContentLength).toBe(Body.length);
    expect(Body.equals((await got?.transformToByteArray()) ?? Buffer.alloc(0))).toBe(true);
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'large.json' }));
    expect(aws.objects.text(`s3://${Bucket}/large.json`)).toBeUndefined();
  });
});
