import type { Deployments } from '../../src/index.ts';

const nothing = () => {
  throw new Error('not asked');
};

/** A world in which nothing is bound to be served. */
export const noDeployments: Deployments = {
  bindingOf: () => undefined,
  endpoint: nothing,
  config: nothing,
  model: nothing,
  component: nothing,
  alarms: nothing,
  readable: nothing,
  serviceLevel: nothing,
  made: nothing,
  makeModel: nothing,
  makeConfig: nothing,
  create: nothing,
  update: nothing,
  updateComponent: nothing,
  deleteConfig: nothing,
  deleteModel: nothing,
};
