import { randomUUID } from 'node:crypto';
import type { Click, Notice } from '../../src/index.ts';
import { clickOf } from './click-of.ts';
import type { Counter } from './counter.ts';
import { decideClick } from './decide-click.ts';
import type { FormMetadata } from './metadata.ts';
import { noticeView } from './notice-view.ts';
import { notTaken } from './not-taken.ts';
import { pause } from './pause.ts';
import { readSubmission, type Submission } from './read-submission.ts';
import { showPage } from './show-page.ts';
import { unreadMetadata } from './unread-metadata.ts';
import type { View } from './view.ts';
import { waitView } from './wait-view.ts';

/**
 * Closes the form with all its pages, keeps it open with a sentence at one of its fields, or shows
 * another page.
 */
export type SubmissionAck = (
  answer?:
    | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
    | { readonly response_action: 'update' | 'push'; readonly view: View }
    | { readonly response_action: 'clear' },
) => Promise<void>;

/** A form was sent: this is the click, or asks for the next page. Acknowledges exactly once. */
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
  const answers = { ...submission.answers, ...metadata.kept };
  const click = clickOf({ ...submission, metadata, answers, at: connection.clock.now() });
  if (metadata.next) return turnPage({ submission, metadata, click }, ack, counter);
  const wrong = bot.fault(click);
  // A field of an earlier page cannot be mended here: that click is refused.
  if (wrong && Object.hasOwn(submission.answers, wrong.field)) {
    return ack({ response_action: 'errors', errors: { [wrong.field]: wrong.text } });
  }
  try {
    await bot.accept(click);
  } catch (error) {
    await stayOpen({ submission, notice: bot.notice(click, 'notTaken'), ack }, metadata, counter);
    return notTaken(click, metadata.locale, error, counter);
  }
  await ack({ response_action: 'clear' });
  return decideClick(click, metadata.locale, counter);
}

type Sent = {
  readonly submission: Submission;
  readonly metadata: FormMetadata;
  readonly click: Click;
};

/**
 * Says to wait, looks, and shows the page that follows: on the one before, which keeps what was
 * written, and to which closing it leads back; in its place where Slack takes no more.
 */
async function turnPage(
  { submission, metadata, click }: Sent,
  ack: SubmissionAck,
  counter: Counter,
): Promise<void> {
  const { bot, connection } = counter;
  const view = waitView(click, metadata.locale, counter);
  const externalId = randomUUID();
  if (submission.isTop) await ack({ response_action: 'update', view });
  else await ack({ response_action: 'push', view: { ...view, external_id: externalId } });
  const page = submission.isTop ? { id: submission.viewId } : { externalId };
  // Slack takes the acknowledgement and the call on two ways: the page must not be overtaken.
  const [answer] = await Promise.all([bot.form(click), connection.clock.wait(pause)]);
  return showPage(page, { click, metadata, answer }, counter);
}

/** It does not tell where its card hangs, so the form itself says what came of it. */
async function takeUnread(
  submission: Submission,
  ack: SubmissionAck,
  counter: Counter,
): Promise<void> {
  const { bot, connection } = counter;
  const { clock, log } = connection;
  const metadata = unreadMetadata({ channel: '', ts: '' });
  const click = clickOf({ ...submission, metadata, answers: {}, at: clock.now() });
  try {
    await bot.accept(click);
  } catch (error) {
    log.error({ click: click.id, error: String(error) }, 'a click was not taken');
    return stayOpen({ submission, notice: bot.notice(click, 'notTaken'), ack }, metadata, counter);
  }
  const outcome = await bot.decide(click);
  if (outcome.status === 'recorded') return ack({ response_action: 'clear' });
  return stayOpen({ submission, notice: outcome.notice, ack }, metadata, counter);
}

type Unsent = {
  readonly submission: Submission;
  readonly notice: Notice;
  readonly ack: SubmissionAck;
};

/** The form stays open, with what was written in it; a page without a field turns into the notice. */
async function stayOpen(
  { submission, notice, ack }: Unsent,
  { locale }: FormMetadata,
  { connection }: Counter,
): Promise<void> {
  const [field] = Object.keys(submission.answers);
  if (field !== undefined) {
    return ack({ response_action: 'errors', errors: { [field]: notice.summary } });
  }
  await ack({ response_action: 'update', view: noticeView(notice, locale, connection) });
}
