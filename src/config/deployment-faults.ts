import type { Binding } from '../deployments/binding.ts';
import type { RolloutSentence } from '../deployments/rollout-sentence.ts';
import { fits } from '../fits.ts';
import { deploymentTargetFaults } from './deployment-target-faults.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Fault } from './read-yaml.ts';
import { repeated } from './repeated.ts';
import type { ConfigFile } from './schema.ts';

/** A line must name stages there are, be met, lead where no other does, and roll out safely. */
export function deploymentFaults(file: ConfigFile): readonly Fault[] {
  const faults = file.deployments.flatMap((binding, n) =>
    [
      ...unknownStages(binding, file),
      ...neverMet(binding, file.deployments.slice(0, n)),
      ...(binding.by === 'endpoint' ? rolloutFaults(binding) : []),
      ...unheard(binding, file),
    ].map(({ path, says }) => ({ path: ['deployments', n, ...path], says })),
  );
  return [...faults, ...deploymentTargetFaults(file)];
}

function unknownStages({ stages }: Binding, file: ConfigFile): readonly Fault[] {
  return stages.flatMap((stage, at) =>
    file.stages.includes(stage)
      ? []
      : [
          {
            path: ['stages', at],
            says: `is ${stage}, which is no stage${didYouMean(stage, file.stages)}`,
          },
        ],
  );
}

/** Whatever fits a later pattern fits an earlier one that fits the pattern itself. */
function neverMet({ groups, stages }: Binding, earlier: readonly Binding[]): readonly Fault[] {
  const first = earlier.findIndex(
    (each) =>
      stages.every((stage) => each.stages.includes(stage)) &&
      groups.every((group) => each.groups.some((pattern) => fits(pattern, group))),
  );
  if (first === -1) return [];
  return [{ path: [], says: `is never met: deployments[${first}] comes first and fits it all` }];
}

/** A pipeline hears of a decision by what is published. */
function unheard({ by }: Binding, { publish }: ConfigFile): readonly Fault[] {
  if (by !== 'pipeline' || publish) return [];
  const says = 'deploys by what Ringi publishes: add publish: to ringi.yaml';
  return [{ path: ['by'], says }];
}

type Served = Extract<Binding, { readonly by: 'endpoint' }>;

function rolloutFaults(binding: Served): readonly Fault[] {
  const { rollouts, rollback, timeout } = binding;
  const each = [
    ...rollouts.map((rollout, at) => ({
      path: ['rollouts', at],
      rollout,
      watched: unwatched(rollout, binding),
    })),
    { path: ['rollback'], rollout: rollback, watched: pointless(rollback) },
  ];
  return [
    ...each.flatMap(({ path, rollout, watched }) =>
      [...watched, ...tooSlow(rollout, binding)].map((says) => ({ path, says })),
    ),
    ...repeated(rollouts, wordsOf).map(({ at, first }) => ({
      path: ['rollouts', at],
      says: `is rollouts[${first}] again: leave one out`,
    })),
    ...(timeout < 10 * minute || timeout > 480 * minute
      ? [{ path: ['timeout'], says: 'must be 10m to 8h: AWS takes no other' }]
      : []),
  ];
}

const minute = 60_000;

/** Traffic that moves by steps is only safer where something may stop it. */
function unwatched({ strategy }: RolloutSentence, { alarms }: Served): readonly string[] {
  if (strategy === 'allAtOnce' || alarms.length > 0) return [];
  return [`is ${strategy}, and no alarm would stop it: name alarms, or say allAtOnce`];
}

/** An alarm that is loud because of the bad version would roll the rollback back: it has none. */
function pointless({ strategy }: RolloutSentence): readonly string[] {
  if (strategy === 'allAtOnce' || strategy === 'rolling') return [];
  return [
    `is ${strategy}, and a rollback has no alarms to wait for while the bad version serves: say allAtOnce, or rolling to save instances`,
  ];
}

/** What waits longer than AWS lets it run is always rolled back. */
function tooSlow(rollout: RolloutSentence, { timeout }: Served): readonly string[] {
  const { strategy, wait = 0 } = rollout;
  const byStep = strategy === 'linear' || strategy === 'rolling';
  const times = byStep ? Math.ceil(100 / rollout.step) : 1;
  if (wait * times < timeout) return [];
  const waits = `waits ${times} times ${wait / minute} minutes`;
  return [`${waits}, and AWS gives up after ${timeout / minute}: name a longer timeout`];
}

function wordsOf(rollout: RolloutSentence): string {
  const step = 'step' in rollout ? rollout.step : '';
  return `${rollout.strategy} ${step} ${rollout.wait ?? 0}`;
}
