import {
  systemClock,
  type Clock,
  type Asking,
  type Bot,
  type Click,
  type FieldFault,
  type FormAnswer,
  type Json,
  type Log,
  type Outcome,
} from '../../src/index.ts';
import { slackConnection } from '../../adapters/slack/slack-connection.ts';
import { slackListener } from '../../adapters/slack/slack-listener.ts';
import { slackPlatform } from '../../adapters/slack/slack-platform.ts';
import type { SlackEmulator, SlackOptions } from '../../deploy/playground/slack/slack-emulator.ts';
import { startSlack } from '../../deploy/playground/slack/start-slack.ts';
import { fakeFiles } from '../contract/chat-platform/fake-files.ts';
import Fastify from 'fastify';

export const channel = 'C0LOANS';
export const shared = 'C0SHARED';
export const room = { platform: 'slack', id: channel };

const company: SlackOptions = {
  team: { id: 'T0SHINO', name: 'Shinonome' },
  users: [
    { id: 'U0AIKO', name: 'Aiko Tanaka' },
    { id: 'U0KENJI', name: 'Kenji Mori' },
    { id: 'U0YUKI', name: 'Yuki Ito' },
    { id: 'U0MIA', name: 'Mia Weber', team: 'T0PARTNER' },
  ],
  channels: [
    {
      id: channel,
      name: 'loan-models',
      members: ['U0AIKO', 'U0KENJI', 'U0YUKI', 'U0MIA'],
    },
    { id: shared, name: 'with-partner', isExtShared: true },
    { id: 'C0NEW', name: 'new-models', withoutApp: true },
  ],
  usergroups: [{ id: 'S0RISK', handle: 'model-risk', users: ['U0YUKI'] }],
};

/** What a refused click is told in these tests. */
export const refusal = {
  headline: 'Your approval was not recorded. Nothing has changed.',
  why: 'You registered loan-default v7.',
  who: { label: 'Who can', text: ['model-risk'] },
  small: 'Rule: separation of duties, dev · ref 4KQ2-7',
  summary: 'Not recorded: you registered loan-default v7.',
  code: 'separationOfDuties',
};

type Script = {
  form: (click: Click) => Promise<FormAnswer>;
  card: Json | undefined;
  fault: FieldFault | undefined;
  outcome: Outcome;
  accept: () => Promise<void>;
  decided: Promise<void>;
};

/** A bot that notes what it is brought, and answers as it is told. */
function scriptedBot() {
  const heard = {
    accepted: [] as Click[],
    opened: [] as Click[],
    asked: [] as Asking[],
    installed: [] as string[],
    unsigned: 0,
  };
  const script: Script = {
    form: async () => ({ status: 'refused', notice: refusal }),
    card: undefined,
    fault: undefined,
    outcome: { status: 'recorded' },
    accept: async () => {},
    decided: Promise.resolve(),
  };
  const bot: Bot = {
    receive: async () => {},
    async accept(click) {
      heard.accepted.push(click);
      await script.accept();
    },
    async decide() {
      await script.decided;
      return script.outcome;
    },
    async form(click) {
      heard.opened.push(click);
      return script.form(click);
    },
    fault: () => script.fault,
    card: async () => script.card,
    notice: (_click, kind) => ({ ...refusal, headline: kind, summary: kind }),
    async answer(asking) {
      heard.asked.push(asking);
      const elements = [{ type: 'mrkdwn', text: `answer to ${asking.text}` }];
      return { text: asking.text, blocks: [{ type: 'context', elements }] };
    },
    async installed(place) {
      heard.installed.push(place.id);
    },
    uninstalled: async () => {},
    installation: async () => undefined,
    unsigned: () => (heard.unsigned += 1),
  };
  return { bot, heard, script };
}

/** Real time, but nobody waits long in it. */
const hasty: Clock = {
  ...systemClock,
  wait: (ms, signal) => systemClock.wait(Math.min(ms, 5), signal),
};

/** The emulator with Ringi's adapter against it, by Socket Mode or by HTTP. */
export async function openOffice(
  mode: 'Socket Mode' | 'HTTP' = 'Socket Mode',
  prepare: (slack: SlackEmulator) => void = () => {},
) {
  const slack = await startSlack(company);
  prepare(slack);
  const logged: string[] = [];
  const say = (about: object, message: string) => {
    logged.push(`${message} ${JSON.stringify(about)}`);
  };
  const log: Log = { info: say, warn: say, error: say };
  const { botToken, apiUrl } = slack;
  const connection = slackConnection({ botToken, apiUrl, clock: hasty, log });
  const files = fakeFiles();
  const refused: string[] = [];
  const platform = slackPlatform({
    connection,
    usergroups: { 'model-risk': 'S0RISK' },
    files,
    refused: async (why) => void refused.push(why),
  });
  const scripted = scriptedBot();
  const by =
    mode === 'HTTP' ? { signingSecret: slack.signingSecret } : { appToken: slack.appToken };
  const listener = slackListener({ connection, platform, bot: scripted.bot, botToken, apiUrl, by });
  const server = Fastify();
  await listener.mount(server);
  const url = `${await server.listen({ host: '127.0.0.1', port: 0 })}/slack/events`;
  if (mode === 'HTTP') slack.sendTo(url);
  await listener.start();
  return {
    slack,
    platform,
    connection,
    listener,
    logged,
    files,
    refused,
    url,
    ...scripted,
    async close() {
      await listener.stop();
      await server.close();
      await slack.stop();
    },
  };
}
