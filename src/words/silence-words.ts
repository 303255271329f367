import type { Line, Span } from '../card.ts';
import type { Rule } from '../policy.ts';
import type { Matcher } from '../silence.ts';
import type { Named, NoteText } from './note-words.ts';

/** One silence, as it is told. */
export type SilenceFacts = {
  readonly matchers: readonly Matcher[];
  /** Name of who wrote it. */
  readonly author: string;
  /** ISO 8601: when it ends. */
  readonly until: string;
};

/** Every sentence about silences: their card, and what the command says. */
export type SilenceWords = {
  title(group: string, n: number): string;
  /** `ends`: when the first of them does. */
  lead(n: number, ends: string | undefined): Line;
  /** How many of the alerts that fire tell nobody because of them. */
  verdict(silenced: number, firing: number): string;
  /** The matchers, as they are written. */
  matchers(matchers: readonly Matcher[]): string;
  /** Silence number `n`, before the moment it began. */
  entry(n: number, silence: Omit<SilenceFacts, 'author'>, author: Span): Line;
  /** Somebody asked for one, and others must agree. */
  asked(who: Span, matchers: readonly Matcher[], missing: number): Line;
  /** How a silence is written and what it does. */
  readonly how: Line;
  readonly fold: {
    readonly title: string;
    subtitle(n: number): string;
    readonly show: string;
    readonly hide: string;
  };
  readonly button: {
    readonly silence: string;
    /** `must`: a reason must be written. */
    end(n: number, must: boolean): string;
    accessibility(verb: string, group: string): string;
  };
  readonly form: {
    title(verb: string): string;
    submit(verb: string): string;
    silence(group: string, missing: number): readonly string[];
    end(matchers: readonly Matcher[], missing: number): readonly string[];
    readonly matchers: string;
    readonly matchersHint: string;
    readonly matchersMissing: string;
  };
  rules(silence: Rule | undefined, end: Rule | undefined): Line;
  readonly notes: {
    silenced(who: Named, silence: SilenceFacts, reason: string): NoteText;
    ended(who: Named, matchers: readonly Matcher[] | undefined): NoteText;
  };
  summary(title: string, silences: readonly SilenceFacts[]): string;
  readonly command: {
    /** Title of the list of all that are active. */
    active(n: number): string;
    readonly none: string;
    /** Who wrote it, until when. */
    by(silence: SilenceFacts): Line;
    /** The card with the buttons. */
    readonly card: string;
    /** `raised`: it hung nowhere and is put up now. */
    where(raised: boolean): string;
    /** What matchers that were typed would do: how many of those that fire they fit. */
    fits(matchers: readonly Matcher[], fitting: number, firing: number): Line;
    unreadable(text: string): string;
  };
};
