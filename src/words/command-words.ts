import type { Line, Span } from '../card.ts';

/** Every sentence a command answers with, beside those of the cards. */
export type CommandWords = {
  readonly help: {
    readonly title: string;
    /** What a command tells, by its name; undefined for a name it does not know. */
    about(name: string): string | undefined;
    readonly foot: string;
  };
  readonly list: {
    title(n: number): string;
    /** What stands where: `dev v12 · test v11 · prod none in service`. */
    ladder(stages: readonly { readonly stage: string; readonly version?: number }[]): string;
    waits(n: number): string;
    readonly empty: string;
  };
  readonly pending: {
    waiting(n: number): string;
    /** Incidents the asker looks at. */
    looking(n: number): string;
    asked(n: number): string;
    others(n: number): string;
    /** Such as `credit-risk v12 for dev`. */
    subject(name: string, stage: string): string;
    /** `1 of 4 gates fails.` */
    closed(closed: number, total: number): string;
    /** In the reader's own zone, which the chat knows. */
    due(at: string): Line;
    age(since: string, now: Date): string;
    readonly review: string;
    readonly open: string;
    more(n: number, command: string): string;
    readonly empty: string;
    you(name: string, groups: readonly string[], seen: Date): Line;
    /** `ask`: whom to, such as `#ml-platform`. */
    stranger(ask?: string): string;
  };
  readonly status: {
    title(group: string): string;
    stands(stage: string, version: number, since: Span, by: string): Line;
    none(stage: string): string;
    readonly waiting: string;
    readonly nothingWaits: string;
    /** What one version is: the newest, or the one that was named. */
    version(approval: string, createdAt: Span, newest: boolean): Line;
    /** After a standing: `promoted by Kenji Mori and Yuki Ito`. */
    by(verb: string, people: readonly string[]): string;
    /** After a standing: `known by the pointer`. */
    outside(how: 'pointer' | 'metadata' | 'life cycle', imported: boolean): string;
    /** Its card hung nowhere and is put up now. */
    raised(version: number): string;
    unknownVersion(group: string, version: string): string;
  };
  readonly history: {
    title(group: string): string;
    /** One standing: what stood there since when, and who decided it. */
    entry(facts: {
      readonly at: Span;
      readonly stage: string;
      readonly version: number;
      readonly verb: string;
      readonly people: readonly string[];
    }): Line;
    outside(at: Span, stage: string, version: number, imported: boolean): Line;
    /** A gate was set aside, by its metric. */
    overrode(
      at: Span,
      version: number,
      metrics: readonly string[],
      people: readonly string[],
    ): Line;
    /** After what was decided, where it did not come to be. */
    readonly notDone: string;
    /** `what`: a version such as `v12`, or the name of a monitor or pipeline. */
    ended(at: Span, what: string, verb: string, stage: string, people: readonly string[]): Line;
    readonly empty: string;
  };
  readonly deployments: {
    title(stages: number): string;
    serves(endpoint: string, version: number, since: Span): Line;
    nothing(endpoint: string): Line;
    /** What is being done there since when, and how many wait behind it. */
    running(verb: string, since: Span, waiting: number): Line;
    /** Nothing is served: of the group that was named, or at all. */
    none(group: string | undefined): string;
  };
  readonly rollback: {
    /** `raised`: the card hung nowhere and is put up now. */
    button(label: string, version: number, raised: boolean): string;
    none(group: string): string;
  };
  readonly who: {
    stood(facts: {
      readonly stage: string;
      readonly version: number;
      /** As it was asked, or undefined for now. */
      readonly at: string | undefined;
      readonly since: Span;
    }): Line;
    decided(verb: string, people: readonly string[]): string;
    outside(how: 'pointer' | 'metadata' | 'life cycle', imported: boolean): string;
    nobody(stage: string, at: string | undefined): string;
    /** How a date without a time is taken: `the end of 2026-03-01 (Asia/Tokyo)`. */
    endOf(date: string, zone: string): string;
    /** `2026-03-01 10:00 (Asia/Tokyo)`. */
    moment(text: string, zone: string): string;
    future(text: string): string;
  };
  unknownCommand(typed: string, nearest: string | undefined): string;
  usage(usage: string): string;
  unknownGroup(group: string, nearest: string | undefined): string;
  emptyGroup(group: string): string;
  /** The name is in more than one registry. */
  ambiguousGroup(group: string, places: readonly string[]): string;
  unknownStage(stage: string, stages: readonly string[], nearest?: string): string;
  badDate(text: string): string;
  /** Something could not be read just now. */
  readonly later: string;
  more(n: number): string;
};
