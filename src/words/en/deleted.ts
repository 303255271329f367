import type { DeletedWords, LostRound } from '../model-package-parts.ts';
import { clip } from '../plain.ts';
import { and } from './lists.ts';
import { name, titled } from './title.ts';

/** A version that is no longer in the registry. */
export const deleted: DeletedWords = {
  title: (subject) => titled(subject, 'deleted from the registry'),
  lead,
  verdict,
  stamp: ['Found deleted from the registry'],
  summary: (subject, stood, ended) =>
    `${name(subject)}: deleted from the registry. ${lead(stood)} ${verdict(ended)}`,
  note: (subject, stood, ended) => {
    const bold = `${name(subject)} was deleted from the registry.`;
    const context = `${stood.length === 0 ? '' : `${lead(stood)} `}${verdict(ended)}`;
    return { bold: [bold], context: [context], summary: `${bold} ${context}` };
  },
};

function lead(stood: readonly string[]): string {
  if (stood.length === 0) return 'Nothing is left to decide.';
  return clip(`It stood in ${and(stood)}. Pipelines there no longer find it.`, 70);
}

function verdict(ended: LostRound | undefined): string {
  if (!ended) return 'What was decided about it stays in the history.';
  const { about, names } = ended;
  const closed = `Nobody is asked${about === '' ? '' : ` about ${about}`} any more`;
  if (names.length === 0) return `${closed}.`;
  const votes = names.length === 1 ? 'the vote' : 'the votes';
  return clip(`${closed}: ${votes} of ${and(names)} fell.`, 160);
}
