import {
  deploymentSubject,
  plainName,
  type AnswerItem,
  type Asked,
  type Command,
  type GroupRef,
  type Served,
} from '../../src/index.ts';
import { servedOf } from '../cards/standing/served-of.ts';
import { answerOf } from './asked/answer-of.ts';
import { findGroup } from './asked/find-group.ts';
import { sentence } from './asked/sentence.ts';
import { tokensOf } from './asked/tokens-of.ts';

/** How many groups are read, and how many stages one answer shows. */
const most = { read: 1_000, shown: 15 };

/** Which endpoint serves which version, what is being deployed there and what waits for it. */
export const deployments: Command = {
  name: 'deployments',
  usage: 'deployments [group]',

  async run(asked) {
    const { words } = asked;
    const [typed] = tokensOf(asked.args);
    const found = typed === undefined ? undefined : await findGroup(typed, asked);
    if (found && 'answer' in found) return found.answer;
    const groups = found ? [found.group] : await asked.records.groups(most.read);
    const stages = groups.flatMap((group) => servedStages(group, asked));
    const say = words.commands.deployments;
    if (stages.length === 0) return sentence(say.none(typed));
    const shown = stages.slice(0, most.shown);
    const items = await Promise.all(shown.map((each) => itemOf(each, asked)));
    const rest = stages.length - shown.length;
    const more =
      rest > 0 ? { more: words.commands.pending.more(rest, `/ringi ${this.usage}`) } : {};
    return answerOf([{ title: say.title(stages.length), items, ...more }]);
  },
};

type ServedStage = {
  readonly group: GroupRef;
  readonly stage: string;
  readonly served: Served;
};

/** The stages of a group that something serves, the highest first. */
function servedStages(group: GroupRef, { world }: Asked): readonly ServedStage[] {
  return world.stages.names.toReversed().flatMap((stage) => {
    const served = servedOf(group, stage, world);
    return served ? [{ group, stage, served }] : [];
  });
}

async function itemOf({ group, stage, served }: ServedStage, asked: Asked): Promise<AnswerItem> {
  const { world, words, records } = asked;
  const say = words.commands.deployments;
  const [standing, executions] = await Promise.all([
    world.standings.at(group, stage),
    world.executions.at(group, stage),
  ]);
  const [running, ...waiting] = executions;
  const by = standing?.by ?? { outside: 'pointer' };
  const told = running?.id ?? ('execution' in by ? by.execution : undefined);
  const ref = told && {
    view: 'deployment',
    subject: deploymentSubject({ group, stage, execution: told }),
  };
  const url = ref ? await records.link(ref) : undefined;
  return {
    subject: `${plainName(group.name, 63)} ${stage}`,
    text: [
      standing
        ? say.serves(served.name, standing.version, words.when(standing.since, 'date-time'))
        : say.nothing(served.name),
    ].flat(),
    ...(running
      ? {
          small: say.running(
            running.decision.verb,
            words.when(running.createdAt, 'time'),
            waiting.length,
          ),
        }
      : {}),
    ...(url === undefined ? {} : { open: { label: words.commands.pending.open, url } }),
  };
}
