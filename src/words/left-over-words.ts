import type { Line, Span } from '../card.ts';
import type { Rule } from '../policy.ts';
import type { Named, NoteText } from './note-words.ts';
import type { CallOn } from './serving-words.ts';

/** What a card about what is left over says first. `unbound`: Ringi makes nothing for its stages. */
export type LeftOverState =
  | { readonly is: 'some' | 'none' | 'unbound' }
  | { readonly is: 'running' | 'failed'; readonly deed: LeftOverDeed };

/** What was decided: to delete a list, or to retire a version from a stage. */
export type LeftOverDeed =
  | { readonly verb: 'cleanUp' }
  | { readonly verb: 'retire'; readonly stage: string; readonly version: number };

/** How many endpoint configurations and how many models. */
export type LeftOverCount = { readonly configs: number; readonly models: number };

/** A version that a stage may go back to. */
export type WayBack = { readonly stage: string; readonly version: number };

/** Why a thing stays. */
export type KeptBecause =
  | { readonly is: 'serves' | 'planned' | 'changing'; readonly stage: string }
  | { readonly is: 'wayBack'; readonly stage: string; readonly version: number }
  | { readonly is: 'usedBy'; readonly endpoint: string }
  | { readonly is: 'named'; readonly config: string }
  | { readonly is: 'unknown' };

/** Every sentence of the card of what is left over in a group, and of its command. */
export type LeftOverWords = {
  title(group: string, state: LeftOverState, n: number): string;
  readonly lead: {
    some(count: LeftOverCount): string;
    readonly none: string;
    readonly unbound: string;
    running(people: readonly string[], since: string): Line;
    /** Another decision is being carried out on this stage, or waits to be. */
    waits(stage: string): string;
    failed(because: string): string;
  };
  /** What stays; so many `more` are listed once those on the card are gone. */
  verdict(waysBack: readonly WayBack[], more: number): string;
  readonly unboundVerdict: string;
  /** Who voted, and for what. */
  vote(who: Span, deed: LeftOverDeed): Line;
  readonly fold: {
    readonly title: string;
    subtitle(left: number, kept: number): string;
    readonly show: string;
    readonly hide: string;
    /** What goes, and what stays: one short word before a name. */
    left(kind: 'config' | 'model'): string;
    kept(kind: 'config' | 'model'): string;
    /** Why it stays, after its name. */
    because(because: KeptBecause): string;
    readonly others: string;
    more(n: number): string;
  };
  readonly button: {
    readonly cleanUp: string;
    retire(way: WayBack): string;
    /** The same at length. */
    retireInMenu(way: WayBack): string;
    accessibility(verb: string, group: string, way: WayBack | undefined): string;
  };
  readonly form: {
    readonly cleanUp: { readonly title: string; readonly submit: string };
    retireTitle(way: WayBack): string;
    readonly retireSubmit: string;
    /** What is called on every name that goes, one sentence each, then what stays. */
    deletes(calls: readonly CallOn[], missing: number): readonly string[];
    /** `arn`: of the version whose entry is changed. */
    retires(way: WayBack & { readonly arn: string }, missing: number): readonly string[];
  };
  rules(cleanUp: Rule | undefined, retire: Rule | undefined): Line;
  readonly notes: {
    decided(deed: LeftOverDeed, people: readonly Named[], reason: string): NoteText;
    done(deed: LeftOverDeed, seconds: number): NoteText;
  };
  summary(title: string, lead: string): string;
  readonly changed: string;
  readonly command: {
    readonly card: string;
    where(raised: boolean): string;
  };
};
