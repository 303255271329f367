import type { Line } from '../card.ts';

/** How the retraining of a group stands: what its card is about. */
export type RetrainingState = 'ready' | 'running' | 'failed' | 'done' | 'impossible';

/** Every sentence of a group's retraining card, and of the command that puts it up. */
export type RetrainingWords = {
  title(group: string, state: RetrainingState): string;
  readonly lead: {
    /** What serves, and which pipeline made it. */
    ready(serves: { readonly stage: string; readonly version: number }, pipeline: string): string;
    running(people: readonly string[], since: string): Line;
    failed(because: string): string;
    /** `version`: of what it registered, where it did. */
    done(version: number | undefined, at: string): Line;
    /** `serves`: nothing stands anywhere where it is absent. */
    impossible(serves: { readonly version: number } | undefined): string;
  };
  /** What follows, and how the pipeline's last execution ended. */
  verdict(last: { readonly status: string; readonly at: string } | undefined): Line;
  /** What to do where no pipeline is known. */
  readonly noPipeline: string;
  summary(title: string, lead: string): string;
  /** What the pipeline takes, and what it uses where nothing is typed. */
  readonly fold: {
    readonly title: string;
    subtitle(n: number): string;
    readonly show: string;
    readonly hide: string;
    value(value: string | undefined): string;
  };
  readonly changed: string;
  readonly command: {
    /** Before the cards of what fires, which have the button. */
    readonly onCards: string;
    /** The card of the group, which has it. */
    readonly card: string;
    where(raised: boolean): string;
  };
};
