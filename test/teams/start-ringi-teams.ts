import Fastify from 'fastify';
import { connector } from '../../adapters/teams/connector.ts';
import { credentials } from '../../adapters/teams/credentials.ts';
import { teamsListener } from '../../adapters/teams/teams-listener.ts';
import { teamsPlatform } from '../../adapters/teams/teams-platform.ts';
import { startTeams } from '../../deploy/playground/teams/start-teams.ts';
import type { TeamsEmulator, TeamsOptions } from '../../deploy/playground/teams/teams-emulator.ts';
import type {
  Asking,
  Bot,
  ChatPlatform,
  Click,
  Clock,
  Json,
  Notice,
  Outcome,
  Room,
} from '../../src/index.ts';
import { people } from './sample-card.ts';

/** The Teams adapter between an emulator and a bot whose answers the test gives. */
export type RingiTeams = {
  readonly teams: TeamsEmulator;
  readonly platform: ChatPlatform;
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
  /** The ledger takes no click. */
  loses(lost: boolean): void;
  /** From now on 2.5 seconds have passed before anything is decided. */
  runsLate(): void;
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
  const teams = await startTeams({
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
  const settings = teams.settings;
  const { MicrosoftAppId: appId, MicrosoftAppPassword: appPassword, ...endpoints } = settings;
  const app = {
    appId,
    appPassword,
    tenantId: people.tenant,
    type: 'SingleTenant' as const,
    endpoints,
  };
  let hurried = false;
  const clock: Clock = {
    now: () => new Date('2026-11-20T00:00:00Z'),
    monotonic: () => 0,
    wait: (_ms, signal) =>
      new Promise((resolve) => {
        if (hurried) resolve();
        signal?.addEventListener('abort', () => resolve(), { once: true });
      }),
  };
  const fake = fakeBot();
  const keys = credentials(app);
  const call = connector({ credentials: keys, clock });
  const platform = teamsPlatform({
    appId,
    tenant: people.tenant,
    call,
    installationOf: (room) => fake.bot.installation(room),
  });
  const logged: string[] = [];
  const log = {
    warn: (_facts: object, sentence: string) => void logged.push(sentence),
    error: (_facts: object, sentence: string) => void logged.push(sentence),
  };
  const server = Fastify();
  const listener = teamsListener(server, {
    app,
    credentials: keys,
    call,
    platform,
    bot: fake.bot,
    rooms: [channel],
    localeOf: () => 'en',
    clock,
    log,
  });
  teams.sendTo(`${await server.listen({ port: 0, host: '127.0.0.1' })}/api/messages`);
  return {
    teams,
    platform,
    room: { platform: 'teams', id: channel },
    logged,
    ...fake,
    runsLate: () => void (hurried = true),
    drained: () => listener.drained(),
    async stop() {
      await server.close();
      await teams.stop();
    },
  };
}

/** What the bot says of everything it cannot decide. */
export const notice = (code: string): Notice => ({
  headline: 'Not recorded.',
  why: 'Nothing has changed.',
  small: `Rule: ${code}`,
  summary: `Not recorded: ${code}.`,
  code,
});

const record = (_click: Click): Promise<Outcome> => Promise.resolve({ status: 'recorded' });

function fakeBot() {
  const clicks: Click[] = [];
  const asked: Asking[] = [];
  const installations = new Map<string, Json>();
  let unsigned = 0;
  let told = 0;
  let lost = false;
  let decide = record;
  const bot: Bot = {
    receive: () => Promise.resolve(),
    accept: (click) => {
      if (lost) return Promise.reject(new Error('disk full'));
      clicks.push(click);
      return Promise.resolve();
    },
    decide: (click) => decide(click),
    notice: (_click, kind) => notice(kind),
    answer: (asking) => {
      asked.push(asking);
      const text = `You asked: ${asking.text}`;
      return Promise.resolve({
        summary: text,
        card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] },
      });
    },
    installed: ({ id }, value) => {
      told += 1;
      return Promise.resolve(void installations.set(id, value));
    },
    uninstalled: ({ id }) => Promise.resolve(void installations.delete(id)),
    installation: ({ id }) => Promise.resolve(installations.get(id)),
    unsigned: () => void (unsigned += 1),
  };
  return {
    bot,
    clicks,
    asked,
    installedIn: () => [...installations.keys()],
    installations: () => told,
    unsigned: () => unsigned,
    decides: (by: typeof decide) => void (decide = by),
    loses: (on: boolean) => void (lost = on),
  };
}
