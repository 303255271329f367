import { driftCard } from '../../handlers/cards/drift.ts';
import type { Judged, Shown } from '../../handlers/cards/drift/seen.ts';
import type { Recorded, Seen } from '../../src/index.ts';
import { watched } from './monitor-world.ts';

/** One state of a monitor's card, as the core has it once it was settled. */
export type MonitorState = {
  readonly name: string;
  readonly seen: Seen<Judged, Shown>;
  readonly recorded: Recorded;
};

/** The state that follows from what is seen and recorded. */
export function state(name: string, seen: Seen<Judged, Shown>, recorded = watched()): MonitorState {
  return { name, seen: driftCard.recall?.(seen, recorded) ?? seen, recorded };
}
