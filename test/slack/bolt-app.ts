import { createHmac } from 'node:crypto';
import { App, HTTPReceiver, SocketModeReceiver, type BlockButtonAction } from '@slack/bolt';
import { expect } from '@jest/globals';
import Fastify from 'fastify';
import type { SlackEmulator } from '../../deploy/playground/slack/slack-emulator.ts';
import { client, modal, silent, stops } from './workspace.ts';

type Body = { user?: { team_id?: string }; trigger_id?: string };

/** A real Bolt app that notes what it hears. */
export async function bolt(
  slack: SlackEmulator,
  mode: string,
  note?: (body: Body) => string | undefined,
) {
  const heard: (string | undefined)[] = [];
  const receiver =
    mode === 'HTTP'
      ? new HTTPReceiver({ signingSecret: slack.signingSecret, logger: silent })
      : new SocketModeReceiver({
          appToken: slack.appToken,
          logger: silent,
          installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
        });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: slack.botToken, botId: 'B0RINGI', botUserId: 'U0RINGI' }),
    clientOptions: { slackApiUrl: slack.apiUrl },
    logger: silent,
  });
  app.action<BlockButtonAction>('approve', async ({ ack, body, action }) => {
    if (note !== undefined) heard.push(note(body));
    else {
      heard.push(`${action.action_id} ${action.value} ${body.user.id}`);
      await client(slack).views.open({ trigger_id: body.trigger_id, view: modal() });
    }
    await ack();
  });
  app.view('approve', async ({ ack, view }) => {
    const [values = {}] = Object.values(view.state.values);
    heard.push(`${values.reason?.value} ${view.private_metadata}`);
    await ack();
  });
  app.command('/ringi', async ({ ack, command }) => {
    heard.push(command.text);
    await ack({ response_type: 'ephemeral', text: `answer to ${command.text}` });
  });
  if (receiver instanceof SocketModeReceiver) {
    await app.start();
    stops.push(() => app.stop());
    await slack.socket.connected();
  } else slack.sendTo(await mounted(receiver, slack));
  return heard;
}

/** Bolt's receiver inside fastify, as Ringi mounts it. Answers its request URL. */
async function mounted(receiver: HTTPReceiver, slack: SlackEmulator): Promise<string> {
  const server = Fastify();
  await server.register(async (plugin) => {
    plugin.removeAllContentTypeParsers();
    plugin.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    plugin.post('/slack/events', (request, reply) => {
      Object.assign(request.raw, { rawBody: request.body });
      reply.hijack();
      receiver.requestListener(request.raw, reply.raw);
    });
  });
  const url = `${await server.listen({ host: '127.0.0.1', port: 0 })}/slack/events`;
  stops.push(() => server.close());
  const forged = createHmac('sha256', `${slack.signingSecret}?`).update('x').digest('hex');
  const refused = await fetch(url, {
    method: 'POST',
    body: 'payload={}',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-signature': `v0=${forged}`,
      'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)),
    },
  });
  expect(refused.status).toBe(401);
  return url;
}
