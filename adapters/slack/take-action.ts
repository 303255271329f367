import type { RespondFn } from '@slack/bolt';
import { WebAPIPlatformError } from '@slack/web-api';
import type { Click, Form } from '../../src/index.ts';
import { answerPrivately } from './answer-privately.ts';
import { clickOf } from './click-of.ts';
import type { Ack, Counter } from './counter.ts';
import { decideClick } from './decide-click.ts';
import { formView } from './form-view.ts';
import { formMetadata, type FormMetadata } from './metadata.ts';
import { notTaken } from './not-taken.ts';
import { readInteraction, type Interaction } from './read-interaction.ts';

/** A button was pressed, or an entry of a menu picked. Acknowledges exactly once. */
export async function takeAction(
  body: unknown,
  ack: Ack,
  respond: RespondFn,
  counter: Counter,
): Promise<void> {
  const interaction = readInteraction(body);
  // A link: the client has opened it already.
  if (interaction === undefined) return ack();
  if (interaction.kind === 'act') return act(interaction, ack, counter);
  const { account, channel, command } = interaction;
  await ack();
  const room = { platform: 'slack', id: channel };
  return answerPrivately({ account, room, text: command }, respond, counter);
}

async function act(
  interaction: Extract<Interaction, { readonly kind: 'act' }>,
  ack: Ack,
  counter: Counter,
): Promise<void> {
  const { account, act: wanted, card, locale, channel, ts, triggerId: id } = interaction;
  const metadata = formMetadata(wanted, { card, locale, channel, ts });
  const at = counter.connection.clock.now();
  const click = clickOf({ id, account, metadata, answers: {}, at });
  try {
    if (wanted.form !== undefined) await openForm(id, wanted.form, metadata, counter);
    else await counter.bot.accept(click);
  } catch (error) {
    await ack();
    // Delivered again: the form is open, or closed, already.
    return isExchanged(error) ? undefined : notTaken(click, locale, error, counter);
  }
  await ack();
  return wanted.form === undefined ? decideClick(click, locale, counter) : undefined;
}

/** The one call, and first: a trigger lives three seconds. */
async function openForm(
  trigger: Click['id'],
  form: Form,
  metadata: FormMetadata,
  { connection }: Counter,
): Promise<void> {
  const view = formView(form, metadata);
  await connection.clients.interactive.apiCall('views.open', { trigger_id: trigger, view });
}

function isExchanged(error: unknown): boolean {
  if (!(error instanceof WebAPIPlatformError)) return false;
  return /^(trigger_exchanged|exchanged_trigger_id)$/u.test(error.data.error);
}
