import type { Action, Execution, Failed, WorldReader } from '../../src/index.ts';
import { groupKey } from '../../src/index.ts';
import { groupOf } from './group-of.ts';
import { performStage, pointerTo, stagePlan, type StagePlan } from './put-in-stage.ts';
import { saidBy } from './said-by.ts';
import { stageOf } from './stage-of.ts';

/** How far back the version to return to may stand. */
const lookBack = 50;

/** Moves a stage's pointer back to the version that `on` names: `<stage>/<version>`. */
export const rollback: Action = {
  verb: 'rollback',
  asks: { reason: { required: true, max: 500 } },
  governed: 'sentence',
  ends: true,
  stageOf,
  target: ({ subject }, on) => ({
    target: `${groupKey(groupOf(subject))}/${stageOf(on) ?? ''}`,
    seizes: true,
  }),
  plan: planRollback,
  perform: (plan, _execution, world) => performStage(stagePlan.parse(plan), world),
};

async function planRollback(execution: Execution, world: WorldReader): Promise<StagePlan | Failed> {
  const { card, on } = execution.decision;
  const [stage = '', text = ''] = on.split('/');
  const group = groupOf(card.subject);
  const history = await world.standings.history(group, stage, lookBack);
  const [current] = history;
  const good = history.find(({ version }) => version === Number(text));
  if (!current || !good) {
    return {
      status: 'failed',
      because: `v${text} has never stood in ${stage}`,
      advice: 'Look at the card again: it names the version to return to.',
    };
  }
  const description = saidBy(execution, `Rolled back ${stage} to v${good.version}`);
  const left = await remaining(current.version, stage, group, world);
  return {
    stage,
    version: good.version,
    arn: good.arn,
    versions: [
      {
        arn: good.arn,
        metadata: { [stage]: 'Approved' },
        lifeCycle: {
          stage: await highestWith(good.version, stage, group, world),
          stageStatus: 'Approved',
          stageDescription: description,
        },
      },
      {
        arn: current.arn,
        metadata: { [stage]: 'RolledBack' },
        lifeCycle: {
          stage: left ?? stage,
          stageStatus: left === undefined ? 'RolledBack' : 'Approved',
          stageDescription: description,
        },
      },
    ],
    pointer: pointerTo({ execution, group, stage, version: good.version, arn: good.arn }, current),
    previous: current.arn,
  };
}

/** The highest of `stage` and the stages where the version stands. */
async function highestWith(
  version: number,
  stage: string,
  group: ReturnType<typeof groupOf>,
  world: WorldReader,
): Promise<string> {
  const other = await remaining(version, stage, group, world);
  const { names } = world.stages;
  return other !== undefined && names.indexOf(other) > names.indexOf(stage) ? other : stage;
}

/** The highest stage, beside this one, where a version stands. */
async function remaining(
  version: number,
  stage: string,
  group: ReturnType<typeof groupOf>,
  world: WorldReader,
): Promise<string | undefined> {
  for (const other of world.stages.names.toReversed()) {
    if (other === stage) continue;
    const standing = await world.standings.at(group, other);
    if (standing?.version === version) return other;
  }
  return undefined;
}
