import type { Answer, Card, Locale, Note, Notice } from '../../src/index.ts';

/** Something Ringi says, before any chat draws it. */
export type Scene = {
  /** The golden file's name begins with it. */
  readonly name: string;
  readonly locale: Locale;
  readonly said: Said;
};

export type Said =
  /**
   * `evidence`: the digest that votes rest on, where any may be cast. `notes`: those that no scene before it has.
   * `others`: texts that are not Ringi's own.
   */
  | {
      readonly kind: 'card';
      readonly card: Card;
      readonly notes: readonly Note[];
      readonly evidence?: string;
      readonly others: readonly string[];
    }
  /** Private answers to clicks, by what they say no to. */
  | { readonly kind: 'notices'; readonly notices: Readonly<Record<string, Notice>> }
  | { readonly kind: 'answer'; readonly answer: Answer };
