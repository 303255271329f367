import { plain, type Decision, type Element, type Stamp } from '../../../src/index.ts';
import { dated } from '../model-package/dated.ts';
import { rounds } from '../voting/rounds.ts';
import { voterOf } from '../voting/voter-of.ts';
import { saidIn } from './said-in.ts';
import type { Scene } from './scene.ts';
import { shareName } from './share-name.ts';

/** So many votes are shown; the journal has them all. */
const most = 5;
/** What is no word on the card itself: its thread tells of it. */
const unsaid = ['withdraw', 'keepCard', 'editCard', 'recordTest', 'exportCard', 'remindShare'];

/** What a card came to its status by: shares go before these where not all have room. */
const status = ['submitCard', 'approveCard', 'returnCard', 'archiveCard'];

/** Who decided what, when and why, oldest first. */
export function timeline(scene: Scene): readonly Element[] {
  const { recorded, words, judgement } = scene;
  const votes = rounds(recorded)
    .flatMap((round) => round.votes)
    .filter(({ verb }) => !unsaid.includes(verb));
  const entries = newest(votes).map((vote): Stamp => {
    const name = shareName(vote.on, scene);
    const text = words.modelCard.vote(voterOf(vote, judgement), vote.verb, name);
    return dated(vote.at, text, plain(saidIn(vote.answers), 500), words).stamp;
  });
  return entries.length === 0 ? [] : [{ kind: 'timeline', entries }];
}

function newest(votes: readonly Decision[]): readonly Decision[] {
  const first = votes.filter(({ verb }) => status.includes(verb)).slice(-most);
  const others = votes.filter((vote) => !first.includes(vote));
  const kept = [...first, ...others.slice(Math.max(0, others.length + first.length - most))];
  return votes.filter((vote) => kept.includes(vote));
}
