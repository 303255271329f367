import { HeadObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { HeadObjectCommandOutput } from '@aws-sdk/client-s3';
import type { Check } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { statusOf } from '../status-of.ts';

/**
 * Whether a model's artifact can be read with the rights of a place, and with which key it is
 * encrypted. That S3 tells of an object does not prove that its key may be used: nobody can tell.
 */
export async function artifactChecks(
  aws: Connections,
  at: At,
  uri: string,
): Promise<readonly Check[]> {
  const [, Bucket, Key] = /^s3:\/\/([^/]+)\/(.+)$/su.exec(uri) ?? [];
  const check = (is: Check['is'], because?: string): Check => {
    return { what: 'artifact', name: uri, is, ...(because && { because }) };
  };
  if (!Bucket || !Key) return [check('unknown', 'not in S3')];
  return aws.call('s3:HeadObject', async (abortSignal) => {
    const client = aws.s3({ account: at.account, region: at.region });
    try {
      if (Key.endsWith('/')) {
        const command = new ListObjectsV2Command({ Bucket, Prefix: Key, MaxKeys: 1 });
        const { KeyCount = 0 } = await client.send(command, { abortSignal });
        return [KeyCount > 0 ? check('known') : check('missing', 'nothing is there')];
      }
      const found = await client.send(new HeadObjectCommand({ Bucket, Key }), { abortSignal });
      return [check('known'), ...keyChecks(found)];
    } catch (error) {
      const status = statusOf(error);
      if (status === 404) return [check('missing')];
      // Whether the models' own role may read it, which is who does, is not told by that.
      if (status === 403) return [check('unknown', 'Ringi may not look; executionRole reads it')];
      throw error;
    }
  });
}

function keyChecks({ SSEKMSKeyId: name }: HeadObjectCommandOutput): readonly Check[] {
  return name ? [{ what: 'key', name, is: 'unknown' }] : [];
}
