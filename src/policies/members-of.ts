import type { Sentence } from './sentence.ts';

/** The groups whose members may vote at all: those named, else those with a seat. */
export function membersOf({ require }: Pick<Sentence, 'require'>): readonly string[] {
  return require.memberOf ?? [...new Set(require.quorum?.seats)];
}
