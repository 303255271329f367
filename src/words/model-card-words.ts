import type { Line, Span } from '../card.ts';
import type { Rule } from '../policy.ts';
import type {
  CardChange,
  CardConflict,
  CardLead,
  CardName,
  CardStep,
  CardTitle,
  CardVerdict,
  CardWarning,
} from './model-card-facts.ts';
import type {
  CardButtonWords,
  CardChartWords,
  CardFoldWords,
  CardFormWords,
  CardNoteWords,
} from './model-card-parts.ts';

export type * from './model-card-facts.ts';
export type * from './model-card-parts.ts';

/** Every sentence of the card that shows a model card. */
export type ModelCardWords = {
  /** `credit-risk model card`, or that of a version. */
  name(card: CardName): string;
  /** `credit-risk model card for review`. */
  waits(card: CardName): string;
  title(card: CardName, state: CardTitle): string;
  lead(lead: CardLead): Line;
  verdict(verdict: CardVerdict): Line;
  step(step: CardStep): Line;
  warning(warning: CardWarning): Line;
  /** What a path of its content is called, in a line of its own. */
  field(path: string): string;
  /** What a value of a path is called where AWS says which there are; any other as it is. */
  value(path: string, value: string): string;
  readonly fold: CardFoldWords;
  readonly chart: CardChartWords;
  readonly button: CardButtonWords;
  readonly form: CardFormWords;
  readonly notes: CardNoteWords;
  /** Who voted, and for what; `share`: what people call the account. */
  vote(who: Span, verb: string, share: string | undefined): Line;
  /** Who may do what; none where no rule lets anybody. */
  rules(rules: readonly { readonly verb: string; readonly rule: Rule }[]): Line;
  /** Its version, who wrote it last and when, and what Ringi writes itself. */
  edition(of: {
    readonly version: number | undefined;
    readonly at: string;
    readonly by: string | undefined;
    readonly writes: boolean;
  }): Line;
  /** Whose it is, and with which account it is shared. */
  owned(by: { readonly owner: string; readonly account: string }): Line;
  summary(title: string, lead: string, warnings: readonly string[]): string;
  /** Which sections differ, when votes fall. */
  changed(sections: readonly string[], status: boolean): string;
  change(change: CardChange): string;
  conflict(conflict: CardConflict): string;
  readonly command: {
    readonly card: string;
    /** `raised`: it hung nowhere and is put up now. */
    where(raised: boolean): string;
    /** A version was asked for, and the group keeps one card for all. */
    readonly ofGroup: string;
  };
};
