import type { Desk } from '../desk.ts';
import { DirectoryUnavailable } from '../errors.ts';
import type { CardRef } from '../card.ts';
import type { Agenda, Ask, CardView, Judgement, Seen } from '../handler.ts';
import type { AwsIdentity, Person } from '../person.ts';
import type { Maker, Question, Ruling, Voter } from '../policy.ts';
import type { Records } from './read-records.ts';
import type { Decision } from '../round.ts';
import { effectiveVotes } from './votes.ts';

/** One look at a card's subject: the world and the ledger, before anybody judged it. */
export type Case = Records & {
  readonly ref: CardRef;
  readonly view: CardView;
  readonly seen: Seen;
  /** Digest of what was judged: what a vote rests on. */
  readonly evidence: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly makers: readonly Maker[];
  readonly agenda: Agenda;
};

/** The judge of one picture. */
export type Bench = {
  /** For nobody in particular: what a card draws. */
  readonly judgement: Judgement;
  readonly rulings: readonly Ruling[];
  /** For one voter, with these votes beside: what a click meets. */
  rule(ask: Ask, votes: readonly Voter[], voter?: Voter): Ruling;
};

/** Asks the policies about everything that may be asked of people on this card now. */
export async function judgementOf(subject: Case, desk: Desk): Promise<Bench> {
  const { agenda, recorded } = subject;
  const rule = (ask: Ask, votes: readonly Voter[], voter?: Voter): Ruling => {
    const question = questionOf(subject, ask, votes, desk);
    const asked = voter ? { ...question, voter } : question;
    return { ...desk.policies.judge(asked, subject.tags), on: ask.on };
  };
  const votesOf = (ask: Ask) =>
    effectiveVotes(recorded.round, desk.handlers.actions, ask.verb, ask.on);
  const rulings: Ruling[] = [];
  const ahead: { stage: string; gates: Ruling['gates'] }[] = [];
  for (const ask of agenda.asks) {
    const ruling = rule(ask, await votersNow(votesOf(ask), desk, 'draw'));
    if (!ask.ahead) rulings.push(ruling);
    else if (ask.stage !== undefined) {
      const gates = ruling.gates.filter(({ status }) => status === 'fails' || status === 'missing');
      if (gates.length > 0) ahead.push({ stage: ask.stage, gates });
    }
  }
  const people = await someOfGroups(rulings, desk);
  const persons = await personsOf(subject, desk);
  return {
    rulings,
    rule,
    judgement: {
      of(verb, on) {
        const ruling = rulings.find((each) => each.verb === verb && each.on === on);
        if (!ruling) throw new Error(`${verb} on ${on} was not asked`);
        return ruling;
      },
      ahead,
      votes: (verb, on) => effectiveVotes(recorded.round, desk.handlers.actions, verb, on),
      people: (group) => people.get(group) ?? [],
      personOf: (identity) =>
        subject.makers.find((maker) => sameIdentity(maker.identity, identity))?.person,
      person: (id) => persons.get(id),
    },
  };
}

function questionOf(subject: Case, ask: Ask, votes: readonly Voter[], desk: Desk): Question {
  const { round } = subject.recorded;
  const now = desk.clock.now();
  const basis = subject.view.basis(subject.seen);
  return {
    verb: ask.verb,
    ...(ask.stage === undefined ? {} : { stage: ask.stage }),
    group: basis.group,
    votes,
    makers: subject.makers,
    metrics: basis.metrics,
    waived: round?.waived ?? [],
    openedAt: round ? new Date(round.openedAt) : now,
    now,
  };
}

/**
 * Everybody behind these votes as the directory knows them now: a leaver's vote no longer counts,
 * and two accounts that became one person are one voter. When drawing, a directory that is away
 * lets the recorded persons stand; when deciding it throws.
 */
export async function votersNow(
  votes: readonly Decision[],
  desk: Pick<Desk, 'directory' | 'policies'>,
  purpose: 'draw' | 'decide',
): Promise<readonly Voter[]> {
  const voters = new Map<string, Voter>();
  for (const vote of votes) {
    const voter = await voterNow(vote, desk, purpose);
    if (voter) voters.set(voter.person.id, voter);
  }
  return [...voters.values()];
}

async function voterNow(
  vote: Decision,
  desk: Pick<Desk, 'directory' | 'policies'>,
  purpose: 'draw' | 'decide',
) {
  try {
    const person = await desk.directory.personOf(vote.account);
    if (!person) return undefined;
    return { person, groups: await desk.directory.groupsOf(person, desk.policies.groups) };
  } catch (error) {
    if (!(error instanceof DirectoryUnavailable) || purpose === 'decide') throw error;
    return { person: { ...vote.person, accounts: [vote.account], iam: [] }, groups: vote.groups };
  }
}

async function someOfGroups(rulings: readonly Ruling[], desk: Desk) {
  const groups = new Set(
    rulings.flatMap(({ rule }) =>
      rule ? [...rule.members, ...rule.seats.map(({ of }) => of)] : [],
    ),
  );
  const people = new Map<string, readonly Person[]>();
  for (const group of groups) people.set(group, await some(group, desk));
  return people;
}

async function some(group: string, desk: Desk): Promise<readonly Person[]> {
  try {
    return await desk.directory.someOf(group, 5);
  } catch (error) {
    if (error instanceof DirectoryUnavailable) return [];
    throw error;
  }
}

/** The persons a card names, with their accounts of every chat. */
async function personsOf({ recorded }: Case, desk: Desk): Promise<ReadonlyMap<string, Person>> {
  const votes = [...recorded.earlier, ...(recorded.round ? [recorded.round] : [])].flatMap(
    (round) => round.votes,
  );
  const persons = new Map<string, Person>();
  for (const vote of votes) {
    if (persons.has(vote.person.id)) continue;
    const voter = await voterNow(vote, desk, 'draw');
    // A leaver keeps the name the vote was recorded with.
    persons.set(
      vote.person.id,
      voter?.person ?? { ...vote.person, accounts: [vote.account], iam: [] },
    );
  }
  return persons;
}

function sameIdentity(a: AwsIdentity, b: AwsIdentity): boolean {
  return (
    a.arn === b.arn && a.userProfile === b.userProfile && a.sourceIdentity === b.sourceIdentity
  );
}
