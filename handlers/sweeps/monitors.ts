import type { Sweep } from '../../src/index.ts';
import { driftRef } from '../cards/drift/drift-ref.ts';

/** Monitors that ran, changed, or fell silent while no event told of it. */
export const monitors: Sweep = {
  name: 'monitors',
  every: 60_000,

  async *find({ monitoring }, now) {
    for await (const { ref, fingerprint } of monitoring.monitors(now)) {
      yield { ref: driftRef(ref), fingerprint };
    }
  },
};
