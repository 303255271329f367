import type { Severity } from '../alert.ts';
import type { Line } from '../card.ts';
import type { DriftLead, DriftState } from './drift-facts.ts';
import type { Named, NoteText } from './note-words.ts';

/** Every sentence of a monitor's thread notes. */
export type DriftNoteWords = {
  /** `again`: it was resolved before. */
  opened(facts: {
    readonly group: string;
    readonly state: DriftState;
    readonly lead: DriftLead;
    readonly again: boolean;
  }): NoteText;
  changed(facts: {
    readonly severity?: Severity;
    /** What was not there before, as it is called, and how many there are now. */
    readonly more: readonly string[];
    readonly drifted: number;
  }): NoteText;
  /** `hours`: since when nobody looks. */
  still(state: DriftState, hours: number): NoteText;
  claimed(who: Named): NoteText;
  /** `from`: who looked before; the same person lets go. */
  handedOver(who: Named, from: Named | undefined): NoteText;
  letGo(who: Named): NoteText;
  snoozed(who: Named, until: string, reason: string): NoteText;
  /** The snooze ended, by itself or by somebody, and it still fires. */
  awake(who: Named | undefined): NoteText;
  decided(facts: {
    readonly verb: string;
    readonly stage?: string;
    readonly to?: number;
    readonly people: readonly Named[];
    readonly reason: string;
  }): NoteText;
  /** A sentence of ringi.yaml decided, and no person. */
  responded(verb: string): NoteText;
  /** `to`: the version that is used again, or that a retraining registered. */
  done(facts: {
    readonly verb: string;
    readonly stage?: string;
    readonly to?: number;
    readonly seconds: number;
  }): NoteText;
  /** Leads to the card of the version that a retraining registered. */
  open(version: number): string;
  resolved(state: DriftState, since: string, lasted: number): NoteText;
  readonly chart: {
    title(runs: number): string;
    readonly unit: string;
    /** Times of runs are of this zone. */
    readonly x: string;
    readonly score: string;
    readonly limit: string;
    says(facts: {
      readonly runs: number;
      readonly first: string;
      readonly now: string;
      readonly limit: string;
    }): Line;
  };
};
