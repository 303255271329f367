import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stringify } from 'yaml';
import { cast, type Player } from '../../deploy/playground/cast.ts';
import { freePort } from '../../deploy/playground/free-port.ts';
import { playgroundTenant as tenant } from '../../deploy/playground/playground-tenant.ts';
import type { OtherTeams } from '../../deploy/playground/start-playground.ts';
import { tokenProxy } from '../../deploy/playground/teams/token-proxy.ts';

/** Microsoft's own playground as the Teams client of one person; tokens come from our proxy. */
export type MicrosoftPlayground = OtherTeams & { readonly url: string };

/** Starts it for this bot. Its channels and people are those of our playground. */
export async function startMicrosoftPlayground(
  me: Player,
  botUrl: string,
): Promise<MicrosoftPlayground> {
  const proxy = await tokenProxy({ tenant: tenant.id, appId: tenant.appId, botUrl });
  const home = await mkdtemp(join(tmpdir(), 'ringi-m365-'));
  const port = await freePort(0);
  await writeFile(join(home, '.m365agentsplayground.yml'), stringify(settingsFor(me)));
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const args = ['-e', proxy.url, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: home,
    env: { PATH: process.env['PATH'], HOME: home, TEAMSAPPTESTER_BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await listening(child.stdout, ended);
  return {
    url: `http://127.0.0.1:${port}`,
    settings: proxy.settings,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await proxy.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function listening(output: NodeJS.ReadableStream, ended: Promise<unknown>): Promise<void> {
  const lines = createInterface({ input: output });
  const said = new Promise<void>((resolve) => {
    lines.on('line', (line) => line.includes('Listening') && resolve());
  });
  const gone = ended.then(() => {
    throw new Error('Microsoft’s playground ended before it listened');
  });
  await Promise.race([said, gone]);
  gone.catch(() => undefined);
}

/** Its configuration asks for exactly five other users, one team and at most one more channel. */
function settingsFor(me: Player) {
  return {
    version: '0.1.1',
    tenantId: tenant.id,
    bot: { id: `28:${tenant.appId}`, name: 'Ringi' },
    currentUser: userOf(me),
    users: cast.filter((player) => player !== me).map(userOf),
    personalChat: { id: `a:${me.id}` },
    groupChat: { id: '19:group@thread.v2', name: 'Group chat' },
    team: {
      id: tenant.team.id,
      name: tenant.team.name,
      aadGroupId: '0a1f6c1e-5d0b-4f43-9d0e-3f2a7c1b0031',
      channels: tenant.channels.slice(0, 1),
    },
  };
}

function userOf({ id, name, teams, aadObjectId }: Player) {
  const [givenName, surname] = name.split(' ');
  const mail = `${id}@shinonome.example`;
  // The key is misspelt in Microsoft's own schema.
  return { id: teams, name, userPrincipleName: mail, aadObjectId, givenName, surname, email: mail };
}
