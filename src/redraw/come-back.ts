import type { Again } from '../agenda.ts';

/** Comes back for a turn in a room, or before that at `lookBy`. */
export function comeBack(turn: Date, lookBy: Date | undefined): Again {
  if (!lookBy) return { at: turn, waits: {} };
  return { at: turn < lookBy ? turn : lookBy, waits: { lookBy: lookBy.toISOString() } };
}
