import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Ringi } from '../../src/main/start.ts';

type Settings = Readonly<Record<string, string>>;

/** Starts Ringi as its users do, in a process of its own; `stop` ends it as kill -9 does. */
export async function ringiProcess(yaml: string, settings: Settings): Promise<Ringi> {
  const child = await spawned(yaml, settings);
  const port = await portOf(child);
  child.stdout?.resume();
  return {
    port,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** Starts Ringi where it is to be refused; answers its exit code and what it says. */
export async function refusedProcess(yaml: string, settings: Settings) {
  const child = await spawned(yaml, settings);
  const said = child.stderr ? text(child.stderr) : '';
  child.stdout?.resume();
  const [code] = await once(child, 'exit');
  return { code: Number(code), said: await said };
}

async function spawned(yaml: string, settings: Settings): Promise<ChildProcess> {
  const config = `${settings['RINGI_LEDGER']?.replace('sqlite:', '')}.yaml`;
  await writeFile(config, yaml);
  const env = { ...process.env, ...settings, RINGI_CONFIG: config };
  return spawn(process.execPath, ['src/ringi.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

const listens = z.object({ msg: z.literal('Ringi listens'), port: z.number() });

async function portOf({ stdout, stderr }: ChildProcess): Promise<number> {
  const said = stderr ? text(stderr) : Promise.resolve('');
  if (stdout) {
    for await (const line of createInterface({ input: stdout })) {
      const read = listens.safeParse(JSON.parse(line));
      if (read.success) return read.data.port;
    }
  }
  throw new Error(`Ringi did not start: ${await said}`);
}
