import type { Rollout } from '../deployments.ts';

/** What a deployment is about. */
export type DeploymentFacts = {
  readonly group: string;
  readonly stage: string;
  /** The version that is to serve. */
  readonly to: number;
  /** The version that served before; absent where nothing tells. */
  readonly from?: number;
  /** It is a rollback: `to` served there before. */
  readonly back: boolean;
  /** `first`: the stage’s first endpoint is created. */
  readonly by: Rollout['strategy'] | 'first' | 'component' | 'pipeline';
  /** Percent that moves at a time. */
  readonly step?: number;
};

/** What happens to an endpoint now. Percent of traffic. */
export type DeploymentPhase =
  /** Behind another change, of this version where that is known: Ringi's own queue, or AWS is at work. */
  | { readonly is: 'queued' | 'busy'; readonly behind?: number }
  /** `rollingBack`: AWS takes it back. `recording`: it serves, and that is being written down. */
  | {
      readonly is: 'preparing' | 'create' | 'cleanUp' | 'serve' | 'rollingBack' | 'recording';
    }
  | { readonly is: 'shift'; readonly percent: number; readonly target: number }
  | {
      readonly is: 'bake';
      readonly percent: number;
      /** Whole minutes since the fleet is watched, of so many. */
      readonly minutes?: { readonly gone: number; readonly of: number; readonly since: string };
      /** When the new fleet takes all traffic if nothing happens; ISO 8601. */
      readonly all?: string;
    };

/** One step of a deployment's path. */
export type DeploymentStep =
  | { readonly is: 'create' | 'bake' | 'all' | 'cleanUp' | 'begin' | 'serve' }
  | { readonly is: 'share' | 'steps' | 'batches'; readonly percent: number };

/** Why something was not done, and what a person must do first; codes of the words. */
export type NotDone = { readonly because: string; readonly advice: string };

/** A rollback that was not done: to which version, and why, where its own card does not tell it. */
export type RollbackNotDone = { readonly to?: number; readonly why?: NotDone };

/** How a deployment stands: what its card is about. */
export type DeploymentState =
  | {
      readonly is: 'running';
      readonly phase: DeploymentPhase;
      /** Whole minutes since it began, and since when that is. */
      readonly minutes: number;
      readonly since: string;
      /** It should have ended by now. */
      readonly late: boolean;
    }
  | {
      readonly is: 'serves';
      readonly since: string;
      /** From the decision on; `over`: more than were expected. */
      readonly seconds: number;
      readonly over: boolean;
      /** Until when it is watched; absent once that is over. */
      readonly until?: string;
      readonly breaches: readonly LevelFigure[];
      /** It could not be written down that it does: why, and what to do. */
      readonly fault?: NotDone;
      /** It was given up for a rollback, which was not done. */
      readonly stays?: RollbackNotDone;
    }
  /** People decided on this card to go back. */
  | { readonly is: 'returning'; readonly to: number; readonly people: readonly string[] }
  /** Another version stands there now. */
  | {
      readonly is: 'replaced';
      readonly by: number;
      readonly rolledBack: boolean;
      readonly people: readonly string[];
      readonly since: string;
      readonly until: string;
    }
  | {
      readonly is: 'rolledBack';
      /** Absent: AWS did it without naming one. */
      readonly alarm?: string;
      readonly reason?: string;
      /** What tripped it, as far as its reason tells. */
      readonly crossed?: { readonly value: string; readonly limit: string };
    }
  /** A rollback takes its place. */
  | { readonly is: 'givenUp'; readonly to: number; readonly people: readonly string[] }
  /** A rollback took its place. `now`: the version that stands there since, where that is another. */
  | {
      readonly is: 'wentBack';
      readonly to: number;
      readonly people: readonly string[];
      readonly now?: number;
    }
  /** The rollback that took its place was not done. */
  | ({ readonly is: 'notBack' } & RollbackNotDone)
  | ({ readonly is: 'failed' } & NotDone);

/** One figure of how a version serves, as it is written, units included. */
export type LevelFigure = {
  readonly metric: 'p99' | 'errors' | 'availability';
  readonly value: string;
  readonly limit?: string;
  /** `unproven`: too few calls to tell. */
  readonly is: 'within' | 'above' | 'below' | 'unproven';
};

/** The alarms that watch it, by name. */
export type AlarmFacts = {
  readonly total: number;
  readonly quiet: number;
  readonly firing: readonly string[];
  readonly noData: readonly string[];
  readonly missing: readonly string[];
  /** CloudWatch does not tell. */
  readonly unread: boolean;
};
