import type { Line } from '../card.ts';
import type { MonitoringType } from '../monitoring.ts';
import type {
  DriftChange,
  DriftCurve,
  DriftLead,
  DriftOrigin,
  DriftRule,
  DriftState,
  DriftSummary,
  DriftVerdict,
  DriftWarning,
} from './drift-facts.ts';
import type { DriftNoteWords } from './drift-note-words.ts';
import type { NoteText } from './note-words.ts';
import type { DriftButtonWords, DriftFormWords, DriftTimelineWords } from './drift-parts.ts';

export type * from './drift-facts.ts';
export type * from './drift-note-words.ts';
export type * from './drift-parts.ts';

/** Every sentence of a monitor's card. */
export type DriftWords = {
  title(group: string, state: DriftState): string;
  lead(lead: DriftLead): Line;
  verdict(verdict: DriftVerdict): Line;
  readonly table: {
    feature(type: MonitoringType): string;
    score(type: MonitoringType): string;
    more(n: number, group: string): string;
    change(change: DriftChange): string;
    readonly computed: string;
    readonly unscored: string;
  };
  /** A name as people say it: of a feature as it is written, of a metric as cards call it. */
  name(name: string, type: MonitoringType): string;
  /** The monitor's own sentence on something it gives no number for. */
  quoted(name: string, quote: string): Line;
  readonly chart: {
    unit(of: DriftCurve['of']): string;
    x(curve: Pick<DriftCurve, 'name' | 'of' | 'unit'>): string;
    readonly baseline: string;
    readonly now: string;
    says(curve: DriftCurve): Line;
  };
  /** How much of the model's attribution the drifted features carry, in percent. */
  weight(features: number, of: number, percent: string): Line;
  warning(warning: DriftWarning): Line;
  origin(origin: DriftOrigin): Line;
  rules(rules: readonly DriftRule[]): Line;
  readonly timeline: DriftTimelineWords;
  readonly button: DriftButtonWords;
  readonly form: DriftFormWords;
  readonly notes: DriftNoteWords;
  /** The monitor itself is no longer there; `fired`: it had found something by then. */
  deleted(facts: {
    readonly group: string;
    readonly monitor: string;
    readonly stage?: string;
    readonly fired: boolean;
  }): {
    readonly title: string;
    readonly lead: string;
    readonly verdict: string;
    readonly note: NoteText;
  };
  /** What differs when votes fall. */
  readonly changed: string;
  summary(summary: DriftSummary): string;
  /** The alert in one sentence, for lists and digests. */
  says(summary: Pick<DriftSummary, 'state' | 'lead'>): string;
};
