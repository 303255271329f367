import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import { freePort } from '../../deploy/playground/free-port.ts';
import { places } from '../../deploy/playground/places.ts';
import { playgroundClock } from '../../deploy/playground/playground-clock.ts';
import { startPlaygroundSlack } from '../../deploy/playground/playground-slack.ts';
import { setUpAws } from '../../deploy/playground/set-up-aws.ts';
import { dockerfileSteps } from './dockerfile-steps.ts';
import { check, startAndStop } from './start-and-stop.ts';

// Checks and starts Ringi as its image does, against the emulators:
//   node test/image/run.ts steps             the Dockerfile's steps in an empty folder
//   node test/image/run.ts docker <image>    the image itself (or `podman <image>`)
const [how = 'steps', image = ''] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'ringi-image-'));
// In the image another user writes here.
chmodSync(home, 0o777);

const aws = await startAws({ clock: playgroundClock() });
await setUpAws(aws);
const slack = await startPlaygroundSlack();
const port = await freePort(0);
try {
  const env = settings();
  const started = how === 'steps' ? inFolder(env) : inImage(how, image, env);
  console.log(check(started));
  await startAndStop(started);
} finally {
  await slack.stop();
  await aws.stop();
  rmSync(home, { recursive: true, force: true });
}

function settings(): Record<string, string> {
  const { account, region } = places.own;
  const { accessKeyId, secretAccessKey, sessionToken } = aws.issue({
    account,
    arn: `arn:aws:sts::${account}:assumed-role/Ringi/ringi`,
  });
  const config = join(home, 'ringi.yaml');
  const yaml = readFileSync(join(root, 'deploy/playground/ringi.yaml'), 'utf8');
  writeFileSync(config, yaml.replaceAll('http://127.0.0.1:4566', aws.url));
  return {
    PORT: String(port),
    RINGI_CONFIG: config,
    RINGI_LEDGER: `sqlite:${join(home, 'ringi.db')}`,
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    AWS_REGION: region,
    AWS_ENDPOINT_URL: aws.url,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    ...(sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: sessionToken }),
  };
}

function inFolder(env: Readonly<Record<string, string>>) {
  const cwd = join(home, 'ringi');
  mkdirSync(cwd);
  const [program, ...args] = dockerfileSteps(root, cwd);
  if (program !== 'node') throw new Error(`the image starts ${program ?? 'nothing'}, not node`);
  return { command: [process.execPath, ...args], cwd, env, port };
}

/** The emulators listen on this machine alone, so the container shares its network. */
function inImage(engine: string, name: string, env: Readonly<Record<string, string>>) {
  const given = Object.keys(env).flatMap((key) => ['--env', key]);
  const shared = ['--network', 'host', '--volume', `${home}:${home}`];
  const run = [engine, 'run', '--rm', '--init', ...shared, ...given, name];
  const command = [...run, 'node', 'src/ringi.js'];
  return { command, cwd: root, env: { PATH: process.env['PATH'] ?? '', ...env }, port };
}
