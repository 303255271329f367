import type { RespondFn } from '@slack/bolt';
import { WebAPIPlatformError } from '@slack/web-api';
import { z } from 'zod';
import type { Click, Form, OnDemand } from '../../src/index.ts';
import { answerPrivately } from './answer-privately.ts';
import { clickOf } from './click-of.ts';
import type { Ack, Counter } from './counter.ts';
import { decideClick } from './decide-click.ts';
import { formView } from './form-view.ts';
import { formMetadata, type FormMetadata } from './metadata.ts';
import { notTaken } from './not-taken.ts';
import { readInteraction, type Interaction } from './read-interaction.ts';
import { showPage, type OpenView } from './show-page.ts';
import { unreadMetadata } from './unread-metadata.ts';
import type { View } from './view.ts';
import { waitView } from './wait-view.ts';

/** A button was pressed, or an entry of a menu picked. Acknowledges exactly once. */
export async function takeAction(
  body: unknown,
  ack: Ack,
  respond: RespondFn,
  counter: Counter,
): Promise<void> {
  const interaction = readInteraction(body);
  if (interaction === undefined) {
    counter.connection.log.warn({}, 'Slack told of a button, and not who pressed it where');
    return ack();
  }
  const { account, channel, ts } = interaction;
  switch (interaction.kind) {
    case 'link':
      return ack();
    case 'ask': {
      await ack();
      const room = { platform: 'slack', id: channel };
      return answerPrivately({ account, room, text: interaction.command }, respond, counter);
    }
    case 'act': {
      const { act, card, locale } = interaction;
      return take(interaction, formMetadata(act, { card, locale, channel, ts }), ack, counter);
    }
    case 'unreadable':
      return take(interaction, unreadMetadata({ channel, ts }), ack, counter);
  }
}

/** Opens the form the button has or asks for, or takes the click. */
async function take(
  interaction: Interaction,
  metadata: FormMetadata,
  ack: Ack,
  counter: Counter,
): Promise<void> {
  const { account, triggerId: id } = interaction;
  const form = interaction.kind === 'act' ? interaction.act.form : undefined;
  const { locale } = metadata;
  const at = counter.connection.clock.now();
  const click = clickOf({ id, account, metadata, answers: {}, at });
  let opened: OpenView | undefined;
  try {
    if (form === undefined) await counter.bot.accept(click);
    else opened = await open(id, firstView(form, click, metadata, counter), counter);
  } catch (error) {
    await ack();
    // Delivered again: the form is open, or closed, already.
    return isExchanged(error) ? undefined : notTaken(click, locale, error, counter);
  }
  await ack();
  if (form === undefined) return decideClick(click, locale, counter);
  if (!('onDemand' in form) || !opened) return;
  await showPage(opened, { click, metadata, answer: await counter.bot.form(click) }, counter);
}

/** What opens at once: the form itself, or, where it is still to be asked for, a word to wait. */
function firstView(
  form: Form | OnDemand,
  click: Click,
  metadata: FormMetadata,
  { bot, connection }: Counter,
): View {
  if (!('onDemand' in form)) return formView(form, metadata);
  return waitView(click, metadata.locale, { bot, connection });
}

const openedView = z.object({ view: z.object({ id: z.string(), hash: z.string() }) });

/** The one call, and first: a trigger lives three seconds. */
async function open(trigger: Click['id'], view: View, { connection }: Counter): Promise<OpenView> {
  const { interactive } = connection.clients;
  const answer = await interactive.apiCall('views.open', { trigger_id: trigger, view });
  return openedView.parse(answer).view;
}

function isExchanged(error: unknown): boolean {
  if (!(error instanceof WebAPIPlatformError)) return false;
  return /^(trigger_exchanged|exchanged_trigger_id)$/u.test(error.data.error);
}
