import type {
  Ask,
  CardFacts,
  Decision,
  GroupRef,
  Judgement,
  Recorded,
  Ruling,
} from '../../src/index.ts';
import type { compilePolicies } from '../../src/policies/compile.ts';
import { counted } from '../../handlers/cards/voting/counted.ts';
import { groups, groupsOf, people } from './people.ts';

/** What is asked, of which group's card, with what is recorded, by which policies. */
export type Asked = {
  readonly asks: readonly Ask[];
  readonly group: GroupRef;
  readonly recorded: Recorded;
  readonly policies: ReturnType<typeof compilePolicies>;
  /** What its model card lacks, where that is looked at. */
  readonly card?: CardFacts;
};

/** What the policies say to everything that is asked: as the core would, without a directory. */
export function judgeAsks({ asks, group, recorded, policies, card }: Asked): Judgement {
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
    const about = { group, votes, makers: [], metrics: [], waived: [], now, ...(card && { card }) };
    const openedAt = new Date(round?.openedAt ?? now);
    const question = { ...about, verb, openedAt, ...(stage === undefined ? {} : { stage }) };
    return { ...policies.judge(question, {}), on };
  };
  const rulings = asks.map(rule);
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
