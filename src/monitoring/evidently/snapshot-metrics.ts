import { memberOf } from '../../reports/members-of.ts';
import { numberOf } from '../../reports/number-of.ts';
import { itemsOf } from '../items-of.ts';
import { textOf } from '../text-of.ts';
import type { DriftColumn } from './drift-column.ts';

/** One metric of a snapshot: its type without its namespace, its value, and its column if it has one. */
export type SnapshotMetric = {
  readonly id: string;
  readonly type: string;
  readonly column: string;
  readonly method: string;
  readonly threshold: number | undefined;
  /** `drift_share` of DriftedColumnsCount. */
  readonly limit: number | undefined;
  readonly value: unknown;
};

/**
 * The metrics of the current layout (`metrics: [{ id, metric_name, config, value }]`; at first
 * `metric_id` and no config, so that the name alone tells the parameters).
 */
export function snapshotMetrics(json: unknown): readonly SnapshotMetric[] {
  return itemsOf(memberOf(json, 'metrics')).flatMap((entry) => {
    const name = memberOf(entry, 'metric_name') ?? memberOf(entry, 'metric_id');
    const config = memberOf(entry, 'config');
    const named = parametersIn(typeof name === 'string' ? name.slice(0, 2000) : '');
    const type = typeOf(memberOf(config, 'type')) || named.type;
    if (type === '' || memberOf(entry, 'value') === undefined) return [];
    return [
      {
        id: textOf(memberOf(entry, 'id'), 80),
        type,
        column: textIn(config, 'column') || named.column,
        method: textOf(memberOf(config, 'method'), 60) || named.method,
        threshold: numberOf(memberOf(config, 'threshold') ?? named.threshold),
        limit: numberOf(memberOf(config, 'drift_share') ?? named.limit),
        value: memberOf(entry, 'value'),
      },
    ];
  });
}

/** `evidently:metric_v2:ValueDrift` without where it comes from. */
export function typeOf(type: unknown): string {
  return textOf(type, 80).split(':').at(-1) ?? '';
}

function textIn(value: unknown, name: string): string {
  const text = memberOf(value, name);
  return typeof text === 'string' ? text : '';
}

/** `ValueDrift(column=age,method=K-S p_value,threshold=0.05)`; a column's name may hold a comma. */
function parametersIn(name: string) {
  const [, type = '', list = ''] = /^(\w{1,60})(?:\((.*)\))?$/su.exec(name) ?? [];
  const [, column = '', method = '', threshold] =
    /^column=(.*?)(?:,method=(.*?))?(?:,threshold=([^,]*))?$/su.exec(list) ?? [];
  const [, limit] = /(?:^|,)drift_share=([^,]*)/u.exec(list) ?? [];
  return { type, column, method, threshold, limit };
}

/** A ValueDrift as a column. */
export function columnOfMetric(metric: SnapshotMetric): DriftColumn {
  const { column: name, method, threshold, value } = metric;
  const score = numberOf(value);
  return { name, check: 'ValueDrift', method, score, threshold, detected: undefined };
}
