import { GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { Impossible } from '../../src/index.ts';
import type { FileReader } from '../../src/index.ts';
import type { Connections } from './connect.ts';
import { locateObject } from './locate-object.ts';
import { readBytes } from './read-bytes.ts';

/** Files in S3, read with the rights of the place they name. */
export function files(aws: Connections): FileReader {
  return {
    read: ({ uri, through }) => readBytes(aws, uri, through, { megabytes: 20, ms: 10_000 }),
    async link({ uri, through }, seconds) {
      const object = locateObject(uri);
      if (!object) {
        throw new Impossible(`${uri.slice(0, 200)} is no object in S3.`, 'Name its S3 URI.');
      }
      const time = { expiresIn: Math.min(seconds, 3_600), signingDate: aws.clock.now() };
      // Nothing is sent but, where a role is assumed, for its credentials.
      return aws.call('s3:GetObject', () =>
        getSignedUrl(aws.s3(through), new GetObjectCommand(object), time),
      );
    },
  };
}
