import type { FileRef } from './files.ts';
import type { Form, OnDemand } from './form.ts';
import type { Person } from './person.ts';

/** A card is about one thing in one account and region, such as a model package's ARN. */
export type CardRef = { readonly view: string; readonly subject: string };

export type Locale = 'en' | 'ja';

/** Meaning of a card's strip: waiting or running, closed, failed or alarm, done, nothing. */
export type Tone = 'accent' | 'warning' | 'attention' | 'good' | 'default';

/**
 * A piece of a line. A string is literal text: adapters never let it mention, link or format.
 * `better`, `worse`, `fails` are words that a platform may colour; the word itself says it.
 */
export type Span =
  | string
  | {
      readonly text: string;
      readonly as: 'bold' | 'code' | 'better' | 'worse' | 'fails' | 'subtle';
    }
  /** A person: the platform's own mention-less user element where it has one, else the name. */
  | { readonly person: Pick<Person, 'name' | 'accounts'> }
  /** ISO 8601, shown in the reader's own zone; `fallback` is text for where that is impossible. */
  | {
      readonly at: string;
      readonly show: 'date' | 'time' | 'date-time';
      readonly fallback: string;
    };

export type Line = readonly Span[];

/** One cell of two halves that do not break inside: two lines on a phone, one on a desktop. */
export type Cell = readonly [first: Line, second?: Line];

/** What a card is made of; no widget, no colour, no markup of any platform. */
export type Element =
  | {
      readonly kind: 'path';
      readonly steps: readonly {
        readonly label: Line;
        readonly state: 'done' | 'current' | 'next' | 'closed';
      }[];
    }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly {
        readonly cells: readonly Cell[];
        /** Higher is cut later when the card is too long; a failed gate is never cut. */
        readonly keep: 'always' | 'long' | 'short';
      }[];
      /** Said when rows were cut: `n` more. */
      readonly more: (n: number) => string;
      /** So many rows are shown, the worst ones, which stand first; six or fewer. */
      readonly most?: number;
    }
  | Chart
  | { readonly kind: 'warning'; readonly word: string; readonly text: Line }
  | { readonly kind: 'ahead'; readonly text: Line }
  /** Explains what stands above it; the first to go when the card is too long. */
  | { readonly kind: 'remark'; readonly text: Line }
  | Fold
  | { readonly kind: 'timeline'; readonly entries: readonly Stamp[] };

/**
 * Lines over one axis, and the sentence that says the same: the lines are left out where a chat
 * cannot draw them, the sentence never. What has no finite number in every line is not drawn.
 */
export type Chart = {
  readonly kind: 'chart';
  /** What is drawn, such as a feature; at most 50 characters, as the names of the axes. */
  readonly title: string;
  /** What the axis upwards counts, such as `% of records`. */
  readonly unit: string;
  /** What the axis along the bottom counts, such as `Years`. */
  readonly x: string;
  /** Along the bottom, at most 20 of at most 20 characters; of more, the last ones are drawn. */
  readonly labels: readonly string[];
  /** Where they stand, rising, where that is a number, such as the middle of each bin. */
  readonly at?: readonly number[];
  /** At most six lines; `points` are those of the labels, a name has at most 20 characters. */
  readonly series: readonly {
    readonly name: string;
    readonly role: 'baseline' | 'now' | 'score' | 'threshold';
    readonly points: readonly number[];
  }[];
  readonly says: Line;
};

/** Evidence behind one click; it never hides a warning. */
export type Fold = {
  readonly kind: 'fold';
  readonly title: string;
  /** At most 40 characters. */
  readonly subtitle: string;
  readonly show: string;
  readonly hide: string;
  readonly body: readonly FoldLine[];
};

/** `keep`: what is cut first when the card is too long, least number first; absent = never. */
export type FoldLine = { readonly label: string; readonly text: Line; readonly keep?: number };

/** One entry of the timeline; `quote` is a person's own words. */
export type Stamp = {
  readonly text: Line;
  /** ISO 8601. */
  readonly at?: string;
  readonly fallback?: string;
  readonly quote?: string;
};

/** `row`: visible; `menu`: behind the platform's menu. A form never hides behind a Teams menu. */
export type ButtonPlace = 'row' | 'menu';

/** A button as a card draws it. `on` (at most 40 characters) is what the verb is applied to. */
export type ActButton = {
  readonly kind: 'act';
  readonly verb: string;
  readonly on: string;
  readonly label: string;
  /** The same at length, for a menu that has room. */
  readonly inMenu?: string;
  readonly accessibility: string;
  readonly style?: 'primary' | 'danger';
  readonly place: ButtonPlace;
  readonly form?: Form | OnDemand;
};

/** `ask` runs a command and answers privately, as if typed; `link` opens a page of ours or AWS. */
export type OtherButton =
  | {
      readonly kind: 'ask';
      readonly command: string;
      readonly label: string;
      readonly place: ButtonPlace;
    }
  | {
      readonly kind: 'link';
      readonly url: string;
      readonly label: string;
      readonly place: ButtonPlace;
    };

/** A button as it is offered: with the digests a click must still find true. */
export type Offer =
  (ActButton & { readonly evidence: string; readonly policy: string }) | OtherButton;

/** A message in the card's thread, posted once per `key`: for people who must know. */
export type Note = {
  readonly key: string;
  readonly bold: Line;
  readonly context?: Line;
  /** Such as the score over the last runs. */
  readonly chart?: Chart;
  /** Whom it concerns: groups (with some of their people), and persons. */
  readonly mentions: readonly Mention[];
  /** Everything in one plain sentence, for screen readers and notifications. */
  readonly summary: string;
  /** Another card it leads to: the note waits until that one hangs in the same chat. */
  readonly open?: { readonly label: string; readonly card: CardRef };
  /** Hangs with it: itself where the chat takes files, else behind a link that expires. */
  readonly file?: NoteFile;
};

/** A file in S3 that a note hands on. */
export type NoteFile = FileRef & {
  /** SHA-256 of what it held when the note was written; whatever else it holds is not handed on. */
  readonly digest?: string;
  /** Such as `credit-risk-card-3.pdf`. */
  readonly name: string;
  /** On the link, where there is one; such as `Open PDF`. */
  readonly label: string;
  /** Said below the link: that it expires; with the keys that signed it, if they end before. */
  readonly expires: string;
  /** Said in its place where it cannot be read. */
  readonly unreadable: string;
};

export type Mention =
  { readonly group: string; readonly people: readonly Person[] } | { readonly person: Person };

/** What `draw` answers: everything a card says. */
export type Sketch = {
  /** At most 60 characters; only names that were parsed. */
  readonly title: string;
  /** At most 70 characters: what is missing or wrong. */
  readonly lead: string | Line;
  /** At most 160 characters: what the numbers mean. */
  readonly verdict: string | Line;
  readonly tone: Tone;
  readonly body: readonly Element[];
  readonly buttons: readonly (ActButton | OtherButton)[];
  /** The rule; then place and reference. */
  readonly smallPrint: readonly Line[];
  readonly summary: string;
  readonly notes: readonly Note[];
  /** When time alone changes this card. */
  readonly lookAgain?: Date;
  /**
   * Where it hangs nowhere yet: when it may be put up; `asked`: once somebody asks for it; `never`:
   * there is nothing to tell.
   */
  readonly postAt?: Date | 'asked' | 'never';
};

/** A card as the chats draw it. */
export type Card = Omit<Sketch, 'buttons' | 'lookAgain' | 'postAt'> & {
  readonly ref: CardRef;
  readonly locale: Locale;
  readonly buttons: readonly Offer[];
};

/** Said privately: what did not happen, why, who can, rule and reference. */
export type Notice = {
  readonly headline: string;
  readonly why: string;
  readonly who?: { readonly label: string; readonly text: Line };
  readonly small: string;
  /** The same in one plain sentence. */
  readonly summary: string;
  /** The rule's name, for clients that take a code. */
  readonly code: string;
};

/** What a command shows. */
export type Answer = {
  readonly sections: readonly AnswerSection[];
  readonly foot?: Line;
  readonly summary: string;
};

export type AnswerSection = {
  readonly title?: string;
  readonly lines?: readonly Line[];
  readonly items?: readonly AnswerItem[];
  /** "…and 7 more: /ringi pending". */
  readonly more?: string;
};

/** One thing of an answer, with a link to its card where it hangs in this chat. */
export type AnswerItem = {
  readonly subject: string;
  readonly text: Line;
  readonly small?: Line;
  readonly open?: { readonly label: string; readonly url: string };
};
