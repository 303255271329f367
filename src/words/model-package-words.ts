import type { Line } from '../card.ts';
import type {
  Compared,
  GateFigure,
  Lead,
  NeedFigure,
  RuleFacts,
  State,
  Step,
  SummaryFacts,
  VerdictFacts,
  Version,
  Warning,
} from './model-package-facts.ts';
import type {
  ButtonWords,
  DeletedWords,
  FoldWords,
  FormWords,
  TimelineWords,
} from './model-package-parts.ts';

export type * from './model-package-facts.ts';
export type * from './model-package-parts.ts';

/** Every sentence of a model package's card. */
export type ModelPackageWords = {
  name(version: Version): string;
  title(subject: Version, state: State): string;
  lead(lead: Lead): string;
  verdict(verdict: VerdictFacts): string;
  /** A sentence for a card on which nothing is asked: what there is to know. */
  rest(
    state: State,
    more: { readonly next?: string; readonly because?: string; readonly advice?: string },
  ): string;
  step(step: Step): Line;
  warning(warning: Warning): string;
  /** The word before a warning. */
  readonly check: string;
  ahead(stage: string, gate: GateFigure): string;
  readonly table: {
    readonly metric: string;
    versus(version: number, baseline: number | undefined, stage: string): string;
    gate(stage: string): string;
    more(n: number): string;
    change(compared: Compared, change: string): string;
    status(status: GateFigure['status']): string;
    need(need: NeedFigure): string;
    readonly notReported: string;
    readonly noGate: string;
  };
  metric(name: string): string;
  readonly fold: FoldWords;
  readonly timeline: TimelineWords;
  readonly deleted: DeletedWords;
  readonly button: ButtonWords;
  readonly form: FormWords;
  rule(rule: RuleFacts): Line;
  place(place: { readonly region: string; readonly account: string; readonly ref: string }): string;
  summary(facts: SummaryFacts): string;
  /** Why something was not done, for the codes Ringi itself gives; else the text as it is. */
  because(text: string): string;
  advice(text: string): string;
  /** Which parts of the evidence differ. */
  changed(
    parts: readonly ('report' | 'metrics' | 'image' | 'baseline' | 'status' | 'stage')[],
    files: readonly string[],
  ): string;
};
