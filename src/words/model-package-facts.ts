import type { Check } from '../deployments.ts';
import type { Need, Rule } from '../policy.ts';
import type { GoingBack } from './serving-words.ts';

/** A version of a model group, as a sentence calls it. */
export type Version = { readonly group: string; readonly version: number };

/** A requirement with its limits as they are written, units included. */
export type NeedFigure = {
  readonly is: 'above' | 'atLeast' | 'below' | 'atMost' | 'between';
  readonly limits: readonly string[];
};

/** One gate with its figures as they are written. */
export type GateFigure = {
  readonly metric: string;
  readonly value?: string;
  readonly status: 'passes' | 'fails' | 'missing' | 'overridden';
  readonly need: NeedFigure;
};

/** How one metric compares with the version in service; `by` is the change without its sign. */
export type Compared = {
  readonly metric: string;
  readonly is: 'better' | 'worse' | 'same' | 'unknown';
  readonly by: string;
};

/** What a card's title says after the colon. */
export type State =
  | { readonly is: 'approval'; readonly stage: string }
  | { readonly is: 'ready'; readonly at: string; readonly stage: string }
  | { readonly is: 'closed'; readonly at?: string; readonly stage: string }
  | { readonly is: 'going'; readonly stage: string }
  | { readonly is: 'rejecting' }
  | { readonly is: 'returning'; readonly stage: string; readonly to: number }
  | { readonly is: 'in'; readonly at: string }
  | { readonly is: 'declined'; readonly at?: string; readonly stage: string }
  | { readonly is: 'rejected' }
  | { readonly is: 'notDone'; readonly stage?: string }
  | { readonly is: 'rolledBack'; readonly stage: string; readonly to: number }
  | { readonly is: 'outside' }
  | { readonly is: 'expired' }
  | { readonly is: 'superseded'; readonly by: number }
  | { readonly is: 'failed' }
  | { readonly is: 'registered' };

/** What a card's first sentence says: what is missing or wrong. */
export type Lead =
  | {
      readonly is: 'votes';
      readonly have: number;
      readonly total: number;
      readonly needs: readonly Need[];
    }
  | {
      readonly is: 'gates';
      readonly stage: string;
      readonly total: number;
      readonly closed: readonly GateFigure[];
    }
  | { readonly is: 'noRule'; readonly stage: string }
  | { readonly is: 'unknownMaker' }
  | { readonly is: 'cardIncomplete'; readonly lacks: number }
  | { readonly is: 'late'; readonly stage: string }
  | { readonly is: 'complete' }
  | {
      readonly is: 'running';
      readonly people: readonly string[];
      readonly waitsFor?: number;
      readonly stage: string;
    }
  | { readonly is: 'serves'; readonly version: number; readonly stage: string }
  | { readonly is: 'declined'; readonly people: readonly string[]; readonly stage: string }
  | { readonly is: 'rejected'; readonly people: readonly string[] }
  | { readonly is: 'rejectedOutside'; readonly by: string | undefined }
  | { readonly is: 'notDone'; readonly because: string }
  | { readonly is: 'rolledBack'; readonly stage: string; readonly to: number }
  | OutsideLead
  | { readonly is: 'expired'; readonly have: number; readonly stage: string }
  | { readonly is: 'superseded'; readonly stage: string; readonly by: number }
  | { readonly is: 'failed'; readonly reason: string | undefined };

/** Something was changed elsewhere; `by` is who, as far as AWS says. */
export type OutsideLead = {
  readonly is: 'outside';
  readonly version: number;
  readonly what: 'approval' | 'metadata' | 'lifeCycle' | 'pointer';
  readonly stage?: string;
  readonly after?: string;
  readonly by: string | undefined;
};

/** What the numbers mean, against the version in service in the stage that is asked for. */
export type VerdictFacts = {
  readonly stage: string;
  readonly gates: readonly GateFigure[];
  /** The gates are told by the lead already. */
  readonly led: boolean;
  /** Absent: nothing serves the stage. */
  readonly baseline?: { readonly version: number };
  readonly compared: readonly Compared[];
  /** Who may override a closed gate. */
  readonly overriders: readonly string[];
  /** Votes for an override so far; absent: none. */
  readonly overriding?: { readonly have: number; readonly total: number };
};

/** What a Check line says. */
export type Warning =
  | { readonly is: 'mutableTag'; readonly containers: readonly number[]; readonly tag: string }
  | { readonly is: 'alsoWaiting'; readonly version: number; readonly stage: string }
  | { readonly is: 'downgrade'; readonly stage: string; readonly version: number }
  | { readonly is: 'notRecorded'; readonly what: readonly ('commit' | 'pipeline' | 'maker')[] }
  | { readonly is: 'unreadable'; readonly file: string; readonly why: string }
  | {
      readonly is: 'pointer';
      readonly stage: string;
      readonly says?: number;
      readonly stands: number;
    }
  /** Paths of its model card that are required and empty. */
  | { readonly is: 'cardIncomplete'; readonly fields: readonly string[] }
  | { readonly is: 'cannotServe'; readonly check: Check; readonly stage: string }
  | OutsideLead;

/** One step of the path. */
export type Step =
  | { readonly is: 'done' | 'next' | 'closed' | 'declined' | 'going'; readonly stage: string }
  | { readonly is: 'votes'; readonly stage: string; readonly have: number; readonly total: number }
  | {
      readonly is: 'here';
      readonly stage: string;
      readonly since: string;
      readonly show: 'date' | 'time';
    };

/** What a click brings about, for the form's sentence. */
export type Effect = {
  readonly verb: string;
  readonly version: number;
  readonly stage: string | undefined;
  readonly to?: number;
  readonly gate?: GateFigure;
  readonly baseline?: { readonly version: number; readonly value: string };
  /** Votes missing now, this one counted among them. */
  readonly missing: number;
  readonly total: number;
  /** The only group whose vote is missing, where it is only one. */
  readonly of?: string;
  /** The endpoint or component that is changed, by name, where the pointer alone does not do it. */
  readonly serves?: string;
  /** What a rollback brings about. */
  readonly back?: GoingBack;
  /** Of the version itself. */
  readonly arn: string;
};

/** A rule, as the small print says it. */
export type RuleFacts = {
  readonly stage: string;
  readonly rule: Rule | undefined;
  readonly override?: Rule;
};

/** What a notification or a screen reader says. */
export type SummaryFacts = {
  readonly subject: Version;
  readonly state: State;
  readonly lead: Lead;
  readonly gates: readonly GateFigure[];
  readonly first?: { readonly metric: string; readonly value: string; readonly baseline?: string };
  readonly baseline?: { readonly version: number; readonly stage: string };
  readonly overriders: readonly string[];
  readonly warnings: readonly Warning[];
};
