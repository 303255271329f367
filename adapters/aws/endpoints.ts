import { ListEndpointsCommand } from '@aws-sdk/client-sagemaker';
import { thoroughly } from '../../src/index.ts';
import type { Clock, EndpointFound, EndpointRef, EndpointsReader } from '../../src/index.ts';
import type { At, Connections } from './connect.ts';
import { inPlace } from './monitoring/in-place.ts';
import { lookUp } from './monitoring/look-up.ts';
import { remembering, type Memory } from './monitoring/remembering.ts';
import { resource } from './monitoring/resource.ts';
import { servedOf } from './monitoring/served-of.ts';
import type { Serving } from './monitoring/serving.ts';
import { pages } from './pages.ts';

/** What endpoints are read with; monitors ask the same `serving` what they watch. */
export type EndpointsOptions = { readonly clock: Clock; readonly serving: Serving };

/** Endpoints of SageMaker that serve model packages. */
export function endpoints(aws: Connections, { clock, serving }: EndpointsOptions): EndpointsReader {
  const refs = remembering<EndpointRef | undefined>({ clock, most: 5_000 });
  return {
    endpoints: (at) =>
      thoroughly(at ? [at] : aws.places, (each) => found({ aws, serving, refs }, each)),
    async endpoint(ref) {
      const { status, reason, changedAt, packages } = await serving(
        ref.at ?? ref.group,
        ref.name,
        now,
      );
      const { elsewhere, serves } = servedOf({ packages }, ref.group);
      if (status === 'Deleted' || elsewhere) return 'gone';
      return { ref, status, ...(reason && { reason }), changedAt, serves };
    },
    async ofEndpoint(arn) {
      const named = resource(arn);
      if (named?.kind !== 'endpoint' || !aws.reaches(named.at)) return undefined;
      return refOf(serving, named.at, named.name);
    },
  };
}

/** A look, or an event, is about what is there now: what is remembered will not do. */
const now = 0;

async function refOf(serving: Serving, at: At, asked: string): Promise<EndpointRef | undefined> {
  // An ARN may be in lower case.
  const { name, packages } = await serving(at, asked, now);
  const [first] = packages;
  return first && { ...inPlace(at, first.group), name };
}

type Tools = {
  readonly aws: Connections;
  readonly serving: Serving;
  readonly refs: Memory<EndpointRef | undefined>;
};

/** One that changed has a later LastModifiedTime, so its group is asked for once for each. */
async function* found({ aws, serving, refs }: Tools, at: At): AsyncIterable<EndpointFound> {
  const list = (NextToken: string | undefined) =>
    lookUp(aws, at, 'ListEndpoints', (client, options) =>
      client.send(new ListEndpointsCommand({ MaxResults: 100, NextToken }), options),
    );
  for await (const { Endpoints = [] } of pages(list)) {
    yield* thoroughly(Endpoints, async function* (each) {
      const { EndpointName: name = '', EndpointStatus: status = '' } = each;
      const changedAt = (each.LastModifiedTime ?? new Date(0)).toISOString();
      const ref = await refs(`${each.EndpointArn} ${changedAt}`, () => refOf(serving, at, name));
      if (ref) yield { ref, status, changedAt };
    });
  }
}
