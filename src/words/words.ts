import type { Locale, NoteFile, Notice, Span } from '../card.ts';
import type { RefusalContext, RefusalReason } from '../refusal.ts';
import type { AlertWords } from './alert-words.ts';
import type { CommandWords } from './command-words.ts';
import type { DriftWords } from './drift-words.ts';
import type { CopyWords } from './copy-words.ts';
import type { DeploymentWords } from './deployment-words.ts';
import type { DigestWords } from './digest-words.ts';
import type { EndpointWords } from './endpoint-words.ts';
import type { IncidentWords } from './incident-words.ts';
import type { LeftOverWords } from './left-over-words.ts';
import type { ModelCardWords } from './model-card-words.ts';
import type { ModelPackageWords } from './model-package-words.ts';
import type { MonitorWords } from './monitor-words.ts';
import type { NoteWords } from './note-words.ts';
import type { PipelineWords } from './pipeline-words.ts';
import type { RetrainingWords } from './retraining-words.ts';
import type { ServiceLevelWords } from './service-level-words.ts';
import type { ServingWords } from './serving-words.ts';
import type { SilenceWords } from './silence-words.ts';
import type { SummaryWords } from './summary-words.ts';

export type * from './alert-words.ts';
export type * from './command-words.ts';
export type * from './drift-words.ts';
export type * from './copy-words.ts';
export type * from './deployment-words.ts';
export type * from './digest-words.ts';
export type * from './endpoint-words.ts';
export type * from './incident-words.ts';
export type * from './left-over-words.ts';
export type * from './model-card-words.ts';
export type * from './model-package-words.ts';
export type * from './monitor-words.ts';
export type * from './note-words.ts';
export type * from './pipeline-words.ts';
export type * from './retraining-words.ts';
export type * from './service-level-words.ts';
export type * from './serving-words.ts';
export type * from './silence-words.ts';
export type * from './summary-words.ts';

/** Every sentence a person reads, in one language. */
export type Words = {
  readonly locale: Locale;
  /** What stands between two sentences. */
  readonly gap: string;
  readonly refusal: (reason: RefusalReason, context: RefusalContext) => Notice;
  readonly modelCard: ModelCardWords;
  readonly modelPackage: ModelPackageWords;
  readonly monitors: MonitorWords;
  readonly notes: NoteWords;
  readonly pipeline: PipelineWords;
  readonly drift: DriftWords;
  readonly deployment: DeploymentWords;
  readonly endpoint: EndpointWords;
  readonly incident: IncidentWords;
  readonly leftOvers: LeftOverWords;
  readonly commands: CommandWords;
  readonly alerts: AlertWords;
  readonly digest: DigestWords;
  readonly retraining: RetrainingWords;
  readonly serviceLevel: ServiceLevelWords;
  readonly serving: ServingWords;
  readonly silences: SilenceWords;
  readonly summaries: SummaryWords;
  readonly copy: CopyWords;
  /** What is said of a file that a note hands on. */
  readonly file: Pick<NoteFile, 'label' | 'expires' | 'unreadable'>;
  /** A moment (ISO 8601) in the reader's own zone. */
  when(at: string, show: 'date' | 'time' | 'date-time'): Span;
  /** The same as text, in a zone that is known. */
  moment(at: string, show: 'date' | 'time' | 'date-time', zone: string): string;
  /** Several things in one sentence: `a, b and c`. */
  and(items: readonly string[]): string;
  quote(text: string): string;
};
