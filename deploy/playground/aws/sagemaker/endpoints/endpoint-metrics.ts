import type { At, Datum, MetricRef, MetricSpan } from '../../cloudwatch/metric-store.ts';
import type { Endpoint, EndpointStore } from './endpoint-store.ts';
import type { Health } from './health.ts';
import { wellServed } from './health.ts';
import { measured } from './measured.ts';
import { placeOf } from './place-of.ts';

/**
 * What endpoints publish, as it can be told at any time from where requests went and how versions
 * served: every `everyMs`, and minute by minute what is older than a quarter of an hour.
 */
export function endpointMetrics(
  serving: EndpointStore,
  everyMs: number,
): (at: At, metric: MetricRef, span: MetricSpan) => readonly Datum[] {
  return (place, { namespace, name, dimensions }, { from, to, now }) => {
    const { EndpointName, VariantName, EndpointConfigName: config, ...others } = dimensions;
    if (namespace !== 'AWS/SageMaker' || Object.keys(others).length > 0) return [];
    const arn = `arn:aws:sagemaker:${place.region}:${place.account}:endpoint/${EndpointName}`;
    const endpoint = serving.endpoints.get(arn.toLowerCase());
    const first = endpoint?.traffic[0]?.at;
    if (!endpoint || first === undefined || VariantName === undefined) return [];
    const times = timesOf(endpoint, serving, { from: Math.max(from, first), to, now }, everyMs);
    return times.flatMap(({ at, ms }) =>
      routesAt(endpoint, at)
        .filter((each) => each.variant === VariantName && (config ?? each.config) === each.config)
        .flatMap(({ share, model }) => {
          const health = healthAt(serving, endpoint, model, at);
          return measured(name, { at, ms, share, health });
        }),
    );
  };
}

const minute = 60_000;

/** When something is published, and for how long a time each. */
function timesOf(
  endpoint: Endpoint,
  serving: EndpointStore,
  { from, to, now }: MetricSpan,
  everyMs: number,
) {
  const restless = new Set(changesOf(endpoint, serving).map((at) => Math.floor(at / minute)));
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

function changesOf({ traffic }: Endpoint, { health }: EndpointStore): readonly number[] {
  return [...traffic, ...[...health.values()].flat()].map(({ at }) => at);
}

function routesAt({ traffic }: Endpoint, at: number) {
  return traffic.findLast((each) => each.at <= at)?.routes ?? [];
}

/** A model is as bad as the worst version it is made from. */
function healthAt(
  { models, health }: EndpointStore,
  endpoint: Endpoint,
  model: string | undefined,
  at: number,
): Health {
  const { account, region } = placeOf(endpoint.arn);
  const arn = `arn:aws:sagemaker:${region}:${account}:model/${model}`;
  const all = (models.get(arn.toLowerCase())?.versions ?? []).map(
    (version) => health.get(version.toLowerCase())?.findLast((each) => each.at <= at)?.health,
  );
  const worst = all.toSorted((a, b) => (b?.p99 ?? 0) - (a?.p99 ?? 0))[0];
  return worst ?? wellServed;
}
