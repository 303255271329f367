import type { EndpointConfig, Rollout, RolloutSentence, StageBinding } from '../../../src/index.ts';

type ByEndpoint = Extract<StageBinding, { by: 'endpoint' }>;

/** What a form calls one way of rolling out; the same words are the answer. */
export function rolloutKey(sentence: RolloutSentence): string {
  const { strategy, wait = 0 } = sentence;
  const step = 'step' in sentence ? `/${sentence.step}` : '';
  return `${strategy}${step}/${wait / 1000}`;
}

/** The one that was chosen; the first where nobody chose, undefined where it is not allowed. */
export function chosenRollout(
  { rollouts }: Pick<ByEndpoint, 'rollouts'>,
  answer: string,
): RolloutSentence | undefined {
  if (answer === '') return rollouts[0];
  return rollouts.find((each) => rolloutKey(each) === answer);
}

/**
 * A sentence of `ringi.yaml` as a deployment uses it. `alarms` are left out of a rollback: one that
 * is in ALARM because of the bad version would roll the rollback back.
 */
export function rolloutOf(
  sentence: RolloutSentence,
  { timeout }: Pick<ByEndpoint, 'timeout'>,
  alarms: readonly string[],
): Rollout {
  const { strategy, wait = 0 } = sentence;
  return {
    strategy,
    ...('step' in sentence ? { step: sentence.step } : {}),
    wait: wait / 1000,
    timeout: timeout / 1000,
    alarms,
  };
}

/** Why AWS takes no rolling deployment of this configuration. */
export const notRolling = 'AWS rolls out one variant alone, and none that is serverless';

/** Whether AWS takes a rolling deployment to this configuration. */
export function mayRoll({ variants }: Pick<EndpointConfig, 'variants'>): boolean {
  return variants.length === 1 && variants.every(({ rest }) => !('ServerlessConfig' in rest));
}

/**
 * The rollout as AWS takes it for this configuration; undefined where it takes none such. A way
 * back, which names no alarms, must not fail of its form: it goes all at once.
 */
export function rolloutFor(
  config: Pick<EndpointConfig, 'variants'>,
  rollout: Rollout,
): Rollout | undefined {
  if (rollout.strategy !== 'rolling' || mayRoll(config)) return rollout;
  if (rollout.alarms.length > 0) return undefined;
  const { step: _, ...rest } = rollout;
  return { ...rest, strategy: 'allAtOnce', wait: 0 };
}
