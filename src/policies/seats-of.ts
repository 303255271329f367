import type { Sentence } from './sentence.ts';

/** `people` in all; `seats`: one for a member of each of these groups. */
export type QuorumSentence = NonNullable<Sentence['require']['quorum']>;

/** The seats of a quorum: those of groups, then those for anybody who may decide. */
export function seatsOf({ people = 1, seats = [] }: QuorumSentence): readonly {
  readonly of?: string;
}[] {
  const free = Math.max(0, people - seats.length);
  return [...seats.map((of) => ({ of })), ...Array.from({ length: free }, () => ({}))];
}
