/** Asked once, before a click counts. `title`, `submit`, `close` at most 24 characters. */
export type Form = {
  /** Its submit leads to another page; nothing counts yet. */
  readonly next?: true;
  /**
   * Names the button that leads to the page before this one, as it was answered; at most 24
   * characters. Left out on the first page.
   */
  readonly back?: string;
  readonly title: string;
  readonly submit: string;
  readonly close: string;
  /** What it is about, in bold, such as `credit-risk v12`. */
  readonly subject: string;
  /** The effect, in one sentence each. */
  readonly effect: readonly string[];
  readonly fields: readonly Field[];
};

/**
 * One page of a form on demand. Without a `submit` it leads nowhere but back: there is nothing to
 * do with what was answered.
 */
export type FormPage = Omit<Form, 'submit'> & Partial<Pick<Form, 'submit'>>;

/**
 * In place of a form too long to travel in its button: the chat asks for it when the button is
 * pressed, and `CardView.form` draws it.
 */
export type OnDemand = { readonly onDemand: true };

/** One field of a form. Its answer is a text, whichever kind it is. */
export type Field = ShownField | KeptField;
export type ShownField = TextField | ChoiceField;

type Named = {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly hint: string;
  /** Said when it is required and empty. */
  readonly missing: string;
};

/**
 * Comes back with the answers and is not shown. As untrusted as any answer when it does. Those of
 * one form and its card's subject have about 2,000 characters in all.
 */
export type KeptField = { readonly kind: 'kept'; readonly id: string; readonly value: string };

/**
 * Something to write. `min` and `max` in characters, 3,000 at most; a paragraph where `max` is
 * above 100.
 */
export type TextField = Named & {
  readonly kind: 'text';
  readonly min?: number;
  readonly max: number;
  /** Several lines, one entry each. */
  readonly lines?: true;
  /** Stands in it already; left out where a button that carries its form has no room for it. */
  readonly initial?: string;
};

/** One of at most ten; the answer is the option's `value`. */
export type ChoiceField = Named & {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** Chosen already; the `value` of one of the options. */
  readonly initial?: string;
};

/** `label` and `value` at most 75 characters; no two options have the same value. */
export type Option = { readonly value: string; readonly label: string };

/** What an action takes of a field: a text of so many characters, or one of these values. */
export type FieldRule = TextRule | ChoiceRule;
export type TextRule = {
  readonly required: boolean;
  readonly min?: number;
  readonly max: number;
};
export type ChoiceRule = { readonly required: boolean; readonly options: readonly string[] };
