import type { RespondFn } from '@slack/bolt';
import { z } from 'zod';
import type { Bot, ChatPlatform, Click, Json } from '../../src/index.ts';
import type { Act } from './cargo.ts';
import { clickOf } from './click-of.ts';
import { formView } from './form-view.ts';
import { messageOf } from './message-of.ts';
import { formMetadata, type FormMetadata } from './metadata.ts';
import { readInteraction, type Interaction } from './read-interaction.ts';
import { readSubmission } from './read-submission.ts';
import type { SlackConnection } from './slack-connection.ts';

export type SlackHandlersOptions = {
  readonly connection: SlackConnection;
  readonly platform: ChatPlatform;
  readonly bot: Bot;
};

/** What the listener does with each kind of payload. Each acknowledges exactly once, or never. */
export function slackHandlers({ connection, platform, bot }: SlackHandlersOptions) {
  const { clients, clock, log } = connection;

  /** Decides an accepted click, and tells its person what they cannot see on the card. */
  async function decide(click: Click, { locale }: FormMetadata): Promise<void> {
    const outcome = await bot.decide(click);
    if (outcome.status !== 'recorded') await platform.tell(click.replyTo, outcome.notice, locale);
  }

  /** Says that nothing was recorded; what went wrong is for the log. */
  async function refuse(click: Click, { locale }: FormMetadata, error: unknown): Promise<void> {
    log.error({ click: click.id, error: String(error) }, 'a click was not taken');
    await platform.tell(click.replyTo, bot.notice(click, 'notTaken'), locale);
  }

  async function press(click: Click, metadata: FormMetadata, ack: Ack): Promise<void> {
    try {
      await bot.accept(click);
    } catch (error) {
      await ack();
      return refuse(click, metadata, error);
    }
    await ack();
    return decide(click, metadata);
  }

  async function act(interaction: Interaction, wanted: Act, ack: Ack): Promise<void> {
    const { account, card, locale, channel, ts, triggerId } = interaction;
    const metadata = formMetadata(wanted, { card, locale, channel, ts });
    const click = clickOf({ id: triggerId, account, metadata, answers: {}, at: clock.now() });
    if (wanted.form === undefined) return press(click, metadata, ack);
    const view = formView(wanted.form, metadata);
    try {
      // The one call, and first: a trigger lives three seconds.
      await clients.interactive.apiCall('views.open', { trigger_id: triggerId, view });
    } catch (error) {
      await ack();
      return refuse(click, metadata, error);
    }
    return ack();
  }

  return {
    async action(body: unknown, ack: Ack, respond: RespondFn): Promise<void> {
      const interaction = readInteraction(body);
      // A link: the client has opened it already.
      if (interaction === undefined) return ack();
      const { entry, account, channel } = interaction;
      if (entry.kind === 'act') return act(interaction, entry.act, ack);
      await ack();
      const room = { platform: 'slack', id: channel };
      const answer = await bot.answer({ account, room, text: entry.command });
      return say(answer, respond);
    },

    async submission(body: unknown, ack: SubmissionAck): Promise<void> {
      const submission = readSubmission(body);
      if (submission === undefined) return ack();
      const { metadata, answers } = submission;
      const click = clickOf({ ...submission, at: clock.now() });
      try {
        await bot.accept(click);
      } catch (error) {
        const [field] = Object.keys(answers);
        if (field === undefined) {
          await ack();
          return refuse(click, metadata, error);
        }
        log.error({ click: click.id, error: String(error) }, 'a click was not taken');
        const { summary } = bot.notice(click, 'notTaken');
        // The form stays open, with what was written in it.
        return ack({ response_action: 'errors', errors: { [field]: summary } });
      }
      await ack();
      return decide(click, metadata);
    },

    async command(body: unknown, ack: Ack, respond: RespondFn): Promise<void> {
      await ack();
      const typed = command.parse(body);
      const account = { platform: 'slack', tenant: typed.team_id, id: typed.user_id };
      const room = { platform: 'slack', id: typed.channel_id };
      return say(await bot.answer({ account, room, text: typed.text }), respond);
    },

    async joined(event: { readonly user: string; readonly channel: string }): Promise<void> {
      if (event.user !== connection.workspace?.botUserId) return;
      await bot.installed({ platform: 'slack', id: event.channel }, {});
    },
  };
}

type Ack = () => Promise<void>;
type SubmissionAck = (answer?: ViewAnswer) => Promise<void>;
type ViewAnswer = {
  readonly response_action: 'errors';
  readonly errors: Record<string, string>;
};

const command = z.object({
  team_id: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
  text: z.string().default(''),
});

/** For the one who asked, in the place where they asked. */
async function say(payload: Json, respond: RespondFn): Promise<void> {
  const { text, blocks } = messageOf(payload);
  const privately = { response_type: 'ephemeral', replace_original: false } as const;
  await respond({ ...privately, text, blocks: [...blocks] });
}
