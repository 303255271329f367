import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../../src/clock.ts';
import { AwsError } from './aws-error.ts';
import { operation } from './operation.ts';
import type { Operation } from './operation.ts';
import type { Caller } from './principals.ts';

type ObjectRequest = z.infer<typeof objectRequest>;

type ObjectAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

type Stored = {
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly at: Date;
};

/** Buckets that come to be with their first object, and belong to the account that put it. */
export type S3 = {
  put(account: string, uri: string, body: string | Buffer, type?: string): void;
  /** An object's text; undefined where there is none. */
  text(uri: string): string | undefined;
  /** The object is gone. */
  remove(uri: string): void;
  /** From now on nobody may read below this `s3://` prefix; `allow` takes it back. */
  deny(prefix: string): void;
  allow(prefix: string): void;
  readonly operations: Readonly<Record<string, Operation>>;
};

/** S3's objects: put, get (with a range) and head. */
export function s3(clock: Clock): S3 {
  const owners = new Map<string, string>();
  const objects = new Map<string, Stored>();
  const denied = new Set<string>();
  const put = (account: string, uri: string, body: string | Buffer, type = 'application/json') => {
    const bucket = uri.split('/')[2] ?? '';
    if ((owners.get(bucket) ?? account) !== account) forbidden();
    owners.set(bucket, account);
    const bytes = Buffer.from(body);
    const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
    objects.set(uri, { body: bytes, type, etag, at: clock.now() });
    return etag;
  };
  const read = ({ bucket, key }: ObjectRequest, { account }: Caller): Stored => {
    const uri = `s3://${bucket}/${key}`;
    const refused = [...denied].some((prefix) => uri.startsWith(prefix));
    if (refused || (owners.get(bucket) ?? account) !== account) forbidden();
    if (!owners.has(bucket)) {
      throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
    }
    const found = objects.get(uri);
    if (found) return found;
    throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
  };
  return {
    put: (...stored) => void put(...stored),
    text: (uri) => objects.get(uri)?.body.toString(),
    remove: (uri) => void objects.delete(uri),
    deny: (prefix) => void denied.add(prefix),
    allow: (prefix) => void denied.delete(prefix),
    operations: operationsOf(put, read),
  };
}

function operationsOf(
  put: (account: string, uri: string, body: Buffer, type?: string) => string,
  read: (request: ObjectRequest, caller: Caller) => Stored,
): Record<string, Operation> {
  return {
    PutObject: operation(objectRequest, ({ bucket, key, headers, body }, { account }) => {
      const etag = put(account, `s3://${bucket}/${key}`, body, headers['content-type']);
      return { status: 200, headers: { etag }, body: Buffer.alloc(0) };
    }),
    GetObject: operation(objectRequest, (request, caller) =>
      ranged(read(request, caller), request.headers['range']),
    ),
    HeadObject: operation(objectRequest, (request, caller) => {
      const stored = read(request, caller);
      const length = String(stored.body.length);
      const headers = { ...headersOf(stored), 'content-length': length };
      return { status: 200, headers, body: Buffer.alloc(0) };
    }),
  };
}

/** Path style: `/bucket/key`. */
const objectRequest = z.object({
  bucket: z.string(),
  key: z.string(),
  headers: z.record(z.string(), z.string().optional()),
  body: z.instanceof(Buffer),
});

function ranged(stored: Stored, range: string | undefined): ObjectAnswer {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/u.exec(range ?? '') ?? [];
  if (first === undefined) return { status: 200, headers: headersOf(stored), body: stored.body };
  const size = stored.body.length;
  const from = Number(first);
  if (from >= size) {
    throw new AwsError('InvalidRange', 'The requested range is not satisfiable', 416);
  }
  const to = Math.min(last ? Number(last) : size - 1, size - 1);
  const headers = { ...headersOf(stored), 'content-range': `bytes ${from}-${to}/${size}` };
  return { status: 206, headers, body: stored.body.subarray(from, to + 1) };
}

function headersOf({ type, etag, at }: Stored): Record<string, string> {
  return {
    'content-type': type,
    etag,
    'last-modified': at.toUTCString(),
    'accept-ranges': 'bytes',
  };
}

function forbidden(): never {
  throw new AwsError('AccessDenied', 'Access Denied', 403);
}
