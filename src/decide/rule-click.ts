import type { Ask } from '../card-view.ts';
import type { Click } from '../chat.ts';
import type { Desk } from '../desk.ts';
import type { Picture } from '../look/picture.ts';
import { votersNow } from '../look/voters-now.ts';
import { effectiveVotes } from '../look/effective-votes.ts';
import type { Ruling, Voter } from '../policy.ts';
import type { RefusalReason } from '../refusal.ts';
import { whoCan } from './who-can.ts';

/** What the policies say to a click; `voters`: the others whose votes count beside it. */
export type Ruled = {
  readonly ruling: Ruling;
  readonly voters: readonly Voter[];
  readonly denial?: RefusalReason;
};

/** Judges a click of this person, with the votes of the others. Undefined: nobody is asked that. */
export async function ruleClick(
  click: Click,
  voter: Voter,
  picture: Picture,
  desk: Desk,
): Promise<Ruled | undefined> {
  const ask = askOf(picture, click);
  if (!ask) return undefined;
  const others = effectiveVotes(
    picture.recorded.round,
    desk.handlers.actions,
    click.verb,
    click.on,
  ).filter((vote) => vote.person.id !== voter.person.id);
  const voters = await votersNow(others, desk, 'decide');
  const ruling = picture.bench.rule(ask, voters, voter);
  if (ruling.verdict.status !== 'deny') return { ruling, voters };
  const { rule, why } = ruling.verdict;
  const { judgement } = picture.bench;
  const who = whoCan(ruling, voter.person, picture.makers, (of) => judgement.people(of));
  return { ruling, voters, denial: { kind: 'denied', rule, why, who } };
}

function askOf(picture: Picture, click: Click): Ask | undefined {
  return picture.agenda.asks.find(
    (ask) => ask.verb === click.verb && ask.on === click.on && !ask.ahead,
  );
}
