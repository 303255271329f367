import { z } from 'zod';
import { noteFile, type Json, type NoteFile } from '../../src/index.ts';

const note = z.object({ file: noteFile.optional() });

/** The file of a note's payload, if it hands one on. */
export function fileOf(payload: Json): NoteFile | undefined {
  return note.parse(payload).file;
}
