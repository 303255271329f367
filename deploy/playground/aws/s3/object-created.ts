import { randomBytes } from 'node:crypto';
import type { ServiceEvent } from '../eventbridge.ts';
import type { Bucket, Stored } from './bucket-store.ts';

/** "Object Created", as S3 tells EventBridge where a bucket has that turned on. */
export function objectCreated(bucket: Bucket, key: string, { body, etag }: Stored): ServiceEvent {
  return {
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: bucket.owner,
    region: bucket.notifies ?? '',
    resources: [`arn:aws:s3:::${bucket.name}`],
    detail: {
      version: '0',
      bucket: { name: bucket.name },
      object: {
        key,
        size: body.length,
        etag: etag.replaceAll('"', ''),
        sequencer: randomBytes(8).toString('hex').toUpperCase(),
      },
      'request-id': randomBytes(8).toString('hex').toUpperCase(),
      requester: bucket.owner,
      'source-ip-address': '10.0.0.7',
      reason: 'PutObject',
    },
  };
}
