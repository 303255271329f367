import type { Desk } from '../desk.ts';
import type { CardRef } from '../card.ts';
import type { Agenda, Ask, CardView, Judgement, Seen } from '../card-view.ts';
import type { Maker, Question, Ruling, Voter } from '../policy.ts';
import { valueOf } from '../reports/value-of.ts';
import type { Records } from './read-records.ts';
import { castOf } from './cast.ts';
import { votersNow } from './voters-now.ts';
import { effectiveVotes } from './effective-votes.ts';

/** One look at a card's subject: the world and the ledger, before anybody judged it. */
export type Case = Records & {
  readonly ref: CardRef;
  readonly view: CardView;
  readonly seen: Seen;
  /** The same as the view looked at it, before it recalled what is recorded. */
  readonly looked: Seen;
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
  const cast = await castOf(subject, rulings, desk);
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
      people: (group) => cast.people(group),
      personOf: (identity) => cast.personOf(identity),
      person: (id) => cast.person(id),
    },
  };
}

function questionOf(subject: Case, ask: Ask, votes: readonly Voter[], desk: Desk): Question {
  const { round } = subject.recorded;
  const now = desk.clock.now();
  const basis = subject.view.basis(subject.seen);
  const card = subject.view.cardFacts?.(subject.seen);
  return {
    verb: ask.verb,
    ...(ask.stage === undefined ? {} : { stage: ask.stage }),
    group: basis.group,
    votes,
    makers: subject.makers,
    metrics: basis.metrics,
    // A gate is overridden for the stage that is due, and for none behind it.
    waived: (ask.ahead ? [] : (round?.waived ?? []))
      .filter(({ metric, value }) => valueOf(basis.metrics, metric) === value)
      .map(({ metric }) => metric),
    ...(card && { card }),
    openedAt: round ? new Date(round.openedAt) : now,
    now,
  };
}
