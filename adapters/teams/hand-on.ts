import { z } from 'zod';
import { Impossible, noteFile, type FileReader, type Json } from '../../src/index.ts';
import { withLink } from './with-link.ts';

const note = z.object({ file: noteFile.optional() });

/** How long a link works, in seconds. */
const lasts = 3_600;

/**
 * A note as it is sent: with a link to its file that was made for this one message, and that nobody
 * else is told.
 */
export async function handOn(payload: Json, files: FileReader): Promise<Json> {
  const { file } = note.parse(payload);
  if (file === undefined) return payload;
  try {
    return withLink(payload, file, await files.link(file, lasts));
  } catch (error) {
    // Ringi's rights do not reach the file, which no other try would mend.
    if (error instanceof Impossible) return withLink(payload, file);
    throw error;
  }
}
