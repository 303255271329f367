import type { GroupRef, MonitorRef } from '../../../src/index.ts';
import type { At } from '../connect.ts';
import { inPlace } from './in-place.ts';

/** A monitor in a place, about a group. */
export function monitorIn(
  at: At,
  group: GroupRef,
  source: MonitorRef['source'],
  name: string,
): MonitorRef {
  return { ...inPlace(at, group), source, name };
}
