import { monitorSubject } from '../../../src/index.ts';
import type { CardRef, MonitorRef } from '../../../src/index.ts';

/** The card of a monitor. */
export function driftRef(monitor: MonitorRef): CardRef {
  return { view: 'drift', subject: monitorSubject(monitor) };
}
