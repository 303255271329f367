import type { Answer, Card, CardRef, FormPage, Locale, Note, Notice, Offer } from '../../src/index.ts';

/** Something Ringi says, before any chat draws it. */
export type Scene = {
  /** The golden file's name begins with it. */
  readonly name: string;
  readonly locale: Locale;
  readonly said: Said;
};

/** A button whose form does not travel in it, and that form. */
export type AskedFor = {
  readonly button: Extract<Offer, { readonly kind: 'act' }>;
  readonly form: FormPage;
};

export type Said =
  /**
   * `evidence`: the digest that votes rest on, where any may be cast. `notes`: those that no scene before it has.
   * `others`: texts that are not Ringi's own. `forms`: those its buttons ask for, first pages.
   */
  | {
      readonly kind: 'card';
      readonly card: Card;
      readonly notes: readonly Note[];
      readonly evidence?: string;
      readonly others: readonly string[];
      readonly forms?: readonly AskedFor[];
    }
  /** Notes that hang below any card. */
  | { readonly kind: 'notes'; readonly notes: readonly Note[] }
  /** Pages of forms that follow the first, by the button and the page. */
  | {
      readonly kind: 'forms';
      readonly ref: CardRef;
      readonly forms: Readonly<Record<string, FormPage>>;
      readonly others: readonly string[];
    }
  /** Private answers to clicks, by what they say no to. */
  | { readonly kind: 'notices'; readonly notices: Readonly<Record<string, Notice>> }
  | { readonly kind: 'answer'; readonly answer: Answer };
