import type { Failed, Rollout, StageBinding, WorldReader } from '../../../src/index.ts';
import { configFor } from './config-for.ts';
import type { DeployPlan } from './deploy-plan.ts';
import { modelFor } from './model-for.ts';
import { lackOf } from './preflight.ts';
import { notRolling, rolloutFor } from './rollouts.ts';
import type { Wanted } from './wanted.ts';

type Reader = Pick<WorldReader, 'deployments'>;

/** Reads once what must be made and what may be returned to. Undefined: nothing serves the stage. */
export async function planDeploy(
  wanted: Wanted,
  world: Reader,
): Promise<DeployPlan | Failed | undefined> {
  const { binding } = wanted;
  switch (binding.by) {
    case 'batch':
      return undefined;
    case 'pipeline':
      return { by: 'pipeline', ...commonOf(wanted, binding), ...fromOf(wanted, '') };
    case 'inferenceComponent':
      return planComponent(wanted, binding, world);
    case 'endpoint':
      return planEndpoint(wanted, binding, world);
  }
}

type Of<By> = Extract<StageBinding, { by: By }>;
/** Beyond what AWS itself allows an update, it is said to take too long. */
const slack = 5 * 60_000;
const componentLimit = 60 * 60_000;

function commonOf(
  { stage, to }: Wanted,
  binding: Of<'endpoint'> | Of<'inferenceComponent'> | Of<'pipeline'>,
) {
  const { at, endpoint, watch } = binding;
  const limit = 'timeout' in binding ? binding.timeout : componentLimit;
  const alarms = 'alarms' in binding ? [...binding.alarms] : [];
  return { at: { ...at }, stage, endpoint, to: { ...to }, watch: { ...watch, alarms }, limit };
}

function fromOf({ from }: Wanted, config: string) {
  return { from: { config, ...(from === undefined ? {} : { version: from }) } };
}

async function planComponent(
  wanted: Wanted,
  binding: Of<'inferenceComponent'>,
  world: Reader,
): Promise<DeployPlan | Failed> {
  const { component, at } = binding;
  const now = await world.deployments.component(at, component);
  if (now === 'gone') return lackOf({ what: 'component', name: component });
  const plan = {
    by: 'inferenceComponent',
    ...commonOf(wanted, binding),
    ...fromOf(wanted, now.model),
    component,
  } as const;
  const { served } = wanted;
  // What served the version before, where it is still there, is what it was: nothing is made.
  if (served !== undefined && (await world.deployments.model(at, served)) !== 'gone') {
    return { ...plan, model: { name: served } };
  }
  const make = await modelFor(wanted, binding, now.model, world);
  return 'status' in make ? make : { ...plan, model: { name: make.name }, make };
}

async function planEndpoint(
  wanted: Wanted,
  binding: Of<'endpoint'>,
  world: Reader,
): Promise<DeployPlan | Failed> {
  if (!wanted.rollout) throw new Error(`${binding.endpoint} is updated by no rollout`);
  const now = await world.deployments.endpoint(binding.at, binding.endpoint);
  const made = await configFor(wanted, binding, now, world);
  if ('status' in made) return made;
  const rollout = now === 'gone' ? first(wanted.rollout) : rolloutFor(made.config, wanted.rollout);
  if (!rollout) return lackOf({ what: 'variant', name: binding.variant, because: notRolling });
  return {
    by: 'endpoint',
    ...commonOf(wanted, binding),
    limit: binding.timeout + slack,
    ...(now === 'gone' ? {} : fromOf(wanted, now.config)),
    variant: binding.variant,
    ...made,
    rollout: { ...rollout, alarms: [...rollout.alarms] },
  };
}

/** What is created has no traffic to move, and nothing that an alarm could take it back to. */
function first({ timeout }: Rollout): Rollout {
  return { strategy: 'allAtOnce', wait: 0, timeout, alarms: [] };
}
