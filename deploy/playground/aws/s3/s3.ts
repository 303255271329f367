import { z } from 'zod';
import type { Clock } from '../../../../src/clock.ts';
import { AwsError } from '../aws-error.ts';
import type { ServiceEvent } from '../eventbridge.ts';
import { operation } from '../operation.ts';
import type { Operation } from '../operation.ts';
import type { Caller } from '../principals.ts';
import { bucketStore } from './bucket-store.ts';
import type { BucketStore, Denial, ObjectAt, Stored } from './bucket-store.ts';
import { listObjects, listQuery } from './list-objects.ts';
import { objectCreated } from './object-created.ts';

/** Buckets that come to be with their first object, and belong to the account that put it. */
export type S3 = {
  put(account: string, uri: string, body: string | Buffer, type?: string): void;
  /** An object's text; undefined where there is none. */
  text(uri: string): string | undefined;
  /** The object is gone. */
  remove(uri: string): void;
  /**
   * From now on nobody may read (or `list`) below this `s3://` prefix; `allow` takes it back. Whoever
   * may not list is not told that an object is missing either.
   */
  deny(prefix: string, denial?: Denial): void;
  allow(prefix: string): void;
  /** From now on another account may read below this `s3://` prefix, by the bucket's policy. */
  share(prefix: string, account: string): void;
  /** From now on EventBridge hears of what is put into this bucket. */
  notifies(bucket: string, place: { readonly account: string; readonly region: string }): void;
  readonly operations: Readonly<Record<string, Operation>>;
};

/** S3; `emit` takes its events, whose delivery it guarantees. */
export function s3(clock: Clock, emit: (event: ServiceEvent) => void): S3 {
  const store = bucketStore(clock);
  const put = (account: string, at: ObjectAt, body: string | Buffer, type?: string) => {
    const stored = store.put(account, at, body, type);
    const bucket = store.bucket(account, at.bucket);
    if (bucket.notifies !== undefined) emit(objectCreated(bucket, at.key, stored));
    return stored;
  };
  const objectsOf = (uri: string) => store.find(placeOf(uri).bucket)?.objects;
  return {
    put: (account, uri, body, type) => void put(account, placeOf(uri), body, type),
    text: (uri) => objectsOf(uri)?.get(placeOf(uri).key)?.body.toString(),
    remove: (uri) => void objectsOf(uri)?.delete(placeOf(uri).key),
    deny: (prefix, denial = 'read') => store.deny(prefix, denial),
    allow: (prefix) => store.allow(prefix),
    share: (prefix, account) => store.share(prefix, account),
    notifies(name, { account, region }) {
      store.bucket(account, name).notifies = region;
    },
    operations: { ...objects(store, put), ...buckets(store) },
  };
}

function placeOf(uri: string): ObjectAt {
  const [, , bucket = '', ...key] = uri.split('/');
  return { bucket, key: key.join('/') };
}

function objects(
  store: BucketStore,
  put: (account: string, at: ObjectAt, body: Buffer, type?: string) => Stored,
): Record<string, Operation> {
  const read = (at: ObjectAt, { account }: Caller): Stored => {
    const found = store.readable(account, at).objects.get(at.key);
    if (found) return found;
    if (store.denies(at, 'list')) throw new AwsError('AccessDenied', 'Access Denied', 403);
    throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
  };
  return {
    PutObject: operation(request, ({ bucket, key, headers, body }, { account }) => {
      const { etag } = put(account, { bucket, key }, body, headers['content-type']);
      return { status: 200, headers: { etag }, body: Buffer.alloc(0) };
    }),
    GetObject: operation(request, (input, caller) => {
      const { headers, ...found } = ranged(read(input, caller), input.headers['range']);
      return { ...found, headers: { ...headers, ...overridden(input.query) } };
    }),
    HeadObject: operation(request, (input, caller) => {
      const headers = headersOf(read(input, caller));
      return { status: 200, headers, body: Buffer.alloc(0) };
    }),
    DeleteObject: operation(request, ({ bucket, key }, { account }) => {
      store.readable(account, { bucket, key }).objects.delete(key);
      return { status: 204, headers: {}, body: Buffer.alloc(0) };
    }),
  };
}

function buckets(store: BucketStore): Record<string, Operation> {
  return {
    ListObjectsV2: operation(request.extend({ query: listQuery }), (input, { account }) => {
      const { bucket, query } = input;
      const { objects } = store.readable(account, { bucket, key: query.prefix }, 'list');
      return document(listObjects(bucket, objects, query));
    }),
    PutBucketNotificationConfiguration: operation(request, ({ bucket, body }, caller) => {
      const found = store.bucket(caller.account, bucket);
      if (body.includes('EventBridgeConfiguration')) found.notifies = caller.region;
      else delete found.notifies;
      return { status: 200, headers: {}, body: Buffer.alloc(0) };
    }),
    GetBucketNotificationConfiguration: operation(request, ({ bucket }, { account }) => {
      const { notifies } = store.readable(account, { bucket, key: '' });
      const told = notifies === undefined ? '' : '<EventBridgeConfiguration/>';
      return document(`<NotificationConfiguration>${told}</NotificationConfiguration>`);
    }),
  };
}

function document(body: string) {
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: Buffer.from(body) };
}

/** Path style: `/bucket/key`. */
const request = z.object({
  bucket: z.string(),
  key: z.string(),
  query: z.record(z.string(), z.string()),
  headers: z.record(z.string(), z.string().optional()),
  body: z.instanceof(Buffer),
});

/** Headers as the URL wants them, for whoever follows a link. */
function overridden(query: Readonly<Record<string, string>>): Record<string, string> {
  const names = ['content-type', 'content-disposition'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = query[`response-${name}`];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function ranged(stored: Stored, range: string | undefined) {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/u.exec(range ?? '') ?? [];
  if (first === undefined) return { status: 200, headers: headersOf(stored), body: stored.body };
  const size = stored.body.length;
  const from = Number(first);
  if (from >= size) {
    throw new AwsError('InvalidRange', 'The requested range is not satisfiable', 416);
  }
  const to = Math.min(last ? Number(last) : size - 1, size - 1);
  const part = { ...stored, body: stored.body.subarray(from, to + 1) };
  const headers = { ...headersOf(part), 'content-range': `bytes ${from}-${to}/${size}` };
  return { status: 206, headers, body: part.body };
}

function headersOf({ body, type, etag, at }: Stored): Record<string, string> {
  return {
    'content-type': type,
    'content-length': String(body.length),
    etag,
    'last-modified': at.toUTCString(),
    'accept-ranges': 'bytes',
  };
}
