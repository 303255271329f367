import type { DriftWords } from '../../drift-words.ts';
import { clip, plainName } from '../../plain.ts';

/** The monitor itself is no longer there. */
export const deleted: DriftWords['deleted'] = ({ group, monitor, stage, fired }) => {
  const where = stage === undefined ? '' : ` in ${stage}`;
  const name = plainName(monitor, 80);
  const bold = `${name} was deleted: it no longer watches ${group}${where}.`;
  const verdict = fired
    ? 'What it had found was not resolved by a clean run.'
    : 'Nothing was wrong when it was last seen.';
  return {
    title: clip(`${group}: monitor deleted`, 60),
    lead: clip(`It no longer watches ${group}${where}.`, 70),
    verdict,
    note: { bold: [bold], context: [verdict], summary: `${bold} ${verdict}` },
  };
};
