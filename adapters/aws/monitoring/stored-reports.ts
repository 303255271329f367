import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { Impossible } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';

/** One report below a prefix; `id` is another one where it was written anew. */
export type StoredReport = {
  readonly id: string;
  readonly uri: string;
  readonly key: string;
  readonly writtenAt: string;
};

/** Ten thousand objects: a report a day for a quarter of a century. */
const mostPages = 10;

/** The JSON files below an S3 prefix, the one that was written last first. */
export async function storedReports(
  aws: Connections,
  at: At,
  prefix: string,
): Promise<readonly StoredReport[]> {
  const [, Bucket = '', Prefix = ''] = /^s3:\/\/([^/]+)\/(.*)$/u.exec(prefix) ?? [];
  const found: StoredReport[] = [];
  let ContinuationToken: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const command = new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken });
    const listed = await aws.call('s3:ListBucket', (abortSignal) =>
      aws.s3(at).send(command, { abortSignal }),
    );
    for (const { Key: key = '', LastModified } of listed.Contents ?? []) {
      if (!key.toLowerCase().endsWith('.json')) continue;
      const writtenAt = (LastModified ?? new Date(0)).toISOString();
      found.push({ id: `${key}@${writtenAt}`, uri: `s3://${Bucket}/${key}`, key, writtenAt });
    }
    ContinuationToken = listed.NextContinuationToken;
    if (!ContinuationToken) return found.toSorted(newestFirst);
  }
  const what = `There are more than ${mostPages * 1_000} objects below ${prefix}.`;
  throw new Impossible(what, 'Name a narrower prefix in ringi.yaml, or move old reports away.');
}

function newestFirst(a: StoredReport, b: StoredReport): number {
  if (a.writtenAt !== b.writtenAt) return a.writtenAt < b.writtenAt ? 1 : -1;
  return a.key < b.key ? 1 : -1;
}
