import type { Span } from '../card.ts';
import type { Need } from '../policy.ts';
import type { OutsideLead, Version } from './model-package-words.ts';
import type { NoteText } from './note-text.ts';

export type * from './note-text.ts';

/** A person as a note names them, once to be drawn and once as plain text. */
export type Named = { readonly span: Span; readonly name: string };

/** Every sentence of a model package's thread notes. */
export type NoteWords = {
  yourTurn(facts: {
    readonly subject: Version;
    readonly stage: string;
    readonly needs: readonly Need[];
    readonly voted: readonly { readonly who: Named; readonly seat: string | undefined }[];
    readonly gates: { readonly total: number; readonly overridden: number };
    readonly expiresAt: Date | undefined;
  }): NoteText;
  decided(facts: {
    readonly verb: string;
    readonly stage: string | undefined;
    readonly to: number | undefined;
    readonly people: readonly Named[];
    readonly reason: string | undefined;
  }): NoteText;
  done(facts: {
    readonly stage: string;
    readonly version: number;
    readonly seconds: number;
  }): NoteText;
  rejectedDone(version: number): NoteText;
  failed(because: string, advice: string | undefined): NoteText;
  fell(changed: string | undefined): NoteText;
  /** The votes on a stage ('' where only undoing was left) no longer count. */
  overtaken(stage: string): NoteText;
  /** `alarm`: the operators are to look into it. */
  outside(change: OutsideLead, alarm: boolean): NoteText;
  reminder(stage: string, days: number): NoteText;
  expired(stage: string): NoteText;
};
