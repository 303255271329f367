import type {
  DriftReport,
  Evidence,
  GroupRef,
  IncidentSettings,
  Monitor,
  MonitoringRun,
  MonitoringType,
} from '../../../src/index.ts';
import type { WayBack } from '../standing/way-back.ts';

/**
 * What a vote on an incident rests on: that it is this one. It stays the same as long as it lasts,
 * for another hour that was measured must not make votes fall.
 */
export type Judged = {
  readonly group: GroupRef;
  /** The card's subject. */
  readonly monitor: string;
  readonly type: MonitoringType;
  readonly stage?: string;
  /** When the incident began; absent where nothing is wrong. */
  readonly startsAt?: string;
};

/** What is merely shown, and may change under a vote. */
export type Shown = {
  readonly monitor: Monitor;
  /** Newest first, twenty at most. */
  readonly runs: readonly MonitoringRun[];
  /** What the newest run that says anything found, and which run that is. */
  readonly found?: { readonly run: string; readonly report: DriftReport };
  /** The versions it watches: those its endpoint serves, or the one that stands in the stage. */
  readonly serves: readonly number[];
  /** The stage is the last one; absent where it is not known. */
  readonly isLast?: boolean;
  /** Attributions of the version in service. */
  readonly features: Evidence['features'];
  /** The version its stage may go back to. */
  readonly back?: WayBack;
  /** The pipeline that made the version in service. */
  readonly pipeline?: string;
  readonly settings: IncidentSettings;
};
