import { createHash } from 'node:crypto';
import { addAbortSignal, Readable } from 'node:stream';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import type { S3Client } from '@aws-sdk/client-s3';
import type { ReportReader } from '../../src/index.ts';
import type { Connections } from './connect.ts';
import { classOf } from './translate.ts';

/** Reports in S3, read with the rights of the account whose group the version is of. */
export function reports(aws: Connections): ReportReader {
  return {
    async read({ uri }, { account, region }) {
      const object = locate(uri);
      if (!object) return { unreadable: 'not an S3 URI' };
      const client = aws.s3({ account, region });
      const read = (signal: AbortSignal) => bytesOf(client, object, signal).catch(unreadable);
      const bytes = await aws.call('s3:GetObject', read, most.ms);
      return typeof bytes === 'string' ? { unreadable: bytes } : decoded(bytes);
    },
  };
}

const most = { bytes: 5 * 1024 * 1024, ms: 5_000 } as const;

type S3Object = { readonly Bucket: string; readonly Key: string };

function locate(uri: string): S3Object | undefined {
  const [, Bucket, Key] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/(.+)$/u.exec(uri) ?? [];
  return Bucket && Key ? { Bucket, Key } : undefined;
}

async function bytesOf(
  client: S3Client,
  object: S3Object,
  signal: AbortSignal,
): Promise<Buffer | string> {
  // One byte more than is allowed tells that there is more, and no more than that is ever sent.
  const command = new GetObjectCommand({ ...object, Range: `bytes=0-${most.bytes}` });
  const { Body } = await client.send(command, { abortSignal: signal });
  if (!(Body instanceof Readable)) return 'empty';
  const chunks: Buffer[] = [];
  for await (const chunk of addAbortSignal(signal, Body)) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  return bytes.length > most.bytes ? 'larger than 5 MB' : bytes;
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

function decoded(bytes: Buffer) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, digest: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    return { unreadable: 'not text' };
  }
}
