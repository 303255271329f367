import { plain, type Decision, type Span, type Words } from '../../../src/index.ts';
import { dated, type Dated } from './dated.ts';

/** One vote in the row of stamps, with the reason as its person wrote it. */
export function voteStamp(vote: Decision, who: Span, words: Words): Dated {
  const text = words.modelPackage.timeline.vote({
    verb: vote.verb,
    who,
    stage: vote.stage,
    metric: vote.verb === 'overrideGate' ? vote.on.slice(vote.on.indexOf('/') + 1) : undefined,
    seat: vote.seat,
  });
  return dated(vote.at, text, plain(vote.answers['reason'] ?? '', 500), words);
}
