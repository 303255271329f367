import { metricKey } from './metric-key.ts';

/** The unit of a time by its name; a latency is in milliseconds unless its name ends in another. */
export function unitOf(name: string): string | undefined {
  const key = metricKey(name);
  if (!/latency|duration|_time(?:_|$)/.test(key)) return undefined;
  const named = units.find(([ending]) => key.endsWith(ending))?.[1];
  if (named !== undefined) return named;
  return key.includes('latency') ? 'ms' : undefined;
}

const units: readonly (readonly [ending: string, unit: string])[] = [
  ['_ms', 'ms'],
  ['_millis', 'ms'],
  ['_milliseconds', 'ms'],
  ['_us', 'µs'],
  ['_microseconds', 'µs'],
  ['_s', 's'],
  ['_sec', 's'],
  ['_seconds', 's'],
];
