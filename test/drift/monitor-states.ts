import { decidedStates } from './decided-states.ts';
import { incidentStates } from './incident-states.ts';
import { kindStates } from './kind-states.ts';
import type { MonitorState } from './monitor-state.ts';
import { reportStates } from './report-states.ts';
import { troubleStates } from './trouble-states.ts';

/** Every state of a monitor's card, and what may be missing or odd in each. */
export const monitorStates: readonly MonitorState[] = [
  ...incidentStates,
  ...reportStates,
  ...decidedStates,
  ...troubleStates,
  ...kindStates,
];
