import { bindingOf } from '../../src/index.ts';
import type { Binding, Deployments } from '../../src/index.ts';
import type { Connections } from './connect.ts';
import { alarmsNow } from './deployments/alarms-now.ts';
import { component } from './deployments/component.ts';
import { createEndpoint } from './deployments/create-endpoint.ts';
import { deleteConfig } from './deployments/delete-config.ts';
import { deleteModel } from './deployments/delete-model.ts';
import { endpointConfig } from './deployments/endpoint-config.ts';
import { endpointNow } from './deployments/endpoint-now.ts';
import type { Lately } from './deployments/lately.ts';
import { made } from './deployments/made.ts';
import { makeConfig } from './deployments/make-config.ts';
import { makeModel } from './deployments/make-model.ts';
import { readable } from './deployments/readable.ts';
import { remembered } from './deployments/remembered.ts';
import { servedModel } from './deployments/served-model.ts';
import { serviceLevel } from './deployments/service-level.ts';
import { updateComponent } from './deployments/update-component.ts';
import { updateEndpoint } from './deployments/update-endpoint.ts';

export type DeploymentsOptions = {
  /** What `ringi.yaml` says of how stages are served. */
  readonly bindings: readonly Binding[];
  /** What looks share; without it everything is asked for anew. */
  readonly lately?: { readonly memory: Lately; readonly by: 'looks' | 'decision' };
};

/** SageMaker's endpoints and inference components, as stages are served by them. */
export function deployments(
  aws: Connections,
  { bindings, lately }: DeploymentsOptions,
): Deployments {
  const port = asked(aws, bindings);
  return lately ? remembered(port, lately.memory, lately.by) : port;
}

function asked(aws: Connections, bindings: readonly Binding[]): Deployments {
  return {
    bindingOf: (group, stage) => bindingOf(bindings, group, stage),
    endpoint: (at, name) => endpointNow(aws, at, name),
    config: (at, name) => endpointConfig(aws, at, name),
    model: (at, name) => servedModel(aws, at, name),
    component: (at, name) => component(aws, at, name),
    alarms: (at, names) => alarmsNow(aws, at, names),
    readable: (at, { containers }) => readable(aws, at, containers),
    serviceLevel: (at, of, since) => serviceLevel(aws, at, of, since),
    made: (at, prefix) => made(aws, at, prefix),
    makeModel: (at, model) => makeModel(aws, at, model),
    makeConfig: (at, config) => makeConfig(aws, at, config),
    create: (at, endpoint, config) => createEndpoint(aws, at, endpoint, config),
    update: (at, endpoint, change) => updateEndpoint(aws, at, endpoint, change),
    updateComponent: (at, name, model, { alarms }) =>
      updateComponent(aws, at, name, { model, alarms }),
    deleteConfig: (at, name) => deleteConfig(aws, at, name),
    deleteModel: (at, name) => deleteModel(aws, at, name),
  };
}
