import type { MonitoringFile } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { readObject } from '../read-object.ts';

/** Sketches of two hundred features are well below it. */
const most = { megabytes: 20, ms: 10_000 } as const;

/** One file of a monitor's, as far as it can be read. */
export async function monitoringFile(
  aws: Connections,
  at: At,
  name: string,
  uri: string,
): Promise<MonitoringFile> {
  return { name, uri, file: await readObject(aws, uri, at, most) };
}
