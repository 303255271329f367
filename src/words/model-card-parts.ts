import type { ModelCardRef, ShareNow, ShareRight } from '../model-cards.ts';
import type { Need } from '../policy.ts';
import type { CardName, CardState } from './model-card-facts.ts';
import type { Named, NoteText } from './note-words.ts';

/** The folds of the card. */
export type CardFold =
  'overview' | 'uses' | 'training' | 'evaluations' | 'considerations' | 'ringi';

export type CardFoldWords = {
  title(fold: CardFold): string;
  show(fold: CardFold): string;
  hide(fold: CardFold): string;
  /** How many of its fields are filled in, and how many things of another kind it has. */
  fields(filled: number, all: number, more: FoldCount): string;
  evaluations(evaluations: number, metrics: number): string;
  entries(n: number): string;
  /** Instead, where nothing but the versions in the stages stands there. */
  readonly standing: string;
  readonly notRecorded: string;
  /** An evaluation about which nobody wrote a word. */
  readonly noObservation: string;
  more(n: number): string;
  list(items: readonly string[]): string;
  /** What stands in brackets behind something. */
  note(text: string): string;
  /** A test that was recorded in a stage. */
  test(test: {
    readonly version: string | undefined;
    readonly stage: string | undefined;
    readonly result: 'passed' | 'failed';
    readonly by: string | undefined;
  }): string;
  readonly evidence: string;
  readonly datasets: string;
  readonly job: string;
  readonly metadata: string;
  /** Which versions stand where, as Ringi wrote it. */
  readonly stages: string;
  /** Entries that found no room any more. */
  /** Entries that another journal told of. */
  aside(n: number): string;
  readonly older: string;
  /** Keys of the content that stand in none of the other sections. */
  readonly otherKey: string;
};

export type FoldCount = {
  readonly parameters?: number;
  readonly metrics?: number;
  readonly keys?: number;
};

export type CardChartWords = {
  /** The axis that nobody named. */
  readonly x: string;
  readonly value: string;
  /** A sentence about what is called so. */
  named(name: string, says: string): string;
  bars(bars: {
    readonly highest: PointWords;
    readonly lowest: PointWords;
    /** So many are left out. */
    readonly more: number;
  }): string;
  /** `x` and `y`: what its axes count; '' where nobody said. */
  line(line: {
    readonly x: string;
    readonly y: string;
    readonly first: PointWords;
    readonly last: PointWords;
  }): string;
  matrix(matrix: {
    readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
    readonly more: number;
  }): string;
};

export type PointWords = { readonly label: string; readonly value: string };

/**
 * A button: `share` is what people call the account, none where it is about another account's card;
 * `typed` says that one must write something.
 */
/** What a verb is called: on its button, on what sends its form, and over that, where it differs. */
export type CardVerbWords = {
  readonly label: string;
  readonly submit: string;
  readonly title?: string;
};

export type CardButtonOf = {
  readonly verb: string;
  readonly share: string | undefined;
  readonly typed: boolean;
};

export type CardButtonWords = {
  /** At most 20 characters. */
  label(button: CardButtonOf): string;
  /** The same at length. */
  inMenu(button: CardButtonOf): string;
  accessibility(button: CardButtonOf, card: CardName): string;
};

/** What is done by a verb, to what, for the form that asks before it. */
export type CardEffect = {
  readonly verb: string;
  readonly kind: ModelCardRef['kind'];
  readonly arn: string;
  readonly status: CardState;
  /** Paths that are required and empty. */
  readonly lacks: readonly string[];
  /** The version it speaks of. */
  readonly about: number | undefined;
  /** ModelCardVersion. */
  readonly version: number | undefined;
  readonly share?: {
    readonly name: string;
    readonly account: string;
    readonly region: string;
    readonly may: ShareRight;
    readonly is: 'none' | ShareNow['is'];
    /** ResourceShareArn, where there is a share already. */
    readonly share: string | null;
    /** What it may do now is not what is planned. */
    readonly differs: boolean;
  };
  /** Another account's card, and the one that it is or is to be shared with. */
  readonly received?: {
    readonly owner: string;
    readonly account: string;
    readonly region: string;
  };
  /** Names of those it is shared with. */
  readonly shared: readonly string[];
  /** How many votes are missing, the next one counted among them; of which group, if of one. */
  readonly missing: number;
  readonly of: string | undefined;
};

export type CardFormWords = {
  title(verb: string, share: string | undefined): string;
  submit(verb: string): string;
  readonly next: string;
  readonly back: string;
  effect(effect: CardEffect): readonly string[];
  readonly comment: { readonly label: string; readonly hint: string };
  readonly section: {
    readonly effect: string;
    /** Which required fields are empty, by section; last what no section here has. */
    lacks(
      sections: readonly { readonly section: string; readonly paths: readonly string[] }[],
      rest: readonly string[],
    ): string;
    readonly label: string;
    readonly hint: string;
    readonly missing: string;
  };
  readonly edit: {
    /** That the whole content is written, and what AWS cannot promise. */
    effect(card: Pick<CardEffect, 'kind' | 'arn'>): readonly string[];
    /** `credit-risk model card: Purpose and intended uses`. */
    subject(card: CardName, section: string): string;
    /** A field may have so many characters; `needed`: it is required and empty. */
    hint(field: { readonly max: number | undefined; readonly needed: boolean }): string;
    /** Something stands there that the form cannot show. */
    readonly hidden: string;
    readonly nothing: string;
    readonly again: string;
  };
  readonly test: {
    readonly effect: string;
    readonly version: FieldWords;
    readonly stage: FieldWords;
    readonly name: FieldWords;
    readonly result: FieldWords & { readonly passed: string; readonly failed: string };
    readonly observation: FieldWords;
    readonly metrics: FieldWords;
    readonly evidence: FieldWords;
  };
};

export type FieldWords = {
  readonly label: string;
  readonly hint: string;
  readonly missing: string;
};

/** What was decided about a model card. */
export type CardDeed = {
  readonly verb: string;
  readonly share: string | undefined;
  /** Of an edit: the section; of a test: its name. */
  readonly what: string | undefined;
  /** What a test came to, and where it was run. */
  readonly tested?: { readonly result: 'passed' | 'failed'; readonly stage: string };
};

export type CardNoteWords = {
  yourTurn(facts: {
    readonly card: CardName;
    readonly needs: readonly Need[];
    readonly voted: readonly { readonly who: Named; readonly seat: string | undefined }[];
    readonly expiresAt: Date | undefined;
  }): NoteText;
  /** `seconds` since the decision. */
  done(deed: CardDeed, seconds: number): NoteText;
  /** Who decided or did it, and why. */
  did(deed: CardDeed, people: readonly Named[], reason: string): NoteText;
  failed(deed: CardDeed, because: string, advice: string | undefined): NoteText;
  /** Fields that somebody else changed meanwhile. */
  conflict(people: readonly Named[], fields: readonly string[]): NoteText;
  exported(file: {
    readonly people: readonly Named[];
    readonly version: string;
    readonly digest: string;
  }): NoteText;
  accepted(share: { readonly name: string; readonly account: string }): NoteText;
  remind(
    share: { readonly name: string; readonly account: string; readonly region: string },
    arn: string | undefined,
    people: readonly Named[],
  ): NoteText;
  /** Who owns a card is reminded to share it. */
  wanted(
    card: {
      readonly arn: string;
      readonly owner: string;
      readonly account: string;
      readonly region: string;
    },
    people: readonly Named[],
  ): NoteText;
  /** What Ringi writes by itself was not written. */
  notKept(because: string, advice: string | undefined): NoteText;
};
