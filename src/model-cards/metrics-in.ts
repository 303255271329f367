import { betterOf } from '../reports/better-of.ts';
import type { Metric } from '../reports.ts';

/** What a person wrote, one `name = number` a line; else the first line that is none. */
export function metricsIn(
  text: string,
): { readonly metrics: readonly Metric[] } | { readonly unreadable: string } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => ({ line, metric: metricIn(line) }));
  const wrong = read.find(({ metric }) => metric === undefined);
  if (wrong) return { unreadable: wrong.line };
  return { metrics: read.flatMap(({ metric }) => (metric ? [metric] : [])) };
}

function metricIn(line: string): Metric | undefined {
  const [, name, number] =
    /^([^=:]{1,100}?)\s*[=:]\s*(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/iu.exec(line) ?? [];
  const value = Number(number);
  if (name === undefined || number === undefined || !Number.isFinite(value)) return undefined;
  return { name, value, better: betterOf(name) };
}
