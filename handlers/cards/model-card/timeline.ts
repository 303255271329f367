import { plain, type Element, type Stamp } from '../../../src/index.ts';
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

/** Who decided what, when and why, oldest first. */
export function timeline(scene: Scene): readonly Element[] {
  const { recorded, words, judgement } = scene;
  const votes = rounds(recorded)
    .flatMap((round) => round.votes)
    .filter(({ verb }) => !unsaid.includes(verb))
    .slice(-most);
  const entries = votes.map((vote): Stamp => {
    const name = shareName(vote.on, scene);
    const text = words.modelCard.vote(voterOf(vote, judgement), vote.verb, name);
    return dated(vote.at, text, plain(saidIn(vote.answers), 500), words).stamp;
  });
  return entries.length === 0 ? [] : [{ kind: 'timeline', entries }];
}
