import type { Json, JsonObject } from '../json.ts';
import { printable } from '../reports/printable.ts';
import type { Evaluation, MetricGroup } from './evaluation.ts';
import { isObject } from './is-object.ts';
import { memberOf } from './member-of.ts';
import { shownMetric } from './shown-metric.ts';

/** The evaluations of a content, in its order. What is malformed is told, never thrown. */
export function evaluationsIn(content: JsonObject): readonly Evaluation[] {
  return itemsOf(memberOf(content, 'evaluation_details')).map(evaluationOf);
}

function evaluationOf(detail: Json): Evaluation {
  const observation = textOf(memberOf(detail, 'evaluation_observation'));
  const jobArn = textOf(memberOf(detail, 'evaluation_job_arn'));
  const metadata = memberOf(detail, 'metadata');
  return {
    name: nameOf(detail),
    ...(observation !== '' && { observation }),
    ...(jobArn !== '' && { jobArn }),
    datasets: itemsOf(memberOf(detail, 'datasets'))
      .map(textOf)
      .filter((uri) => uri !== ''),
    metadata: Object.entries(isObject(metadata) ? metadata : {}).map(([key, value]) => ({
      key: printable(key, 80),
      value: textOf(value),
    })),
    groups: itemsOf(memberOf(detail, 'metric_groups')).map(groupOf),
  };
}

function groupOf(group: Json): MetricGroup {
  const shown = itemsOf(memberOf(group, 'metric_data')).map((datum) =>
    shownMetric(datum, nameOf(datum)),
  );
  return {
    name: nameOf(group),
    metrics: shown.flatMap((one) => ('metric' in one ? one.metric : [])),
    charts: shown.flatMap((one) => ('chart' in one ? one.chart : [])),
    faults: shown.flatMap((one) => ('fault' in one ? one.fault : [])),
  };
}

function itemsOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function nameOf(value: Json): string {
  return printable(textOf(memberOf(value, 'name')), 80) || '?';
}
