import { clickOf } from './click-of.ts';
import type { Counter } from './counter.ts';
import { decideClick } from './decide-click.ts';
import { notTaken } from './not-taken.ts';
import { readSubmission, type Submission } from './read-submission.ts';
import { unreadMetadata } from './unread-metadata.ts';

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
  const { bot, connection } = counter;
  const submission = readSubmission(body);
  if (submission === undefined) {
    connection.log.warn({}, 'Slack told of a form, and not who sent it');
    return ack();
  }
  const { metadata } = submission;
  if (metadata === undefined) return takeUnread(submission, ack, counter);
  const click = clickOf({ ...submission, metadata, at: connection.clock.now() });
  try {
    await bot.accept(click);
  } catch (error) {
    await stayOpen(submission, bot.notice(click, 'notTaken').summary, ack);
    return notTaken(click, metadata.locale, error, counter);
  }
  await ack();
  return decideClick(click, metadata.locale, counter);
}

/** It does not tell where its card hangs, so the form itself says what came of it. */
async function takeUnread(
  submission: Submission,
  ack: SubmissionAck,
  { bot, connection: { clock, log } }: Counter,
): Promise<void> {
  const metadata = unreadMetadata({ channel: '', ts: '' });
  const click = clickOf({ ...submission, metadata, answers: {}, at: clock.now() });
  try {
    await bot.accept(click);
  } catch (error) {
    log.error({ click: click.id, error: String(error) }, 'a click was not taken');
    return stayOpen(submission, bot.notice(click, 'notTaken').summary, ack);
  }
  const outcome = await bot.decide(click);
  if (outcome.status === 'recorded') return ack();
  return stayOpen(submission, outcome.notice.summary, ack);
}

/** The form stays open, with what was written in it. */
async function stayOpen({ answers }: Submission, text: string, ack: SubmissionAck): Promise<void> {
  const [field] = Object.keys(answers);
  await ack(
    field === undefined ? undefined : { response_action: 'errors', errors: { [field]: text } },
  );
}
