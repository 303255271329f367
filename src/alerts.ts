import type { Alert } from './alert.ts';
import type { Looker } from './looker-of.ts';
import type { GroupRef } from './registry.ts';
import type { Silence } from './silence.ts';

/** An alert as it was written down last, whose group's it is and, while it fires, who looks. */
export type WatchedAlert = {
  readonly alert: Alert;
  readonly group: GroupRef;
  readonly looker?: Looker;
};

/** A silence, and the group whose alerts it silences. */
export type GroupSilence = Silence & { readonly group: GroupRef };

/** Alerts and silences as the ledger has them, of one group or of all; read-only. */
export interface AlertsReader {
  /** Firing ones first, the gravest and then the oldest first; then the resolved, last first. */
  all(group?: GroupRef): Promise<readonly WatchedAlert[]>;
  /** Those that are active now; what ends first comes first. */
  silences(group?: GroupRef): Promise<readonly GroupSilence[]>;
}
