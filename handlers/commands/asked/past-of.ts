import {
  packageIn,
  packageOf,
  type Asked,
  type EndedRound,
  type GroupRef,
  type Line,
  type Standing,
} from '../../../src/index.ts';
import { decidedBy } from './decided-by.ts';
import { raisedBy } from '../../cards/incident/raised-by.ts';

/** Something that happened; what is told of it is read only when it is shown. */
export type Happened = { readonly at: string; readonly tell: () => Promise<Line> };

/** How far back one stage is looked through. */
const most = 200;

/** What was decided about a group and what came to stand where, newest first. */
export async function pastOf(
  group: GroupRef,
  before: Date | undefined,
  asked: Asked,
): Promise<readonly Happened[]> {
  const { world, records } = asked;
  const standings = (
    await Promise.all(
      world.stages.names.map((stage) => world.standings.history(group, stage, most)),
    )
  ).flat();
  const done = new Set(standings.flatMap(({ by }) => ('execution' in by ? [by.execution] : [])));
  const ended = await records.ended(group);
  const all = [
    ...standings.map((standing) => arrival(standing, asked)),
    ...ended.flatMap((each) => overrides(each, asked)),
    // A decision that was carried out is told by what stands there since.
    ...ended
      .filter(({ round }) => !done.has(round.execution ?? ''))
      .flatMap((each) => ending(each, asked)),
  ];
  const until = before?.toISOString();
  return all
    .filter(({ at }) => until === undefined || at < until)
    .toSorted((a, b) => b.at.localeCompare(a.at));
}

function arrival({ by, since, stage, version }: Standing, asked: Asked): Happened {
  const { history } = asked.words.commands;
  const at = asked.words.when(since, 'date-time');
  return {
    at: since,
    async tell() {
      if (!('execution' in by)) return history.outside(at, stage, version, by.imported);
      const { people } = await decidedBy(by, asked);
      return history.entry({ at, stage, version, verb: by.verb, people });
    },
  };
}

/** Gates that people set aside in a round, whatever became of it. */
function overrides({ ref, round }: EndedRound, { words }: Asked): readonly Happened[] {
  const votes = round.votes.filter(({ verb }) => verb === 'overrideGate');
  const last = votes.at(-1);
  if (!last || round.waived.length === 0) return [];
  const people = [...new Set(votes.map(({ person }) => person.name))];
  const when = words.when(last.at, 'date-time');
  const { version } = packageOf(ref.subject);
  const gates = round.waived.map(({ metric }) => metric);
  const line = words.commands.history.overrode(when, version, gates, people);
  return [{ at: last.at, tell: async () => line }];
}

/** How a round ended that brought nothing to stand anywhere. */
function ending({ ref, round }: EndedRound, { words, world }: Asked): readonly Happened[] {
  const { history } = words.commands;
  const { about, endedAt, execution, status, votes } = round;
  const verb = status === 'expired' ? status : round.verb;
  if (endedAt === undefined || verb === undefined) return [];
  if (status !== 'decided' && status !== 'expired') return [];
  const decisive = votes.filter((vote) => vote.verb === verb);
  const people = [...new Set(decisive.map(({ person }) => person.name))];
  const version = packageIn(ref.subject)?.version;
  // What a round of a monitor or pipeline is about is when it began.
  const where = version === undefined ? (decisive.at(-1)?.stage ?? '') : about;
  const what = version === undefined ? raisedBy(ref.subject) : `v${version}`;
  const line = history.ended(words.when(endedAt, 'date-time'), what, verb, where, people);
  const reason = decisive.at(-1)?.answers['reason'] ?? '';
  return [
    {
      at: endedAt,
      async tell() {
        const { status: end } = (execution && (await world.executions.one(execution))) || {};
        const undone = end === 'failed' || end === 'lapsed' || end === 'seized';
        const why = reason === '' ? [] : [' ', words.quote(reason)];
        return [...line, ...(undone ? [history.notDone] : []), ...why];
      },
    },
  ];
}
