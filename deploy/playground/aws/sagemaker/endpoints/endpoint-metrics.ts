import type { At, Datum, MetricRef, MetricSpan } from '../../cloudwatch/metric-store.ts';
import type { EndpointStore } from './endpoint-store.ts';
import type { Health } from './health.ts';
import { wellServed } from './health.ts';
import { measured } from './measured.ts';

/**
 * What endpoints and inference components publish, as it can be told at any time from where requests
 * went and how versions served: every `everyMs`, and minute by minute what is older than a quarter
 * of an hour.
 */
export function endpointMetrics(
  serving: EndpointStore,
  everyMs: number,
): (at: At, metric: MetricRef, span: MetricSpan) => readonly Datum[] {
  return (place, { namespace, name, dimensions }, span) => {
    if (namespace !== 'AWS/SageMaker') return [];
    const course = courseOf(serving, place, dimensions);
    const first = course[0]?.at;
    if (first === undefined) return [];
    const times = timesOf(course, serving, { ...span, from: Math.max(span.from, first) }, everyMs);
    return times.flatMap(({ at, ms }) =>
      (course.findLast((each) => each.at <= at)?.served ?? []).flatMap(({ share, model }) => {
        const health = healthAt(serving, place, model, at);
        return measured(name, { at, ms, share, health });
      }),
    );
  };
}

/** What requests were answered by since when, oldest first. */
type Course = readonly {
  readonly at: number;
  readonly served: readonly { readonly model?: string; readonly share: number }[];
}[];

/** Of what these dimensions name, and nothing else. */
function courseOf(
  { endpoints, components }: EndpointStore,
  { region, account }: At,
  { EndpointName, VariantName, EndpointConfigName: config, ...others }: MetricRef['dimensions'],
): Course {
  const arn = (kind: string, name = '') =>
    `arn:aws:sagemaker:${region}:${account}:${kind}/${name}`.toLowerCase();
  const { InferenceComponentName: component, ...unknown } = others;
  if (Object.keys(unknown).length > 0) return [];
  if (component !== undefined) {
    // It is told by its name alone.
    if (EndpointName !== undefined || VariantName !== undefined) return [];
    const { served = [] } = components.get(arn('inference-component', component)) ?? {};
    return served.map(({ at, model }) => ({ at, served: [{ model, share: 1 }] }));
  }
  if (VariantName === undefined) return [];
  const { traffic = [] } = endpoints.get(arn('endpoint', EndpointName)) ?? {};
  return traffic.map(({ at, routes }) => ({
    at,
    served: routes.filter(
      (each) => each.variant === VariantName && (config ?? each.config) === each.config,
    ),
  }));
}

const minute = 60_000;

/** When something is published, and for how long a time each. */
function timesOf(
  course: Course,
  serving: EndpointStore,
  { from, to, now }: MetricSpan,
  everyMs: number,
) {
  const restless = new Set(changesOf(course, serving).map((at) => Math.floor(at / minute)));
  const end = Math.min(to - 1, now);
  const times: { readonly at: number; readonly ms: number }[] = [];
  for (let at = Math.floor(from / minute) * minute; at <= end; at += minute) {
    const fine = at > now - 15 * minute || restless.has(at / minute);
    const ms = fine ? everyMs : minute;
    for (let each = at; each < at + minute && each <= end; each += ms) {
      if (each >= from) times.push({ at: each, ms });
    }
  }
  return times;
}

function changesOf(course: Course, { health }: EndpointStore): readonly number[] {
  return [...course, ...[...health.values()].flat()].map(({ at }) => at);
}

/** A model is as bad as the worst version it is made from. */
function healthAt(
  { models, health }: EndpointStore,
  { region, account }: At,
  model: string | undefined,
  at: number,
): Health {
  const arn = `arn:aws:sagemaker:${region}:${account}:model/${model}`;
  const all = (models.get(arn.toLowerCase())?.versions ?? []).map(
    (version) => health.get(version.toLowerCase())?.findLast((each) => each.at <= at)?.health,
  );
  const worst = all.toSorted((a, b) => (b?.p99 ?? 0) - (a?.p99 ?? 0))[0];
  return worst ?? wellServed;
}
