import { z } from 'zod';
import type { Notice } from '../card.ts';
import type { Click, Outcome } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { keys } from '../ledger/keys.ts';
import { clickRecord } from './click-record.ts';

const notice: z.ZodType<Notice> = z.custom<Notice>(
  (value) => z.object({ headline: z.string(), summary: z.string() }).safeParse(value).success,
);

/** The outcome a click already has, if it has one. */
export async function outcomeOf(click: Click, desk: Desk): Promise<Outcome | undefined> {
  const entry = await desk.ledger.get(keys.click(click.id));
  if (!entry) return undefined;
  const record = clickRecord.parse(entry.value);
  if (record.status === 'recorded') return { status: 'recorded' };
  return { status: 'refused', notice: notice.parse(record.notice) };
}
