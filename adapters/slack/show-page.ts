import { WebAPIPlatformError } from '@slack/web-api';
import type { Click, FormAnswer } from '../../src/index.ts';
import type { Counter } from './counter.ts';
import { formView } from './form-view.ts';
import { isTooMuch } from './is-too-much.ts';
import { formMetadata, type FormMetadata } from './metadata.ts';
import { noticeView } from './notice-view.ts';
import { pause } from './pause.ts';
import type { View } from './view.ts';

/**
 * A modal that is open; `hash`: where it must still show what it showed then. One that Slack itself
 * opens has the name it was given, for its id is not told.
 */
export type OpenView =
  { readonly id: string; readonly hash?: string } | { readonly externalId: string };

/** A form that was asked for, and what came of it. */
export type Asked = {
  readonly click: Click;
  readonly metadata: FormMetadata;
  readonly answer: FormAnswer;
};

/** So often a page that Slack opens is looked for: it may take as long as an acknowledgement may. */
const looks = 6;

/** Puts the page that was asked for, or why there is none, into a modal that says to wait. */
export async function showPage(view: OpenView, asked: Asked, counter: Counter): Promise<void> {
  const { bot, platform, connection } = counter;
  const { click, metadata } = asked;
  const page = pageOf(asked, counter);
  try {
    return await update(view, page, counter);
  } catch (error) {
    // Closed meanwhile, or the same press delivered twice.
    if (isOver(error)) return;
    connection.log.error({ click: click.id, error: String(error) }, 'a form was not shown');
  }
  const notice = bot.notice(click, 'notShown');
  try {
    await update(view, noticeView(notice, metadata.locale, connection), counter);
  } catch {
    await platform.tell(click.replyTo, notice, metadata.locale);
  }
}

function pageOf({ answer, click, metadata }: Asked, { bot, connection }: Counter): View {
  const { locale } = metadata;
  if (answer.status === 'refused') return noticeView(answer.notice, locale, connection);
  const { form, evidence, policy } = answer;
  const page = formView(form, formMetadata({ ...metadata, evidence, policy }, metadata));
  if (!isTooMuch(page.private_metadata)) return page;
  connection.log.error({ click: click.id, verb: click.verb }, 'a form keeps more than Slack takes');
  return noticeView(bot.notice(click, 'tooMuch'), locale, connection);
}

async function update(opened: OpenView, view: View, { connection }: Counter): Promise<void> {
  const { clock, clients } = connection;
  const { interactive } = clients;
  if (!('externalId' in opened)) {
    const { id, hash } = opened;
    const guard = hash === undefined ? {} : { hash };
    await interactive.apiCall('views.update', { view_id: id, ...guard, view });
    return;
  }
  const named = { external_id: opened.externalId };
  for (let n = 1; ; n += 1) {
    try {
      await interactive.apiCall('views.update', { ...named, view: { ...view, ...named } });
      return;
    } catch (error) {
      if (!isOver(error) || n === looks) throw error;
      // Slack may not have opened it yet.
      await clock.wait(pause);
    }
  }
}

function isOver(error: unknown): boolean {
  if (!(error instanceof WebAPIPlatformError)) return false;
  return error.data.error === 'not_found' || error.data.error === 'hash_conflict';
}
