import type { Command } from './command.ts';
import type { Action } from './action.ts';
import type { CardView } from './card-view.ts';
import type { EventHandler } from './event-handler.ts';
import type { Sweep } from './sweep.ts';

/** Everything Ringi reacts to, looks for, shows, may do and can be asked. */
export type Handlers = {
  readonly events: readonly EventHandler[];
  readonly sweeps: readonly Sweep[];
  readonly cards: readonly CardView[];
  readonly actions: readonly Action[];
  readonly commands: readonly Command[];
};
