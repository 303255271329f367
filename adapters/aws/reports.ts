import type { ReportReader } from '../../src/index.ts';
import type { Connections } from './connect.ts';
import { readObject } from './read-object.ts';

/** Reports in S3, read with the rights of the account whose group the version is of. */
export function reports(aws: Connections): ReportReader {
  return {
    read: ({ uri }, group) => readObject(aws, uri, group, { megabytes: 5, ms: 5_000 }),
  };
}
