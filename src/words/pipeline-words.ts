import type { Line } from '../card.ts';
import type { Cause } from '../pipelines/cause-of.ts';
import type { Rule } from '../policy.ts';
import type { Named, NoteText } from './note-words.ts';

/** How a pipeline is, for a title. */
export type PipelineState = 'failed' | 'again' | 'resolved';

/** Every sentence of a pipeline's card. */
export type PipelineWords = {
  title(group: string, state: PipelineState): string;
  readonly lead: {
    failed(step: string | null, cause: Cause): string;
    retrying(people: readonly string[]): string;
    again(startedAt: string): Line;
    resolved(at: string): Line;
  };
  /** The pipeline, when the execution failed, and how often in a row. */
  verdict(facts: {
    readonly pipeline: string;
    readonly at: string | undefined;
    readonly times: number;
  }): Line;
  /** One step of the path, such as `Train failed`. */
  step(name: string, status: string): string;
  advice(cause: Cause): string;
  readonly retry: string;
  accessibility(pipeline: string): string;
  readonly form: {
    readonly title: string;
    readonly submit: string;
    readonly cancel: string;
    effect(step: string | null, missing: number): readonly string[];
    readonly comment: string;
    readonly hint: string;
  };
  rule(rule: Rule | undefined): Line;
  summary(facts: {
    readonly group: string;
    readonly pipeline: string;
    readonly state: PipelineState;
    readonly lead: string;
  }): string;
  /** The alert in a sentence, for lists and digests. */
  says(state: PipelineState, lead: string): string;
  readonly changed: string;
  readonly notes: {
    opened(lead: string, advice: string): NoteText;
    decided(people: readonly Named[], reason: string | undefined): NoteText;
    readonly done: NoteText;
    readonly resolved: NoteText;
  };
};
