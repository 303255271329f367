import type { Monitoring } from '../../src/index.ts';

/** A world in which nothing is monitored. */
export const noMonitors: Monitoring = {
  async *monitors() {},
  monitor: async () => 'gone',
  runs: async () => [],
  report: nothing,
  ofProcessingJob: async () => undefined,
  ofResource: async () => undefined,
  ofObject: async () => undefined,
  acceptBaseline: nothing,
};

function nothing(): never {
  throw new Error('nothing is monitored here');
}
