import { plain, plainName, type Element, type Stamp } from '../../../src/index.ts';
import { accountOn } from '../../actions/plan/model-card/account-on.ts';
import { dated } from '../model-package/dated.ts';
import { rounds } from '../voting/rounds.ts';
import { voterOf } from '../voting/voter-of.ts';
import { saidIn } from './said-in.ts';
import type { Scene } from './scene.ts';

/** So many votes are shown; the journal has them all. */
const most = 5;
/** What is no word on the card itself: its thread tells of it. */
const unsaid = ['withdraw', 'keepCard', 'editCard', 'recordTest', 'exportCard', 'remindShare'];

/** Who decided what, when and why, oldest first. */
export function timeline({ recorded, words, judgement, seen }: Scene): readonly Element[] {
  const votes = rounds(recorded)
    .flatMap((round) => round.votes)
    .filter(({ verb }) => !unsaid.includes(verb))
    .slice(-most);
  const entries = votes.map((vote): Stamp => {
    const share = seen.shown.shares.find(({ account }) => account === accountOn(vote.on));
    const name = share ? plainName(share.name, 20) : accountOn(vote.on);
    const text = words.modelCard.vote(voterOf(vote, judgement), vote.verb, name || undefined);
    return dated(vote.at, text, plain(saidIn(vote.answers), 500), words).stamp;
  });
  return entries.length === 0 ? [] : [{ kind: 'timeline', entries }];
}
