import { createHash } from 'node:crypto';
import type { Clock } from '../../../../src/clock.ts';
import { AwsError } from '../aws-error.ts';

/** An object as it was put. */
export type Stored = {
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly at: Date;
};

/** A bucket: it comes to be with its first object, and belongs to the account that put it. */
export type Bucket = {
  readonly name: string;
  readonly owner: string;
  readonly objects: Map<string, Stored>;
  /** The region in which EventBridge hears of what is put. */
  notifies?: string;
};

/** What may not be done below a prefix: `list` also turns a missing object into a forbidden one. */
export type Denial = 'read' | 'list';

/** Where an object is. */
export type ObjectAt = { readonly bucket: string; readonly key: string };

/** Buckets and what is denied. */
export type BucketStore = {
  /** Puts an object; answers it with its bucket. Refused in another account's bucket. */
  put(account: string, at: ObjectAt, body: string | Buffer, type?: string): Stored;
  /** A bucket of this account, made where there is none. */
  bucket(account: string, name: string): Bucket;
  /** The bucket of an account that may read it, else refused as S3 refuses. */
  readable(account: string, at: ObjectAt, denial?: Denial): Bucket;
  find(name: string): Bucket | undefined;
  deny(prefix: string, denial: Denial): void;
  allow(prefix: string): void;
  /** Another account may read below a prefix. */
  share(prefix: string, account: string): void;
  denies(at: ObjectAt, denial: Denial): boolean;
};

/** No bucket yet. */
export function bucketStore(clock: Clock): BucketStore {
  const buckets = new Map<string, Bucket>();
  const denied = new Map<string, Denial>();
  const shared: Share[] = [];
  const bucket = (owner: string, name: string) => {
    const found = buckets.get(name) ?? { name, owner, objects: new Map<string, Stored>() };
    if (found.owner !== owner) forbidden();
    buckets.set(name, found);
    return found;
  };
  const denies = ({ bucket, key }: ObjectAt, wanted: Denial) =>
    [...denied].some(
      ([prefix, denial]) => denial === wanted && `s3://${bucket}/${key}`.startsWith(prefix),
    );
  return {
    bucket,
    denies,
    find: (name) => buckets.get(name),
    put(account, at, body, type = 'application/json') {
      const bytes = Buffer.from(body);
      const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
      const stored = { body: bytes, type, etag, at: clock.now() };
      bucket(account, at.bucket).objects.set(at.key, stored);
      return stored;
    },
    readable(account, at, denial = 'read') {
      const found = buckets.get(at.bucket);
      const foreign =
        found && found.owner !== account && !shared.some((each) => isFor(each, account, at));
      if (denies(at, denial) || foreign) forbidden();
      if (found) return found;
      throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
    },
    share: (prefix, account) => void shared.push({ prefix, account }),
    deny: (prefix, denial) => void denied.set(prefix, denial),
    allow: (prefix) => void denied.delete(prefix),
  };
}

type Share = { readonly prefix: string; readonly account: string };

function isFor({ prefix, account }: Share, reader: string, { bucket, key }: ObjectAt): boolean {
  return account === reader && `s3://${bucket}/${key}`.startsWith(prefix);
}

function forbidden(): never {
  throw new AwsError('AccessDenied', 'Access Denied', 403);
}
