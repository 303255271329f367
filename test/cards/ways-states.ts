import type { DeployPlan } from '../../handlers/actions/plan/deploy-plan.ts';
import { execution, firing, plan, recordedAt, seen, updating } from './deployment-facts.ts';
import type { DeploymentState } from './deployment-state.ts';
import { at } from './world.ts';

const { variant: _v, config: _c, keepCapacity: _k, rollout: _r, ...common } = plan;
const { from: _f, ...rest } = plan;

/** From v9 to v12 by an inference component on an endpoint that others share. */
export const byComponent: DeployPlan = {
  ...common,
  by: 'inferenceComponent',
  endpoint: 'shared',
  component: 'credit-risk-prod',
  model: { name: 'm12' },
};

/** v12 on an endpoint that is created for it. */
export const byFirstEndpoint: DeployPlan = {
  ...rest,
  rollout: { strategy: 'allAtOnce', wait: 0, timeout: 2_400, alarms: [] },
};

/** The endpoint while it is created. */
export const creating = updating({}, { status: 'Creating', config: 'credit-risk-prod-v12' });

/** A component that somebody else changes, a first endpoint, and an update that AWS takes back. */
export const waysStates: readonly DeploymentState[] = [
  {
    name: 'deploying-component-waits',
    seen: seen({
      live: {
        alarms: [],
        component: { status: 'Updating', model: 'm9', changedAt: at('10:08') },
      },
      shown: { plan: byComponent, execution: execution({ begun: {} }) },
    }),
    recorded: recordedAt('10:11'),
  },
  {
    name: 'deploying-first-endpoint',
    seen: seen({
      judged: { back: null },
      live: { endpoint: creating, alarms: [] },
      shown: {
        plan: byFirstEndpoint,
        execution: execution({ begun: { CreateEndpoint: at('10:10') } }),
      },
    }),
    recorded: recordedAt('10:14'),
  },
  {
    name: 'deploying-taken-back',
    seen: seen({
      live: { endpoint: updating({ weight: 10 }, { status: 'RollingBack' }), alarms: firing },
    }),
    recorded: recordedAt('10:21'),
  },
];
