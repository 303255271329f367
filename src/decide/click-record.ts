import { z } from 'zod';
import { json } from '../json.ts';

/** The record under `click/<id>`: one outcome, for good. */
export const clickRecord = z.object({
  status: z.enum(['recorded', 'refused']),
  /** The notice as it was worded, so that a repeated click gets the same answer. */
  notice: json.exactOptional(),
});
