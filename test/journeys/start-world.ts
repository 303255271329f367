import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAws, type Aws } from '../../deploy/playground/aws/start-aws.ts';
import type { SlackEmulator, SlackOptions } from '../../deploy/playground/slack/slack-emulator.ts';
import { startSlack } from '../../deploy/playground/slack/start-slack.ts';
import { startTeams } from '../../deploy/playground/teams/start-teams.ts';
import type { TeamsEmulator, TeamsOptions } from '../../deploy/playground/teams/teams-emulator.ts';
import { readLedger } from '../../adapters/ledger/read-ledger.ts';
import { parseConfig } from '../../src/config.ts';
import { systemClock, verify } from '../../src/index.ts';
import { journalRecord, type ReadRecord } from '../ledger/journal-record.ts';
import { start, type Ringi } from '../../src/main/start.ts';
import { cast, partner, ringiYaml, team, tenant } from './ringi-yaml.ts';

/** AWS, Slack and Teams on this machine, and a real Ringi between them. */
export type World = {
  readonly aws: Aws;
  readonly slack: SlackEmulator;
  readonly teams: TeamsEmulator;
  readonly ringi: Ringi;
  /** Every line Ringi logged. */
  readonly logged: readonly string[];
  /** Stops Ringi and starts it again on the same ledger, with whatever changed meanwhile. */
  restart(meanwhile?: Meanwhile): Promise<void>;
  journal(): Promise<readonly ReadRecord[]>;
  /** Resolves when the journal holds a record for which this is true. */
  recorded(what: (record: ReadRecord) => boolean): Promise<ReadRecord>;
  /** Resolves when this is answered with something; within so many ms, 40 s where left out. */
  until<T>(ask: () => Promise<T | undefined>, ms?: number): Promise<T>;
  /** Resolves when no event is left, and nothing is due soon or under way. */
  quiet(): Promise<void>;
  chain(): ReturnType<typeof verify>;
  stop(): Promise<void>;
};

/** What happens while Ringi is not running. */
export type Meanwhile = {
  /** Rewrites `ringi.yaml`. */
  readonly yaml?: (text: string) => string;
  /** Gets the path of the ledger, which nobody holds now. */
  readonly ledger?: (path: string) => Promise<void>;
};

export type WorldOptions = {
  /** Slack by signed HTTP requests instead of Socket Mode. */
  readonly http?: boolean;
  /** How Ringi is started; in this process, when left out. */
  readonly open?: (yaml: string, settings: Record<string, string>) => Promise<Ringi>;
  /** Happens before Ringi starts: what the registry holds by then. */
  readonly before?: (aws: Aws) => void;
  /** Added to `ringi.yaml`. */
  readonly yaml?: string;
  /** So many channels more: the cards of groups `r1-…` hang in the first of them, and so on. */
  readonly rooms?: number;
  /** AWS's clock is so many ms behind: what was written there is as old for Ringi, which waits less. */
  readonly behind?: number;
  /** Limits that Slack and Teams enforce beyond the usual ones. */
  readonly slack?: Pick<SlackOptions, 'rateLimits'>;
  readonly teams?: Pick<TeamsOptions, 'rateLimits' | 'maxBytes' | 'targetedMessages'>;
};

const place = { account: '111122223333', region: 'ap-northeast-1' } as const;

/** Starts everything on 127.0.0.1 and free ports. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'ringi-'));
  const ledger = join(folder, 'ringi.db');
  const clock = { ...systemClock, now: () => new Date(Date.now() - (options.behind ?? 0)) };
  const pace = { createMs: 1_000, shiftMs: 300, cleanMs: 300 };
  const aws = await startAws({ clock, deployments: pace });
  const slack = await slackOf(options);
  const teams = await teamsOf(options);
  options.before?.(aws);
  const listening = {
    name: 'ringi',
    ...place,
    from: [place, { account: '444455556666', region: place.region }],
  };
  const queue = aws.listens({ ...listening, visibilityTimeout: 1, maxReceiveCount: 3 });
  const keys = aws.issue({
    account: place.account,
    arn: `arn:aws:iam::${place.account}:user/ringi`,
  });
  const logged: string[] = [];
  const say = (about: object, message: string) =>
    void logged.push(`${message} ${JSON.stringify(about)}`);
  let yaml = ringiYaml(queue, options.yaml).replace('routes:\n', `routes:\n${routesTo(options)}`);
  const settings = {
    AWS_REGION: place.region,
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    ...(options.http
      ? { SLACK_SIGNING_SECRET: slack.signingSecret }
      : { SLACK_APP_TOKEN: slack.appToken }),
    ...teams.settings,
    PORT: '0',
    RINGI_LEDGER: `sqlite:${ledger}`,
  };
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    AWS_ACCESS_KEY_ID: keys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
  });
  const here = async () => {
    // What a slow machine takes longer for is an answer all the same; test/teams tries the wait.
    const patience = 12_000;
    return start(parseConfig(yaml, settings), { info: say, warn: say, error: say }, { patience });
  };
  const open = async () => {
    const ringi = await (options.open?.(yaml, settings) ?? here());
    teams.sendTo(`http://127.0.0.1:${ringi.port}/api/messages`);
    if (options.http) slack.sendTo(`http://127.0.0.1:${ringi.port}/slack/events`);
    else await slack.socket.connected();
    return ringi;
  };
  let ringi = await open();
  await teams.install();
  const journal = () => reading(ledger, (open_) => records(open_));
  const asked = <T>(ask: () => Promise<T | undefined>, ms?: number) =>
    until(ask, [slack, teams], { logged, ...(ms !== undefined && { ms }) });
  return {
    aws,
    slack,
    teams,
    get ringi() {
      return ringi;
    },
    logged,
    async restart(meanwhile = {}) {
      await ringi.stop();
      yaml = meanwhile.yaml?.(yaml) ?? yaml;
      await meanwhile.ledger?.(ledger);
      ringi = await open();
    },
    journal,
    recorded: (what) => asked(async () => (await journal()).find(what)),
    until: asked,
    async quiet() {
      await aws.queue('ringi')?.drained();
      await asked(() => reading(ledger, idle));
    },
    chain: () => reading(ledger, (open_) => verify(open_)),
    async stop() {
      await ringi.stop();
      await Promise.all([aws.stop(), slack.stop(), teams.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const more = (rooms = 0) => Array.from({ length: rooms }, (_, n) => n + 1);

function routesTo({ rooms }: WorldOptions): string {
  const routes = more(rooms).map(
    (n) =>
      `  - { groups: ["r${n}-*"], slack: [C0ROOM${n}], teams: ["19:room${n}@thread.tacv2"], language: en }\n`,
  );
  return routes.join('');
}

function slackOf({ rooms, slack: limits }: WorldOptions): Promise<SlackEmulator> {
  const users = Object.entries(cast).map(([id, { name, slack }]) => ({
    id: slack,
    name,
    ...(id === 'mia' ? { team: partner.team } : {}),
  }));
  const channels = [
    { id: 'C0CREDIT', name: 'credit-models' },
    { id: 'C0FRAUD', name: 'fraud-models' },
    { id: 'C0OPS', name: 'ml-platform' },
    ...more(rooms).map((n) => ({ id: `C0ROOM${n}`, name: `room-${n}` })),
  ];
  const usergroups = [{ id: 'S0RISK', handle: 'model-risk', users: ['U0YUKI', 'U0HANA'] }];
  const own = { id: team, name: 'Shinonome' };
  return startSlack({ team: own, users, channels, usergroups, ...limits });
}

function teamsOf({ rooms, teams: limits }: WorldOptions): Promise<TeamsEmulator> {
  return startTeams({
    tenant,
    appId: '5f0e1d2c-3b4a-4958-8677-665544332211',
    team: { id: '19:credit@thread.tacv2', name: 'Credit' },
    users: Object.entries(cast).map(([id, { name, object }]) => ({
      id: `29:${id}`,
      name,
      aadObjectId: object,
      ...(id === 'mia' ? { tenant: partner.tenant } : {}),
    })),
    channels: [
      { id: '19:models@thread.tacv2', name: 'Credit models' },
      { id: '19:fraud@thread.tacv2', name: 'Fraud models' },
      { id: '19:ops@thread.tacv2', name: 'ML platform' },
      ...more(rooms).map((n) => ({ id: `19:room${n}@thread.tacv2`, name: `Room ${n}` })),
    ],
    ...limits,
  });
}

type Reader = ReturnType<typeof readLedger>;

async function reading<T>(path: string, read: (ledger: Reader) => Promise<T>): Promise<T> {
  const ledger = readLedger(path);
  try {
    return await read(ledger);
  } finally {
    ledger.close();
  }
}

/** What a busy room, or a fault, has put off. Clicks wait longer, in case of a crash. */
const soon = 20_000;

async function idle(ledger: Reader): Promise<true | undefined> {
  const [due, leases] = await Promise.all([
    ledger.due('agenda/', new Date(Date.now() + soon), 1),
    ledger.list('lease/', { limit: 1 }),
  ]);
  return due.length === 0 && leases.length === 0 ? true : undefined;
}

async function records(ledger: Reader): Promise<readonly ReadRecord[]> {
  const entries = await ledger.list('journal/', { limit: 1000 });
  return entries.map(({ value }) => journalRecord.parse(value));
}

type Changing = { onChange(listener: () => void): () => void };

/** Asks again whenever anybody's view changes; the deadline only says what was there instead. */
async function until<T>(
  ask: () => Promise<T | undefined>,
  changing: readonly Changing[],
  { logged, ms = 40_000 }: { readonly logged: readonly string[]; readonly ms?: number },
): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`never recorded; the log:\n${logged.join('\n')}`);
    await new Promise<void>((resolve) => {
      const stops = changing.map((each) => each.onChange(done));
      const timer = setTimeout(done, 100);
      function done() {
        clearTimeout(timer);
        for (const stop of stops) stop();
        resolve();
      }
    });
  }
}
