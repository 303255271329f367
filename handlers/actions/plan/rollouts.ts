import type { Rollout, RolloutSentence, StageBinding } from '../../../src/index.ts';

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
