import type { Command } from './command.ts';
import type { Action, CardView, EventHandler, Sweep } from './handler.ts';

/** Everything Ringi reacts to, looks for, shows, may do and can be asked. */
export type Handlers = {
  readonly events: readonly EventHandler[];
  readonly sweeps: readonly Sweep[];
  readonly cards: readonly CardView[];
  readonly actions: readonly Action[];
  readonly commands: readonly Command[];
};
