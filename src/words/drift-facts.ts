import type { Span } from '../card.ts';
import type { DriftReport, MonitoringType } from '../monitoring.ts';
import type { Rule } from '../policy.ts';
import type { GoingBack } from './serving-words.ts';

/**
 * What a monitor's card says after the group's name. `fires`: what it watches is not as it was; the
 * others are about the monitor itself, and `quiet` (clean) and `unheard` (no run yet) about neither.
 */
export type DriftState = {
  readonly is:
    | 'fires'
    | 'silent'
    | 'runFailed'
    | 'scheduleFailed'
    | 'stopped'
    | 'unreadable'
    | 'unreachable'
    | 'resolved'
    | 'quiet'
    | 'unheard';
  readonly type: MonitoringType;
  readonly stage?: string;
  /** Since when a monitor is silent; ISO 8601. */
  readonly since?: string;
  /** What was resolved was about the monitor itself. */
  readonly ofMonitor?: boolean;
  readonly turn?: DriftTurn;
};

/** What became of an incident since it opened. */
export type DriftTurn =
  | { readonly is: 'again' | 'accepted' | 'accepting' | 'retraining' }
  | { readonly is: 'returning'; readonly to: number }
  | { readonly is: 'snoozed'; readonly until: string; readonly now: Date };

/** One thing that crossed its threshold, with its figures as they are written. */
export type DriftFigure = {
  readonly name: string;
  readonly score: string;
  readonly threshold: string;
  readonly bad: 'above' | 'below';
};

/** What a card's first sentence says: what is wrong, for how long, and who has it in hand. */
export type DriftLead = {
  readonly what: DriftWhat;
  /** How many runs in a row found something; `more`: at least so many. */
  readonly inARow: number;
  readonly more?: boolean;
  readonly hand: DriftHand;
};

export type DriftWhat =
  | {
      readonly is: 'counted';
      readonly type: MonitoringType;
      readonly drifted: number;
      readonly compared?: number;
    }
  | ({ readonly is: 'figure' } & DriftFigure)
  /** It says that something is not as it was, and not what. */
  | { readonly is: 'unnamed' }
  /** `every`: milliseconds from one run to the next, where that is known. */
  | { readonly is: 'silent'; readonly last?: string; readonly every?: number }
  | { readonly is: 'runFailed' | 'scheduleFailed'; readonly reason: string | undefined }
  | { readonly is: 'stopped' | 'unheard' }
  | { readonly is: 'unreadable'; readonly why: string }
  /** EndpointStatus, in SageMaker's words. */
  | { readonly is: 'unreachable'; readonly endpoint: string; readonly status: string }
  | {
      readonly is: 'clean';
      /** Since when, where something was wrong before. */
      readonly since?: string;
      readonly type: MonitoringType;
      readonly compared?: number;
    };

/** Who has it in hand. */
export type DriftHand =
  | { readonly is: 'nobody' | 'none' }
  | { readonly is: 'looking'; readonly who: Span; readonly since: string }
  | { readonly is: 'snoozed'; readonly who: string; readonly until: string }
  /** Another alert of the group mutes this one. */
  | { readonly is: 'muted'; readonly by: string }
  /** The data of a run is the baseline from now on. */
  | { readonly is: 'accepted'; readonly next?: string }
  | { readonly is: 'decided'; readonly verb: string; readonly people: readonly string[] }
  /** A sentence of ringi.yaml decided, and no person. */
  | { readonly is: 'responded' };

/** What the numbers mean: what serves, and what was looked at. */
export type DriftVerdict = {
  readonly stage?: string;
  /** Versions the monitored endpoint serves, or that stand in the stage. */
  readonly serves: readonly number[];
  readonly records?: number;
  readonly window?: { readonly from: string; readonly to: string };
  /** The last report there is, where there should be a newer one. */
  readonly last?: { readonly at: string; readonly was: 'clean' | 'violations' };
  /** How long it had lasted when it was resolved, in milliseconds. */
  readonly lasted?: number;
};

/** How a feature or a metric changed, with its figures as they are written. */
export type DriftChange =
  | { readonly is: 'peaks'; readonly before: number; readonly now: number }
  | { readonly is: 'mean' | 'deviation' | 'value'; readonly before: string; readonly now: string }
  | {
      readonly is: 'share';
      readonly category: string;
      readonly before: string;
      readonly now: string;
    }
  | { readonly is: 'complete'; readonly before: string; readonly now: string }
  | { readonly is: 'columns'; readonly check: string; readonly columns: readonly string[] }
  /** Nothing is known but which check found it. */
  | { readonly is: 'check'; readonly check: string };

/** What the chart of a feature shows; spans as they are written, such as `6–8`. */
export type DriftCurve = {
  readonly name: string;
  /** What is counted in percent: records, or the model's attribution. */
  readonly of: 'records' | 'attribution';
  /** What the feature counts, where its name says so. */
  readonly unit?: CountedUnit;
  readonly says:
    | {
        readonly is: 'peaks';
        readonly before: readonly string[];
        readonly now: readonly string[];
      }
    | {
        readonly is: 'most';
        readonly label: string;
        /** The label is a category's name. */
        readonly named: boolean;
        readonly before: string;
        readonly now: string;
      };
};

/** Units that the name of a feature may end in. */
export type CountedUnit = 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes' | 'seconds';

/** What a Check line says. */
export type DriftWarning =
  /** Why the monitor, its run or its report failed, in somebody else's words. */
  | { readonly is: 'reason'; readonly text: string }
  | {
      readonly is: 'computed';
      readonly of: 'histograms' | 'rankings';
      readonly from: readonly string[];
      readonly method?: string;
    }
  | { readonly is: 'silent'; readonly since: string }
  | { readonly is: 'fileUnreadable'; readonly file: string; readonly why: string }
  | { readonly is: 'runFailed'; readonly at: string; readonly reason: string | undefined }
  | { readonly is: 'muted'; readonly alert: string; readonly monitor: string }
  | { readonly is: 'notDone'; readonly verb: string; readonly because: string }
  | { readonly is: 'severalServe'; readonly versions: readonly number[] };

/** When it opened, by what, and where its scores come from. */
export type DriftOrigin = {
  readonly monitor: string;
  /** When its card's round opened; absent: nothing is open. */
  readonly opened?: string;
  /** Milliseconds from the end of the run that found it, or since the alarm went off. */
  readonly after?: number;
  readonly isAlarm: boolean;
  readonly next?: string;
  readonly scores?: Exclude<DriftReport['scores'], 'none'>;
  readonly methods: readonly string[];
};

/** Who may do what, as the small print says it: each rule once, with the verbs it is for. */
export type DriftRule = { readonly verbs: readonly string[]; readonly rule: Rule };

/** What a click brings about, for the form's sentence. */
export type DriftEffect = {
  readonly verb: string;
  readonly stage?: string;
  readonly monitor: string;
  /** What a rollback brings about. */
  readonly back?: GoingBack;
  /** The pipeline that is started. */
  readonly pipeline?: string;
  /** Accepting makes a baseline of this schedule's, by ARN; else it only silences for a time. */
  readonly baseline?: string;
  /** Votes missing now, this one counted among them. */
  readonly missing: number;
};

/** What a notification or a screen reader says. */
export type DriftSummary = {
  readonly group: string;
  readonly state: DriftState;
  readonly verdict: DriftVerdict;
  readonly lead: DriftLead;
  /** The worst few, with how they changed. */
  readonly worst: readonly {
    readonly name: string;
    readonly change?: DriftChange;
    readonly score?: string;
    readonly threshold?: string;
  }[];
  readonly warnings: readonly DriftWarning[];
};
