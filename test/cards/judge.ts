import type { Ask, Decision, Judgement, Recorded, Ruling, Seen } from '../../src/index.ts';
import { compilePolicies } from '../../src/policies/compile.ts';
import { sentence } from '../../src/policies/sentence.ts';
import { agenda } from '../../handlers/cards/model-package/agenda.ts';
import { counted } from '../../handlers/cards/voting/counted.ts';
import type { Judged, Shown } from '../../handlers/cards/model-package/seen.ts';
import { groups, groupsOf, people } from './people.ts';

const stages = { names: ['dev', 'test', 'uat', 'prod'] } as const;
const latency = { metric: 'p99_latency', below: 200 };
const bias = { metric: 'bias/gender/DI', between: [0.8, 1.25] };
const two = { quorum: { seats: ['ml-leads', 'model-risk'] }, separationOfDuties: {} };

/** Two people of two groups, gates per stage, one override: a policy as a bank would write it. */
export const policies = compilePolicies({
  policies: [
    {
      verbs: ['approve', 'promote'],
      stages: ['prod'],
      require: {
        ...two,
        expires: '7d',
        metricGate: [{ metric: 'auc', above: 0.85 }, latency, bias],
      },
    },
    {
      verbs: ['approve', 'promote'],
      require: {
        ...two,
        expires: '7d',
        metricGate: [{ metric: 'auc', above: 0.75 }, latency, bias],
      },
    },
    {
      verbs: ['reject', 'decline', 'propose'],
      require: { memberOf: ['ml-leads', 'model-risk'], quorum: { people: 1 } },
    },
    {
      verbs: ['overrideGate'],
      require: { memberOf: ['risk-board'], quorum: { people: 2 }, reason: { min: 10 } },
    },
    { verbs: ['rollback'], require: { memberOf: ['ml-leads', 'model-risk'] } },
  ].map((each) => sentence.parse(each)),
  outside: [{ rule: 'ask' }],
});

/** What the policies say of these records: as the core would, without a directory. */
export function judge(seen: Seen<Judged, Shown>, recorded: Recorded): Judgement {
  const rule = ({ verb, on, stage }: Ask): Ruling => {
    const votes = votesOf(recorded, verb, on).map(({ person }) => ({
      person: known(person.id),
      groups: groupsOf(person),
    }));
    const question = {
      ...questionOf(seen, recorded),
      verb,
      ...(stage === undefined ? {} : { stage }),
      votes,
    };
    return { ...policies.judge(question, {}), on };
  };
  const gated = (verb: string, stage: string) =>
    rule({ verb, on: stage, stage }).gates.map(({ metric }) => metric);
  const { asks } = agenda(seen, recorded, stages, gated);
  const rulings = asks.filter(({ ahead }) => !ahead).map((ask) => rule(ask));
  return {
    of: (verb, on) => {
      const found = rulings.find((each) => each.verb === verb && each.on === on);
      if (!found) throw new Error(`${verb} on ${on} was not asked`);
      return found;
    },
    ahead: asks
      .filter(({ ahead }) => ahead)
      .flatMap((ask) => {
        const gates = rule(ask).gates.filter(({ status }) => status !== 'passes');
        return gates.length === 0 ? [] : [{ stage: ask.stage ?? '', gates }];
      }),
    votes: (verb, on) => votesOf(recorded, verb, on),
    people: (group) => groups[group] ?? [],
    personOf: ({ userProfile }) => (userProfile === 'aiko' ? people.aiko : undefined),
    person: (id) => Object.values(people).find((each) => each.id === id),
  };
}

function questionOf({ judged }: Seen<Judged, Shown>, { round, now }: Recorded) {
  return {
    group: judged.group,
    makers: judged.makers.map(({ how, ...identity }) => ({ identity, how, person: people.aiko })),
    metrics: judged.metrics,
    waived: (round?.waived ?? []).map(({ metric }) => metric),
    openedAt: new Date(round?.openedAt ?? now),
    now,
  };
}

function votesOf({ round }: Recorded, verb: string, on: string): readonly Decision[] {
  return round ? counted(round).filter((vote) => vote.verb === verb && vote.on === on) : [];
}

function known(id: string) {
  const person = Object.values(people).find((each) => each.id === id);
  if (!person) throw new Error(`nobody is called ${id}`);
  return person;
}
