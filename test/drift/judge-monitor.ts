import type { Ask, Decision, Judgement, Recorded, Ruling, Seen } from '../../src/index.ts';
import { compilePolicies } from '../../src/policies/compile.ts';
import { sentence } from '../../src/policies/sentence.ts';
import { agenda } from '../../handlers/cards/drift/agenda.ts';
import type { Judged, Shown } from '../../handlers/cards/drift/seen.ts';
import { counted } from '../../handlers/cards/voting/counted.ts';
import { groups, groupsOf, people } from '../cards/people.ts';
import { group } from './monitor-world.ts';

const members = { memberOf: ['ml-leads', 'model-risk'] };

/** Looking and snoozing is for everybody concerned; what changes something asks for more. */
const policies = compilePolicies({
  policies: [
    { verbs: ['claim', 'handOver', 'snooze', 'unsnooze'], require: members },
    { verbs: ['retrain'], require: members },
    {
      verbs: ['accept'],
      require: { quorum: { seats: ['ml-leads', 'model-risk'] }, reason: { min: 10 } },
    },
    { verbs: ['rollback'], require: { ...members, reason: { min: 10 } } },
  ].map((each) => sentence.parse(each)),
  outside: [],
});

/** What the policies say of a monitor's card: as the core would, without a directory. */
export function judgeMonitor(seen: Seen<Judged, Shown>, recorded: Recorded): Judgement {
  const votesOf = (verb: string, on: string): readonly Decision[] => {
    const { round } = recorded;
    return round ? counted(round).filter((vote) => vote.verb === verb && vote.on === on) : [];
  };
  const rule = ({ verb, on, stage }: Ask): Ruling => {
    const votes = votesOf(verb, on).map(({ person }) => ({
      person: known(person.id),
      groups: groupsOf(person),
    }));
    const { now, round } = recorded;
    const about = { group, votes, makers: [], metrics: [], waived: [], now };
    const openedAt = new Date(round?.openedAt ?? now);
    const question = { ...about, verb, openedAt, ...(stage === undefined ? {} : { stage }) };
    return { ...policies.judge(question, {}), on };
  };
  const rulings = agenda(seen, recorded).asks.map(rule);
  return {
    of: (verb, on) => {
      const found = rulings.find((each) => each.verb === verb && each.on === on);
      if (!found) throw new Error(`${verb} on ${on} was not asked`);
      return found;
    },
    ahead: [],
    votes: votesOf,
    people: (name) => groups[name] ?? [],
    personOf: () => undefined,
    person: (id) => Object.values(people).find((each) => each.id === id),
  };
}

function known(id: string) {
  const person = Object.values(people).find((each) => each.id === id);
  if (!person) throw new Error(`nobody is called ${id}`);
  return person;
}
