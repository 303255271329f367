import { betterOf } from './better-of.ts';
import { memberOf, membersOf } from './members-of.ts';
import { numberOf } from './number-of.ts';
import { printable } from './printable.ts';
import type { Reading } from './reading.ts';
import { unitOf } from './unit-of.ts';

/**
 * The metrics of an evaluation report. Its schema is a convention: `{ <block>: { <metric>: {
 * value, standard_deviation } } }`, the block `binary_classification_metrics` or any other; plain
 * numbers, numbers as text, no block and one level more are read too, and SageMaker's own
 * `metric_groups` of model cards. What is no finite number is left out.
 */
export function evaluationMetrics(report: unknown): readonly Reading[] {
  return [...measuresOf(report, [], 3), ...groupedMeasuresOf(report)];
}

function measuresOf(block: unknown, path: readonly string[], levels: number): readonly Reading[] {
  return membersOf(block)
    .filter(([key]) => !notMeasures.test(key))
    .flatMap(([key, value]) => {
      const reading = readingOf(key, value, path);
      if (reading !== undefined) return [reading];
      const isMeasure = membersOf(value).some(([name]) => name === 'value');
      return levels > 1 && !isMeasure ? measuresOf(value, [...path, key], levels - 1) : [];
    });
}

/** Tables, curves, other reports' blocks, and what is told about the run and not the model. */
const notMeasures = new RegExp(
  'confusion_matrix|_curve$|bias_metrics$|_constraints$|' +
    '^(?:explanations|features|dataset|monitoring_config|metric_groups|version|item_count|' +
    'evaluation_time|timestamp|standard_deviation)$',
);

function readingOf(key: string, value: unknown, path: readonly string[]): Reading | undefined {
  const measure = numberOf(value) ?? numberOf(memberOf(value, 'value'));
  const name = printable(key, 80);
  if (measure === undefined || name === '') return undefined;
  const given = memberOf(value, 'unit');
  const unit = (typeof given === 'string' ? printable(given, 12) : '') || unitOf(name);
  const metric = { name, value: measure, better: betterOf(name), ...(unit && { unit }) };
  return { metric, within: printable(path.join('/'), 60) };
}

function groupedMeasuresOf(report: unknown): readonly Reading[] {
  return itemsOf(memberOf(report, 'metric_groups')).flatMap((group) => {
    const path = [textOf(memberOf(group, 'name'))];
    return itemsOf(memberOf(group, 'metric_data')).flatMap(
      (datum) => readingOf(textOf(memberOf(datum, 'name')), memberOf(datum, 'value'), path) ?? [],
    );
  });
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
