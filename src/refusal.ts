import type { Why } from './policy.ts';
import type { Person } from './person.ts';

/** Why a click changed nothing, for the words of a language to say. */
export type RefusalReason =
  | { readonly kind: 'stranger' }
  | { readonly kind: 'directoryAway' }
  /** The card has changed since; `what` says how where it is known. */
  | { readonly kind: 'stale'; readonly what?: string }
  | {
      readonly kind: 'denied';
      readonly rule: string;
      readonly why: Why;
      readonly who: readonly { readonly group: string; readonly people: readonly Person[] }[];
    }
  | { readonly kind: 'nothingToTakeBack' }
  | { readonly kind: 'tooLate' }
  | { readonly kind: 'form'; readonly field: string; readonly min: number; readonly max: number }
  /** None of the options that the form offers was chosen. */
  | { readonly kind: 'choice'; readonly field: string }
  /** A line of a field is not what it must be; `text` is that line. */
  | {
      readonly kind: 'unreadable';
      readonly of: 'matcher' | 'parameter' | 'metric';
      readonly field: string;
      readonly text: string;
    }
  /** The form was sent as it was shown. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'wrongRoom' }
  | { readonly kind: 'unknownButton' }
  /** Not a refusal: it is still being worked on. */
  | { readonly kind: 'working' }
  /** Not a refusal: its form is being opened. */
  | { readonly kind: 'opening' }
  /** The click could not even be written down. */
  | { readonly kind: 'notTaken' }
  /** The form, or the card, that was asked for could not be drawn now. */
  | { readonly kind: 'notShown' }
  /** What was written on a page is more than the next one can keep in this chat. */
  | { readonly kind: 'tooMuch' };

/** What the refused click was about. */
export type RefusalContext = {
  readonly verb: string;
  /** Such as `credit-risk v12`. */
  readonly subject: string;
  readonly stage?: string;
  /** Short reference of subject and click. */
  readonly ref: string;
  /** Whom to ask about accounts, such as `#ml-platform`. */
  readonly operators: string;
};
