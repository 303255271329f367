import { z } from 'zod';
import type { Act } from './cargo.ts';

/** What a form's submission must bring back, in its `private_metadata` (3,000 characters). */
export type FormMetadata = z.infer<typeof schema>;

const short = z.string().max(1000);
const schema = z.strictObject({
  card: z.object({ view: short, subject: short }),
  locale: z.enum(['en', 'ja']),
  verb: short,
  on: short,
  evidence: short,
  policy: short,
  channel: short,
  ts: short,
  /** Answers that came with the form and are not shown in it. */
  kept: z.record(short, z.string()).optional(),
  /** Another page follows. */
  next: z.literal(true).optional(),
});

/** Reads it; undefined for what is not ours. */
export function readMetadata(text: string): FormMetadata | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Without the form: it is on the screen already. */
export function formMetadata(
  { verb, on, evidence, policy }: Omit<Act, 'form'>,
  { card, locale, channel, ts }: Pick<FormMetadata, 'card' | 'locale' | 'channel' | 'ts'>,
): FormMetadata {
  return { card, locale, channel, ts, verb, on, evidence, policy };
}
