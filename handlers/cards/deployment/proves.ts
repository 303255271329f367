import type { ServiceLevel } from '../../../src/index.ts';

/** Whether there were enough invocations: fewer prove neither that it serves badly, nor well. */
export function proves(level: ServiceLevel | undefined): boolean {
  return (level?.invocations ?? 0) >= 100;
}
