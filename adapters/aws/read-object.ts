import type { ReportFile } from '../../src/index.ts';
import type { At, Connections } from './connect.ts';
import { readBytes } from './read-bytes.ts';
import type { Most } from './read-bytes.ts';

/** One object of S3 as text; what is no UTF-8 is `unreadable`, like what cannot be read. */
export async function readObject(
  aws: Connections,
  uri: string,
  at: At,
  most: Most,
): Promise<ReportFile> {
  const read = await readBytes(aws, uri, at, most);
  if ('unreadable' in read) return read;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(read.bytes);
    return { text, digest: read.digest };
  } catch {
    return { unreadable: 'not text' };
  }
}
