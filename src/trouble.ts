import { z } from 'zod';

/** Something operators must look at; the record under `trouble/<id>`. */
export const trouble = z.object({
  /**
   * `event`: a message that could not be read; `astray`: one that names what is not there; `work`:
   * something that failed five times; `refused`: something a chat does not let Ringi do, and that
   * is done another way.
   */
  kind: z.enum(['event', 'astray', 'work', 'refused']),
  id: z.string(),
  /** What it is about: the agenda's key, or the event's type as far as it was read. */
  about: z.string(),
  why: z.string(),
  at: z.string(),
});
export type Trouble = Readonly<z.infer<typeof trouble>>;

/** The troubles of the ledger, read-only. */
export interface TroubleReader {
  read(id: string): Promise<Trouble | undefined>;
}
