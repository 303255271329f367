import Fastify from 'fastify';
import { connector } from '../../adapters/teams/connector.ts';
import { credentials } from '../../adapters/teams/credentials.ts';
import { teamsListener } from '../../adapters/teams/teams-listener.ts';
import { teamsPlatform } from '../../adapters/teams/teams-platform.ts';
import { startTeams } from '../../deploy/playground/teams/start-teams.ts';
import type { TeamsEmulator, TeamsOptions } from '../../deploy/playground/teams/teams-emulator.ts';
import type {
  Asking,
  ChatPlatform,
  Click,
  Clock,
  Bot,
  Json,
  Outcome,
  Room,
} from '../../src/index.ts';
import { fakeFiles, type FakeFiles } from '../contract/chat-platform/fake-files.ts';
import { people } from './people.ts';
import { stubBot } from './stub-bot.ts';

/** The Teams adapter between an emulator and a bot whose answers the test gives. */
export type RingiTeams = {
  readonly teams: TeamsEmulator;
  readonly platform: ChatPlatform;
  readonly files: FakeFiles;
  readonly room: Room;
  readonly clicks: readonly Click[];
  readonly asked: readonly Asking[];
  /** Room ids whose installation is kept. */
  readonly installedIn: () => readonly string[];
  /** How often the bot was told of one. */
  readonly installations: () => number;
  readonly unsigned: () => number;
  /** What the bot makes of clicks from now on. */
  decides(decide: (click: Click) => Promise<Outcome>): void;
  /** What it answers when a form is asked for, and when the card is. */
  opens(form: Bot['form']): void;
  shows(card: (click: Click) => Promise<Json | undefined>): void;
  readonly opened: readonly Click[];
  /** The ledger takes no click. */
  loses(lost: boolean): void;
  /** From now on so many milliseconds have passed before the bot has answered anything. */
  runsLate(ms: number): void;
  /** Work that goes on after an answer is done. */
  drained(): Promise<void>;
  readonly logged: readonly string[];
  stop(): Promise<void>;
};

/** A channel of the emulator's team. */
export const channel = '19:models@thread.tacv2';
const other = '19:other@thread.tacv2';
/** The tenant of a partner company. */
export const partner = '2d9a1b34-0000-4000-8000-00000000beef';

/** Starts emulator, adapter and server on free ports of 127.0.0.1. */
export async function startRingiTeams(more: Partial<TeamsOptions> = {}): Promise<RingiTeams> {
  const teams = await emulator(more);
  const { MicrosoftAppId: appId, MicrosoftAppPassword: appPassword, ...endpoints } = teams.settings;
  const identity = { appId, appPassword, tenantId: people.tenant };
  const app = { ...identity, type: 'SingleTenant', endpoints } as const;
  const time = { passed: 0 };
  const clock = clockOf(time);
  const stub = stubBot();
  const keys = credentials(app);
  const call = connector({ credentials: keys, clock });
  const installationOf = (room: Room) => stub.bot.installation(room);
  const files = fakeFiles();
  const platform = teamsPlatform({ appId, tenant: people.tenant, call, installationOf, files });
  const logged: string[] = [];
  const note = (_facts: object, sentence: string) => void logged.push(sentence);
  const server = Fastify();
  const listener = teamsListener(server, {
    app,
    credentials: keys,
    call,
    platform,
    bot: stub.bot,
    rooms: [channel],
    localeOf: () => 'en',
    patience: 2_500,
    clock,
    log: { warn: note, error: note },
  });
  teams.sendTo(`${await server.listen({ port: 0, host: '127.0.0.1' })}/api/messages`);
  const room = { platform: 'teams', id: channel };
  const runsLate = (ms: number) => void (time.passed = ms);
  const drained = () => listener.drained();
  const stop = async () => {
    await server.close();
    await teams.stop();
  };
  return { teams, platform, files, room, logged, ...stub, runsLate, drained, stop };
}

function emulator(more: Partial<TeamsOptions>): Promise<TeamsEmulator> {
  return startTeams({
    tenant: people.tenant,
    appId: '4b1d6a90-0000-4000-8000-000000000002',
    team: { id: '19:general@thread.tacv2', name: 'Credit' },
    users: [
      { id: '29:kenji', name: 'Kenji Mori', aadObjectId: '11111111-0000-4000-8000-0000000000A2' },
      { id: '29:yuki', name: 'Yuki Ito', aadObjectId: '11111111-0000-4000-8000-0000000000a3' },
      { id: '29:mia', name: 'Mia Weber', tenant: partner, aadObjectId: partner },
    ],
    channels: [
      { id: channel, name: 'Credit models' },
      { id: other, name: 'Other' },
    ],
    ...more,
  });
}

/** Stands still; its waits end when they are aborted, or at once when they are over. */
function clockOf(time: { readonly passed: number }): Clock {
  return {
    now: () => new Date('2026-11-20T00:00:00Z'),
    monotonic: () => 0,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (ms <= time.passed) resolve();
        signal?.addEventListener('abort', () => resolve(), { once: true });
      }),
  };
}
