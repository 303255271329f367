import { z } from 'zod';
import { AwsError } from '../aws-error.ts';
import { xml } from '../xml.ts';
import type { Stored } from './bucket-store.ts';

/** What ListObjectsV2 takes, as it stands in the URL. */
export const listQuery = z.looseObject({
  prefix: z.string().default(''),
  delimiter: z.string().optional(),
  'max-keys': z.coerce.number().min(0).default(1000),
  'continuation-token': z.string().optional(),
  'start-after': z.string().default(''),
  'encoding-type': z.literal('url').optional(),
});

/** One page of a bucket's keys as XML, in the order of their bytes; a thousand at most. */
export function listObjects(
  bucket: string,
  objects: ReadonlyMap<string, Stored>,
  query: z.infer<typeof listQuery>,
): string {
  const { prefix, delimiter, 'continuation-token': token, 'start-after': startAfter } = query;
  const after = token === undefined ? startAfter : keyIn(token);
  const most = Math.min(query['max-keys'], 1000);
  const entries = [...entriesOf(objects, prefix, delimiter)]
    .filter(([name]) => after === '' || compare(name, after) > 0)
    .toSorted(([a], [b]) => compare(a, b));
  const page = entries.slice(0, most);
  const last = page.at(-1)?.[0];
  const truncated = entries.length > page.length;
  const written = (name: string) => (query['encoding-type'] ? encodeURIComponent(name) : name);
  const result = {
    Name: bucket,
    Prefix: written(prefix),
    Delimiter: delimiter,
    MaxKeys: most,
    KeyCount: page.length,
    IsTruncated: truncated,
    EncodingType: query['encoding-type'],
    ContinuationToken: token,
    NextContinuationToken: truncated && last !== undefined ? tokenOf(last) : undefined,
    StartAfter: startAfter === '' ? undefined : written(startAfter),
    Contents: page.flatMap(([name, stored]) => (stored ? [content(written(name), stored)] : [])),
    CommonPrefixes: page.flatMap(([name, stored]) => (stored ? [] : [{ Prefix: written(name) }])),
  };
  const namespace = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';
  const body = `<ListBucketResult ${namespace}>${xml(result)}</ListBucketResult>`;
  return `<?xml version="1.0" encoding="UTF-8"?>${body}`;
}

/** Keys with their objects; what has the delimiter after the prefix is one entry without. */
function entriesOf(objects: ReadonlyMap<string, Stored>, prefix: string, delimiter?: string) {
  const entries = new Map<string, Stored | undefined>();
  for (const [key, stored] of objects) {
    if (!key.startsWith(prefix)) continue;
    const end = delimiter === undefined ? -1 : key.indexOf(delimiter, prefix.length);
    if (end < 0) entries.set(key, stored);
    else entries.set(key.slice(0, end + (delimiter ?? '').length), undefined);
  }
  return entries;
}

function content(key: string, { at, etag, body }: Stored) {
  return {
    Key: key,
    LastModified: at.toISOString(),
    ETag: etag,
    Size: body.length,
    StorageClass: 'STANDARD',
  };
}

function compare(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function tokenOf(key: string): string {
  return Buffer.from(key).toString('base64');
}

function keyIn(token: string): string {
  const key = Buffer.from(token, 'base64').toString();
  if (token !== '' && tokenOf(key) === token) return key;
  throw new AwsError('InvalidArgument', 'The continuation token provided is incorrect');
}
