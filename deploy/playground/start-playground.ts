import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Registration } from './aws/company/registration.ts';
import { startAws } from './aws/start-aws.ts';
import type { Aws } from './aws/start-aws.ts';
import { cast } from './cast.ts';
import { freePort } from './free-port.ts';
import { startPage } from './page/start-page.ts';
import { playgroundClock } from './playground-clock.ts';
import { keepLooking } from './keep-looking.ts';
import { places } from './places.ts';
import { restOfCompany } from './rest-of-company.ts';
import { seedHistory } from './seed-history.ts';
import { seedMonitoring } from './seed-monitoring.ts';
import { setUpAws } from './set-up-aws.ts';
import type { SlackEmulator } from './slack/slack-emulator.ts';
import { startRingi } from './start-ringi.ts';
import type { RingiProcess } from './start-ringi.ts';
import { startPlaygroundSlack } from './playground-slack.ts';
import { startPlaygroundTeams } from './playground-teams.ts';
import type { TeamsEmulator } from './teams/teams-emulator.ts';

/** The world in miniature, running. */
export type Playground = {
  /** The page's address. */
  readonly url: string;
  readonly aws: Aws;
  readonly slack: SlackEmulator;
  readonly teams: TeamsEmulator;
  readonly ringi: RingiProcess;
  /** Stops everything in the reverse order of the start. */
  stop(): Promise<void>;
};

export type PlaygroundOptions = {
  /** Of the page; the next free one from here on. 0: any. */
  readonly port?: number;
  /** Ringi talks to this Teams instead of the emulator; `botUrl` is Ringi's `/api/messages`. */
  readonly otherTeams?: (botUrl: string) => Promise<OtherTeams>;
};

/** A Teams that is not ours; `settings` are environment variables of the bot. */
export type OtherTeams = {
  readonly settings: Readonly<Record<string, string>>;
  stop(): Promise<void>;
};

/** Deployments take their time, so that one can watch them, and wait as long as they say. */
const pace = { createMs: 8_000, shiftMs: 2_000, cleanMs: 4_000, waitScale: 1 } as const;

/** Starts emulators, Ringi and the page. What was started is stopped again if something fails. */
export async function startPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const stops: (() => unknown)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).toReversed()) await end();
  };
  const stoppable = <T extends { stop(): unknown }>(part: T): T => {
    stops.push(() => part.stop());
    return part;
  };
  try {
    const home = await mkdtemp(join(tmpdir(), 'ringi-playground-'));
    stops.push(() => rm(home, { recursive: true, force: true }));
    const clock = playgroundClock();
    const aws = stoppable(await startAws({ clock, deployments: pace }));
    await seedHistory(aws, clock);
    seedMonitoring(aws, clock);
    await setUpAws(aws);
    const slack = stoppable(await startPlaygroundSlack());
    const teams = stoppable(await startPlaygroundTeams());
    const company = stoppable(restOfCompany(aws));
    await company.look();
    stops.push(keepLooking(company, [slack, teams]));
    // Monitors run by the hour, or they would all fall silent while somebody looks at the page.
    const minutely = setInterval(() => aws.company.hourPasses(), 60_000);
    stops.push(() => clearInterval(minutely));

    const ringiPort = await freePort(0);
    const botUrl = `http://127.0.0.1:${ringiPort}/api/messages`;
    const other = options.otherTeams && stoppable(await options.otherTeams(botUrl));
    const chats = { ...slackSettings(slack), ...(other ?? teams).settings };
    const env = { ...chats, ...(await ringiSettings(aws, home)) };
    const log = join(home, 'ringi.log');
    const ringi = stoppable(await startRingi({ port: ringiPort, env, log }));
    if (other === undefined) await installRingi(teams, botUrl);
    // What waits on the first screen: one version of a group each, in English and in Japanese.
    for (const group of ['credit-risk', 'fraud-score']) aws.company.registers(group, fresh);
    await company.look();
    const world = { cast, slack, teams, company, ringi };
    const page = stoppable(await startPage(world, await freePort(options.port ?? 0)));
    return { url: page.url, aws, slack, teams, ringi, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const fresh: Registration = {
  metrics: 'good',
  mutableTag: true,
  description: 'Retrained on October data. Adds employment_years, drops zip_code.',
};

async function installRingi(teams: TeamsEmulator, botUrl: string): Promise<void> {
  teams.sendTo(botUrl);
  await teams.install();
}

function slackSettings(slack: SlackEmulator): Record<string, string> {
  return {
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
  };
}

async function ringiSettings(aws: Aws, home: string): Promise<Record<string, string>> {
  const text = await readFile(new URL('ringi.yaml', import.meta.url), 'utf8');
  const config = join(home, 'ringi.yaml');
  await writeFile(config, text.replaceAll('http://127.0.0.1:4566', aws.url));
  const { account, region } = places.own;
  const arn = `arn:aws:sts::${account}:assumed-role/Ringi/ringi`;
  const { accessKeyId, secretAccessKey, sessionToken } = aws.issue({ account, arn });
  return {
    RINGI_CONFIG: config,
    RINGI_LEDGER: `sqlite:${join(home, 'ringi.db')}`,
    AWS_REGION: region,
    AWS_ENDPOINT_URL: aws.url,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    ...(sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: sessionToken }),
    // No profile of this machine may be read: it could lead to a real account.
    AWS_CONFIG_FILE: join(home, 'no-aws-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(home, 'no-aws-credentials'),
  };
}
