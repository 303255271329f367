import type { Endpoint, EndpointConfig, LiveVariant } from './endpoint-store.ts';
import { fleetOf } from './fleet-of.ts';

/** What UpdateEndpoint keeps of the endpoint instead of taking it from the new configuration. */
export type Retained = ReadonlySet<'DesiredInstanceCount' | 'DesiredWeight' | 'DataCaptureConfig'>;

/** The variants of a configuration, with what an endpoint's own retain. */
export function retaining(
  config: EndpointConfig,
  { variants }: Endpoint,
  retained: Retained,
): readonly LiveVariant[] {
  return fleetOf(config).map((fresh) => {
    const old = variants.find(({ name }) => name === fresh.name);
    if (!old) return fresh;
    const { desiredWeight: weight, desiredInstances: instances } = old;
    return {
      ...fresh,
      ...(retained.has('DesiredWeight') && { weight, desiredWeight: weight }),
      ...(retained.has('DesiredInstanceCount') && { instances, desiredInstances: instances }),
    };
  });
}
