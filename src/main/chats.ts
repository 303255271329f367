import { slackConnection } from '../../adapters/slack/slack-connection.ts';
import { slackListener } from '../../adapters/slack/slack-listener.ts';
import { slackPlatform } from '../../adapters/slack/slack-platform.ts';
import { connector } from '../../adapters/teams/connector.ts';
import { credentials } from '../../adapters/teams/credentials.ts';
import { teamsListener, type TeamsListener } from '../../adapters/teams/teams-listener.ts';
import { teamsPlatform } from '../../adapters/teams/teams-platform.ts';
import type { Mount } from '../../adapters/http/server.ts';
import type { Bot, ChatPlatform } from '../chat.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { SlackSettings, TeamsSettings } from '../config/environment.ts';
import type { Routes } from '../desk.ts';
import { keys } from '../ledger/keys.ts';
import type { Ledger } from '../ledger.ts';
import type { FileReader } from '../files.ts';
import type { Log } from '../log.ts';
import { atTheirOwnPace } from './at-their-own-pace.ts';
import { tellRefused } from './tell-refused.ts';

/** One chat: its cards out, and, once the bot is there, its clicks in. */
export type Chat = {
  readonly platform: ChatPlatform;
  readonly ready: () => Promise<void>;
  connect(bot: Bot, routes: Routes): Listener;
};

type Listener = {
  readonly mount: Mount;
  start(): Promise<void>;
  stop(): Promise<void>;
};

type Tools = {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly log: Log;
  /** Reads the files that notes hand on. */
  readonly files: FileReader;
  /** Milliseconds a click in Teams may take before its person is told to wait. */
  readonly patience?: number;
};

/** Teams shows "Unable to reach app" to people who wait longer for an answer. */
const teamsPatience = 2_500;

/** The chats that have their settings; one without them is off, and says so. */
export function chatsOf(config: Config, tools: Tools): readonly Chat[] {
  const { slack, teams } = config.settings;
  const off = (name: string, because: string) => {
    tools.log.warn({ chat: name, because }, 'this chat is off');
    return [];
  };
  return [
    ...(slack.status === 'on' ? [slackChat(config, slack, tools)] : off('slack', slack.because)),
    ...(teams.status === 'on' ? [teamsChat(config, teams, tools)] : off('teams', teams.because)),
  ];
}

function slackChat(config: Config, settings: SlackSettings, tools: Tools): Chat {
  const { clock, log } = tools;
  const { botToken, apiUrl, appToken, signingSecret } = settings;
  const connection = slackConnection({ botToken, apiUrl, clock, log });
  const usergroups = Object.fromEntries(
    Object.entries(config.groups).flatMap(([name, { slackUsergroup }]) =>
      slackUsergroup === undefined ? [] : [[name, slackUsergroup]],
    ),
  );
  const files = atTheirOwnPace(tools.files);
  const platform = slackPlatform({
    connection,
    usergroups,
    files,
    refused: tellRefused('slack', tools),
  });
  return {
    platform,
    ready: async () => void (await connection.ask()),
    connect(bot) {
      const by = appToken === undefined ? { signingSecret: signingSecret ?? '' } : { appToken };
      const listener = slackListener({ connection, platform, bot, botToken, apiUrl, by });
      return {
        mount: (app) => listener.mount(app),
        start: () => listener.start(),
        stop: () => listener.stop(),
      };
    },
  };
}

function teamsChat(config: Config, settings: TeamsSettings, tools: Tools): Chat {
  const { ledger, clock, log, patience = teamsPatience } = tools;
  const identity = credentials(settings);
  const call = connector({ credentials: identity, clock });
  const platform = teamsPlatform({
    appId: settings.appId,
    tenant: settings.tenantId ?? '',
    call,
    installationOf: async (room) => (await ledger.get(keys.installed(room)))?.value,
    files: atTheirOwnPace(tools.files),
  });
  const rooms = [
    ...config.routes.flatMap(({ teams, alerts = {} }) => [
      ...teams,
      ...Object.values(alerts).flatMap((rooms) => rooms.teams),
    ]),
    ...config.digests.flatMap(({ teams }) => teams),
    ...(config.operators.teams === undefined ? [] : [config.operators.teams]),
  ];
  return {
    platform,
    ready: async () => void (await identity.token(false)),
    connect(bot, routes) {
      let listener: TeamsListener | undefined;
      const options = { app: settings, credentials: identity, call, platform, bot, rooms };
      return {
        mount(app) {
          listener = teamsListener(app, {
            ...options,
            localeOf: (room) => routes.localeOf(room),
            clock,
            patience,
            log,
          });
        },
        start: async () => {},
        stop: async () => listener?.drained(),
      };
    },
  };
}
