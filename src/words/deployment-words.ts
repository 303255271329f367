import type { Line } from '../card.ts';
import type { AlarmNow } from '../deployments.ts';
import type {
  AlarmFacts,
  DeploymentFacts,
  DeploymentState,
  DeploymentStep,
  LevelFigure,
  NotDone,
} from './deployment-facts.ts';
import type { NoteText } from './note-words.ts';
import type { CallOn, VersionAt } from './serving-words.ts';

export type * from './deployment-facts.ts';

/** Every sentence of a deployment's card. */
export type DeploymentWords = {
  title(facts: DeploymentFacts, state: DeploymentState): string;
  /** At most 70 characters. */
  lead(facts: DeploymentFacts, state: DeploymentState, alarms: AlarmFacts): string;
  verdict(facts: DeploymentFacts, state: DeploymentState, alarms: AlarmFacts): Line;
  step(step: DeploymentStep): string;
  readonly fleets: {
    readonly now: string;
    readonly traffic: string;
    readonly p99: string;
    readonly errors: string;
    /** `version` undefined: nothing tells which one. */
    label(version: number | undefined, which: 'new' | 'serving'): string;
  };
  readonly level: {
    readonly metric: string;
    versus(version: number): string;
    readonly limit: string;
    name(metric: LevelFigure['metric']): string;
    is(is: LevelFigure['is']): string;
    /** Nobody called it since, or the first minute is not over. */
    readonly none: string;
    /** CloudWatch does not tell. */
    readonly unread: string;
  };
  /** An alarm that is not quiet. */
  alarm(alarm: AlarmNow): Line;
  /** What is known beyond the reason itself, as AWS or a check said it. */
  detail(facts: Readonly<Record<string, string>>): string | undefined;
  readonly button: { readonly rollback: string; readonly endpoint: string };
  /** What the form says of a rollback. */
  effect(effect: {
    readonly to: number;
    readonly stage: string;
    /** The call and what it is made on; that of the pointer where a pipeline deploys. */
    readonly call: CallOn & { readonly deploys: boolean };
    /**
     * `notYet`: nothing was called that a rollback would take back; `waits`: AWS is at work, and
     * takes no other change until then.
     */
    readonly start: 'atOnce' | 'notYet' | 'waits';
    /** The version that becomes Rejected. */
    readonly rejects?: VersionAt;
    /** Votes missing now, this one counted among them. */
    readonly missing: number;
  }): readonly string[];
  decided(facts: {
    /** What was decided, where the title does not tell. */
    readonly version?: number;
    readonly people: readonly string[];
    readonly at: string;
    /** Seconds from the last click to the call that AWS took: Ringi's own share. */
    readonly called?: number;
    /** Names of the alarms that roll it back. */
    readonly alarms: readonly string[];
  }): Line;
  place(facts: {
    readonly endpoint: string;
    /** The inference component on it that serves the stage. */
    readonly component?: string;
    readonly region: string;
    readonly account: string;
    readonly ref: string;
    readonly seen?: string;
  }): Line;
  summary(
    facts: DeploymentFacts,
    state: DeploymentState,
    more: { readonly alarms: AlarmFacts; readonly lead: string; readonly verdict: string },
  ): string;
  readonly changed: string;
  readonly notes: {
    begun(facts: DeploymentFacts, people: readonly string[]): NoteText;
    done(facts: DeploymentFacts, seconds: number): NoteText;
    /** It serves, and what says so was not written. */
    unwritten(facts: DeploymentFacts, why: NotDone): NoteText;
    /** What is so, and what it means. */
    ended(lead: string, verdict: Line): NoteText;
  };
};
