import type { NoteText } from './note-text.ts';

/** A note of one plain sentence. */
export function plainNote(text: string): NoteText {
  return { bold: [text], summary: text };
}
