import type {
  AlarmNow,
  ComponentNow,
  EndpointNow,
  Execution,
  GroupRef,
  ServiceLevel,
} from '../../../src/index.ts';
import type { DeployPlan } from '../../actions/plan/deploy-plan.ts';
import type { MakerIdentity } from '../voting/makers-of.ts';

/** What a vote to go back rests on; it stays the same while a fleet is created, watched and shifted. */
export type Judged = {
  readonly group: GroupRef;
  readonly stage: string;
  readonly execution: string;
  readonly endpoint: string;
  readonly to: number;
  /** The version a rollback goes back to; null where there is none, or nothing to go back from. */
  readonly back: number | null;
};

export type Shown = {
  readonly execution: Execution;
  readonly plan: DeployPlan;
  /** It serves the last stage: customers. */
  readonly isLast: boolean;
  readonly live: Live;
  /**
   * Its version stands there, by this execution. A vote to go back means the same before and after.
   */
  readonly stands: boolean;
  /** What stands there now. */
  readonly standing?: StandingNow;
  /** It came to stand there by this execution, then or now. */
  readonly stood: boolean;
  /** The rollback that takes its place, while that goes on. */
  readonly seizer?: { readonly to: number; readonly people: Execution['people'] };
  /** What came to stand there by the rollback that took its place. */
  readonly returned?: StandingNow;
  /** What a rollback leaves is rejected in the registry. */
  readonly rejects: boolean;
  /** Who made the version; read once it is over. */
  readonly makers: readonly MakerIdentity[];
};

/** A version that stands in the stage, or stood there. */
type StandingNow = {
  readonly version: number;
  readonly since: string;
  readonly rollback: boolean;
  /** Ids of who decided it. */
  readonly people: readonly string[];
};

/** What AWS says of it now; nothing of one that is over and does not stand. */
export type Live = {
  /** Null where there is none. */
  readonly endpoint?: EndpointNow | null;
  readonly component?: ComponentNow | null;
  readonly alarms: readonly AlarmNow[];
  /** The version of another update that runs in its place. */
  readonly other?: number;
  /** How each fleet serves while both do. */
  readonly fleets?: { readonly new: ServiceLevel; readonly serving: ServiceLevel };
  /** How it has served since it does. */
  readonly level?: ServiceLevel;
  /** What CloudWatch does not tell now. */
  readonly unread?: readonly Part[];
};

/** What CloudWatch alone tells. */
export type Part = 'alarms' | 'levels';
