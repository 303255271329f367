import type { Line } from '../card.ts';
import type { NoteText } from './note-words.ts';

/** A status in which an endpoint answers nothing, or not as it should; SageMaker's words. */
export type DownStatus = 'OutOfService' | 'Failed' | 'UpdateRollbackFailed';

/** How an endpoint is, for a title. `changing`: something is being done about it. */
export type EndpointState = DownStatus | 'changing' | 'resolved' | 'deleted';

/** Every sentence of an endpoint's card. */
export type EndpointWords = {
  title(group: string, state: EndpointState): string;
  readonly lead: {
    down(facts: {
      readonly endpoint: string;
      readonly status: DownStatus;
      readonly at: string;
      /** It has been so for more than a day. */
      readonly long: boolean;
    }): Line;
    /** `status` in SageMaker's words. */
    changing(endpoint: string, status: string): Line;
    resolved(at: string): Line;
    deleted(endpoint: string, at: string): Line;
  };
  /** The versions its configuration names, and their stage. */
  verdict(facts: {
    readonly endpoint: string;
    readonly versions: readonly number[];
    readonly stage: string | undefined;
  }): Line;
  /** What its absence means. */
  readonly absence: Line;
  advice(status: DownStatus): string;
  summary(facts: {
    readonly group: string;
    readonly state: EndpointState;
    readonly lead: string;
  }): string;
  /** The alert in a sentence, for lists and digests. */
  says(state: EndpointState, endpoint: string): string;
  readonly changed: string;
  readonly notes: {
    opened(lead: Line, advice: string): NoteText;
    readonly resolved: NoteText;
    readonly deleted: NoteText;
  };
};
