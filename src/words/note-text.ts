import type { Line } from '../card.ts';

/** A note's bold sentence, its line of context, and the same in one plain sentence. */
export type NoteText = {
  readonly bold: Line;
  readonly context?: Line;
  readonly summary: string;
};
