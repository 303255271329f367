import { z } from 'zod';
import type { NoteFile } from '../card.ts';

/** A note's file on its way through a chat's payload. */
export const noteFile: z.ZodType<NoteFile> = z.strictObject({
  uri: z.string(),
  through: z.strictObject({ account: z.string(), region: z.string() }),
  digest: z.string().exactOptional(),
  name: z.string(),
  label: z.string(),
  expires: z.string(),
  unreadable: z.string(),
});
