import type { Json } from '../json.ts';
import type { Metric } from '../reports.ts';
import { fitted } from './fitted.ts';

/**
 * Metrics as a model card groups them: `bias/gender/DI` is `DI` of the group `bias/gender`; one
 * without a place of its own is in `metrics`. A unit is its note.
 */
export function metricGroups(metrics: readonly Metric[]): readonly Json[] {
  const groups = Map.groupBy(metrics, ({ name }) =>
    name.slice(0, Math.max(0, name.lastIndexOf('/'))),
  );
  return Array.from(groups, ([place, grouped]) => ({
    name: fitted(place === '' ? 'metrics' : place, 63),
    metric_data: grouped.map(datumOf),
  }));
}

function datumOf({ name, value, unit }: Metric): Json {
  const own = fitted(name.slice(name.lastIndexOf('/') + 1), 255);
  return {
    name: own === '' ? 'metric' : own,
    type: 'number',
    value,
    ...(unit !== undefined && { notes: unit }),
  };
}
