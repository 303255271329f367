import { z } from 'zod';

/** What a person answered on the pages of a form so far; the record under `pages/…`. */
export const keptPages = z.object({
  card: z.object({ view: z.string(), subject: z.string() }),
  verb: z.string(),
  on: z.string(),
  account: z.object({ platform: z.string(), tenant: z.string(), id: z.string() }),
  answers: z.record(z.string(), z.string()),
});

/** The field in which a page carries the id of such a record, in place of long answers. */
export const pagesField = 'pages';
