import type { Execution, Failed, GroupRef, Standing, WorldReader } from '../../../src/index.ts';
import { begunAt } from './begin-once.ts';
import { callOf } from './call-of.ts';
import type { DeployPlan } from './deploy-plan.ts';
import { planDeploy } from './plan-deploy.ts';
import { rolloutOf } from './rollouts.ts';
import { servedBy } from './served-by.ts';
import { stagePlan } from './stage-plan.ts';

/** Where a stage goes back to, from what, and what it takes the place of. */
export type GoingBack = {
  readonly group: GroupRef;
  readonly stage: string;
  readonly good: Standing;
  /** Newest first. */
  readonly history: readonly Standing[];
  readonly seized: Execution | undefined;
};

/** Back to what served the version before, as fast as `ringi.yaml` lets it. */
export async function deployBack(
  going: GoingBack,
  world: WorldReader,
): Promise<DeployPlan | Failed | undefined> {
  const { group, stage, good, history, seized } = going;
  const binding = world.deployments.bindingOf(group, stage);
  const [now] = history;
  if (!binding) {
    // The pointer alone would go back, and what serves would not.
    return now?.served && { status: 'failed', because: 'bindingGone', advice: 'bindingGone' };
  }
  const after = takenOver(seized);
  const from = after?.version ?? now?.version;
  const served = servedConfig(going);
  const rollout = binding.by === 'endpoint' ? rolloutOf(binding.rollback, binding, []) : undefined;
  const planned = await planDeploy(
    {
      binding,
      group,
      stage,
      to: { arn: good.arn, version: good.version },
      ...(rollout ? { rollout } : {}),
      ...(from === undefined ? {} : { from }),
      ...(served === undefined ? {} : { served }),
    },
    world,
  );
  return planned && !('status' in planned) && after ? { ...planned, after } : planned;
}

/** What served the good version: as it was recorded, by whichever deployment came after it. */
function servedConfig({ good, history, seized }: GoingBack): string | undefined {
  if (good.served) return good.served.config;
  const next = history[history.indexOf(good) - 1];
  if (next) return next.served?.previous;
  const deploy = deployOf(seized);
  return deploy?.from?.version === good.version ? deploy.from.config : undefined;
}

/** The deployment it takes the place of, where AWS was told to begin it already. */
function takenOver(seized: Execution | undefined): DeployPlan['after'] {
  const deploy = deployOf(seized);
  if (!seized || !deploy) return undefined;
  const { at } = begunAt(callOf(deploy), { execution: seized });
  if (!at) return undefined;
  const { id: execution, decision, people } = seized;
  return {
    on: servedBy(deploy).served?.config ?? '',
    at: at.toISOString(),
    ...deploy.to,
    by: { execution, verb: decision.verb, people: people.map(({ id }) => id) },
  };
}

function deployOf(seized: Execution | undefined): DeployPlan | undefined {
  return stagePlan.safeParse(seized?.plan).data?.deploy;
}
