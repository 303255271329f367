import { createHash } from 'node:crypto';
import { addAbortSignal, Readable } from 'node:stream';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import type { S3Client } from '@aws-sdk/client-s3';
import type { FileRead } from '../../src/index.ts';
import type { At, Connections } from './connect.ts';
import { locateObject } from './locate-object.ts';
import type { S3Object } from './locate-object.ts';
import { classOf } from './translate.ts';

/** The most that is read of one object, and how long that may take. */
export type Most = { readonly megabytes: number; readonly ms: number };

/**
 * One object of S3, read with the rights of an account. What another try does not change is said
 * as `unreadable`; the rest is thrown.
 */
export async function readBytes(
  aws: Connections,
  uri: string,
  at: At,
  most: Most,
): Promise<FileRead> {
  const object = locateObject(uri);
  if (!object) return { unreadable: 'not an S3 URI' };
  const client = aws.s3({ account: at.account, region: at.region });
  const read = (signal: AbortSignal) => bytesOf(client, object, most, signal).catch(unreadable);
  const bytes = await aws.call('s3:GetObject', read, most.ms);
  if (typeof bytes === 'string') return { unreadable: bytes };
  return { bytes, digest: createHash('sha256').update(bytes).digest('hex') };
}

async function bytesOf(
  client: S3Client,
  object: S3Object,
  { megabytes }: Most,
  signal: AbortSignal,
): Promise<Buffer | string> {
  const most = megabytes * 1024 * 1024;
  // One byte more than is allowed tells that there is more, and no more than that is ever sent.
  const command = new GetObjectCommand({ ...object, Range: `bytes=0-${most}` });
  const { Body } = await client.send(command, { abortSignal: signal });
  if (!(Body instanceof Readable)) return 'empty';
  const chunks: Buffer[] = [];
  for await (const chunk of addAbortSignal(signal, Body)) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  return bytes.length > most ? `larger than ${megabytes} MB` : bytes;
}

/** What another try does not change is said; the rest is thrown, to be tried again. */
function unreadable(error: unknown): string {
  switch (classOf(error)) {
    case 'NoSuchKey':
    case 'NotFound':
      return 'missing';
    case 'NoSuchBucket':
      return 'bucket missing';
    case 'AccessDenied':
      return 'access denied';
    case 'InvalidRange':
      return 'empty';
    case 'InvalidObjectState':
      return 'archived';
  }
  throw error;
}
