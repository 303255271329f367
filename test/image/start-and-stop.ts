import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** How Ringi is started: a program with its arguments, in a folder, with these settings. */
export type Started = {
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly port: number;
};

/** `ringi check` with the same settings: what it said. Throws when it found a problem. */
export function check({ command, cwd, env }: Started): string {
  const [program = '', ...args] = command;
  const { status, stdout, stderr } = spawnSync(program, [...args, 'check'], {
    cwd,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`ringi check ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

/** Starts Ringi, sees it healthy and ready, ends it by SIGTERM. Throws with what it said. */
export async function startAndStop({ command, cwd, env, port }: Started): Promise<void> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => said.push(String(chunk)));
  }
  const ended = once(child, 'exit');
  const fail = (what: string) => new Error(`${what}. It said:\n${said.join('')}`);
  try {
    for (const path of ['healthz', 'readyz']) {
      const fine = await answers(`http://127.0.0.1:${port}/${path}`, () => child.exitCode === null);
      if (!fine) throw fail(`/${path} was not answered`);
      console.log(`/${path} is answered`);
    }
  } finally {
    child.kill('SIGTERM');
  }
  const [code, signal] = await Promise.race([ended, wait(20_000, ['late'], { ref: false })]);
  if (code !== 0) {
    child.kill('SIGKILL');
    throw fail(`SIGTERM ended it with ${String(code ?? signal)}`);
  }
  console.log('SIGTERM ends it with 0');
}

async function answers(url: string, running: () => boolean): Promise<boolean> {
  const until = performance.now() + 60_000;
  while (running() && performance.now() < until) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok === true) return true;
    await wait(200);
  }
  return false;
}
