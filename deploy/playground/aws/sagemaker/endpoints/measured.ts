import type { Datum } from '../../cloudwatch/metric-store.ts';
import type { Health } from './health.ts';

/** What some requests were: `share` (0 to 1) of what came in `ms` from `at` on. */
export type Served = {
  readonly at: number;
  readonly ms: number;
  readonly share: number;
  readonly health: Health;
};

/** What an endpoint publishes of them under the name of a metric; latencies are microseconds. */
export function measured(name: string, served: Served): readonly Datum[] {
  const { at, health } = served;
  const requests = whole(served, 1);
  const marked = (part: number) => [
    { at, value: 1, count: whole(served, part) },
    { at, value: 0, count: requests - whole(served, part) },
  ];
  const spread = (p99: number) =>
    latencies.map(([of, part]) => ({ at, value: of * p99 * 1_000, count: requests * part }));
  switch (name) {
    case 'Invocations':
      return some([{ at, value: 1, count: requests }]);
    case 'Invocation5XXErrors':
      return some(marked(health.errors));
    case 'Invocation4XXErrors':
      return some(marked(0.001));
    case 'ModelLatency':
      return some(spread(health.p99));
    case 'OverheadLatency':
      return some(spread(6));
    default:
      return [];
  }
}

/** Requests of all variants together. */
const perSecond = 100;

/** Parts of the 99th percentile, and how many requests took that long. */
const latencies = [
  [0.4, 0.5],
  [0.6, 0.4],
  [0.8, 0.085],
  [1, 0.015],
] as const;

function some(data: readonly Datum[]): readonly Datum[] {
  return data.filter(({ count }) => count > 0);
}

/**
 * How many of a part there are. Within a minute they are never more than their part of what came so
 * far, lest the first failure of a minute look like many.
 */
function whole({ at, ms, share }: Served, part: number): number {
  const each = (ms / 1_000) * perSecond * share * part;
  const before = (at % 60_000) / ms;
  return down(each * (before + 1)) - down(each * before);
}

/** Down to a whole number, but not because of the last bit of a fraction. */
function down(value: number): number {
  return Math.floor(value + 1e-6);
}
