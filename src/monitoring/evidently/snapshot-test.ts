import type { Finding } from '../../monitoring.ts';
import { memberOf } from '../../reports/members-of.ts';
import { numberOf } from '../../reports/number-of.ts';
import { printable } from '../../reports/printable.ts';
import { textOf } from '../text-of.ts';
import { columnOfMetric, typeOf } from './snapshot-metrics.ts';
import type { SnapshotMetric } from './snapshot-metrics.ts';
import { hasFailed } from './test-says.ts';
import type { TestSays } from './test-says.ts';

/** Reads a test of a snapshot (`tests: [{ id, name, status, metric_config, test_config }]`). */
export function snapshotTest(test: unknown, metrics: readonly SnapshotMetric[]): TestSays {
  const failed = hasFailed(test);
  const metric = metricOf(test, metrics);
  const ofQuality = qualities.test(metric.type);
  if (failed === undefined) return { columns: [], ofQuality };
  if (metric.type === 'ValueDrift' && metric.column !== '') {
    const quote = textOf(memberOf(test, 'description'), 300);
    return { columns: [{ ...columnOfMetric(metric), detected: failed, quote }], ofQuality };
  }
  return { columns: [], ...(failed && { failed: findingOf(test, metric) }), ofQuality };
}

const qualities =
  /^(?:Accuracy|Precision|Recall|F1|RocAuc|LogLoss|TPR|TNR|FPR|FNR|MAE|RMSE|MAPE|R2|MeanError|AbsMax|Dummy)/u;

/** The metric a test is bound to; its configuration is written into the test as well. */
function metricOf(test: unknown, metrics: readonly SnapshotMetric[]): SnapshotMetric {
  const config = memberOf(test, 'metric_config');
  const id = textOf(memberOf(config, 'metric_id'), 80);
  const parameters = memberOf(config, 'params');
  const column = memberOf(parameters, 'column');
  const metric = metrics.find((each) => each.id !== '' && each.id === id);
  return {
    id,
    type: typeOf(memberOf(parameters, 'type')) || (metric?.type ?? ''),
    column: typeof column === 'string' ? column : (metric?.column ?? ''),
    method: textOf(memberOf(parameters, 'method'), 60) || (metric?.method ?? ''),
    threshold: numberOf(memberOf(parameters, 'threshold')) ?? metric?.threshold,
    limit: metric?.limit,
    value: metric?.value,
  };
}

function findingOf(test: unknown, metric: SnapshotMetric): Finding {
  const config = memberOf(test, 'test_config');
  const threshold = numberOf(memberOf(config, 'threshold') ?? memberOf(config, 'expected'));
  const score = scoreOf(test, metric.value);
  const check = metric.type || 'test';
  const quote = textOf(memberOf(test, 'name'), 300);
  return {
    name: printable(metric.column, 80) || check,
    check,
    ...(score !== undefined && { score }),
    ...(threshold !== undefined && { threshold }),
    bad: badOf(textOf(memberOf(test, 'id'), 20), score, threshold),
    ...(quote !== '' && { quote }),
  };
}

/** A counting metric has two values, and a test says which of them it is about. */
function scoreOf(test: unknown, value: unknown): number | undefined {
  const counts = memberOf(memberOf(test, 'bound_test'), 'is_count') === true;
  return numberOf(value) ?? numberOf(memberOf(value, counts ? 'count' : 'share'));
}

/** A test says what must hold: less (`lt`, `le`) is bad above. */
function badOf(
  id: string,
  score: number | undefined,
  threshold: number | undefined,
): Finding['bad'] {
  if (id.startsWith('g')) return 'below';
  if (id.startsWith('l') || score === undefined || threshold === undefined) return 'above';
  return score < threshold ? 'below' : 'above';
}
