import type { ServiceEvent } from '../../eventbridge.ts';
import { deploymentChange } from './deployment-change.ts';
import { endpointChange } from './endpoint-change.ts';
import type { Deployment, Endpoint } from './endpoint-store.ts';
import { routesOf } from './routes-of.ts';

/** Changes of endpoints become known: by their times, in CloudWatch, and by events. */
export type Telling = {
  /** An endpoint has another status, or other variants. */
  status(endpoint: Endpoint, at: number): void;
  /** A deployment has come to another phase. */
  phase(endpoint: Endpoint, deployment: Deployment, at: number): void;
};

/** `moved`: requests go elsewhere from a time on (epoch milliseconds). */
export type TellingOptions = {
  readonly emit: (event: ServiceEvent) => void;
  readonly moved: (at: number) => void;
};

/** Tells what changes. */
export function telling({ emit, moved }: TellingOptions): Telling {
  const keep = (endpoint: Endpoint, at: number) => {
    endpoint.modifiedAt = at;
    endpoint.traffic.push({ at, routes: routesOf(endpoint) });
    moved(at);
  };
  return {
    status(endpoint, at) {
      keep(endpoint, at);
      emit(endpointChange(endpoint));
    },
    phase(endpoint, deployment, at) {
      keep(endpoint, at);
      emit(deploymentChange(endpoint, deployment));
    },
  };
}
