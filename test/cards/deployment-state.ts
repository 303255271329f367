import type { Judged, Shown } from '../../handlers/cards/deployment/seen.ts';
import type { Recorded, Seen } from '../../src/index.ts';

/** A state of the card, ready to be drawn. */
export type DeploymentState = {
  readonly name: string;
  readonly seen: Seen<Judged, Shown>;
  readonly recorded: Recorded;
};
