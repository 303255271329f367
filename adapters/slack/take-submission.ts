import { clickOf } from './click-of.ts';
import type { Counter } from './counter.ts';
import { decideClick } from './decide-click.ts';
import { notTaken } from './not-taken.ts';
import { readSubmission } from './read-submission.ts';

/** Closes the form, or keeps it open with a sentence at one of its fields. */
export type SubmissionAck = (answer?: {
  readonly response_action: 'errors';
  readonly errors: Record<string, string>;
}) => Promise<void>;

/** A form was sent: this is the click. Acknowledges exactly once. */
export async function takeSubmission(
  body: unknown,
  ack: SubmissionAck,
  counter: Counter,
): Promise<void> {
  const submission = readSubmission(body);
  if (submission === undefined) return ack();
  const { bot, connection } = counter;
  const { locale } = submission.metadata;
  const click = clickOf({ ...submission, at: connection.clock.now() });
  try {
    await bot.accept(click);
  } catch (error) {
    const [field] = Object.keys(submission.answers);
    // The form stays open, with what was written in it.
    if (field === undefined) await ack();
    else {
      const errors = { [field]: bot.notice(click, 'notTaken').summary };
      await ack({ response_action: 'errors', errors });
    }
    return notTaken(click, locale, error, counter);
  }
  await ack();
  return decideClick(click, locale, counter);
}
