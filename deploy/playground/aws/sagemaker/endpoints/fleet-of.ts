import type { EndpointConfig, LiveVariant } from './endpoint-store.ts';

/** The variants a configuration asks for. */
export function fleetOf({ variants }: EndpointConfig): readonly LiveVariant[] {
  return variants.map(({ name, model, weight, instances }) => ({
    name,
    ...(model !== undefined && { model }),
    weight,
    desiredWeight: weight,
    instances,
    desiredInstances: instances,
  }));
}
