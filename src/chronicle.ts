import { z } from 'zod';
import { json } from './json.ts';
import type { GroupRef } from './registry.ts';

/** What happened to a group, as the journal has it: the record under `chronicle/<group>/<n>`. */
export const happening = z.object({
  /** Number of the journal's record. */
  n: z.number(),
  /** ISO 8601. */
  at: z.string(),
  kind: z.enum(['click', 'execution', 'incident', 'outside', 'response']),
  /** `view/subject` of the card it was recorded on. */
  subject: z.string(),
  body: json,
  /** Leads to the card, where it hung anywhere. */
  link: z.string().exactOptional(),
});
export type Happening = Readonly<z.infer<typeof happening>>;

/** What happened to groups, read-only: the journal by group. */
export interface ChronicleReader {
  /** What was recorded after number `after`, oldest first, `limit` at most. */
  of(group: GroupRef, after: number, limit: number): Promise<readonly Happening[]>;
}
