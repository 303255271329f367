import { z } from 'zod';
import { weekdays } from '../digest-period.ts';
import { scope } from '../policies/sentence.ts';

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time of day in quotation marks, such as '09:00'")
  .transform((text) => ({ hour: Number(text.slice(0, 2)), minute: Number(text.slice(3)) }));

const zone = z
  .string()
  .refine(isZone, 'must be a time zone of the IANA list, such as Asia/Tokyo or Europe/Berlin');

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** One sentence of `digests:`; the rooms, and the language they are told in, are the schema's. */
export const digestSentence = {
  every: z.enum(['day', 'week']),
  on: z.enum(weekdays).exactOptional().describe('The day of a weekly one; else monday.'),
  at: time.describe('When it is posted, on the wall clock of that zone.'),
  zone,
  groups: scope.groups,
  accounts: scope.accounts,
} as const;
