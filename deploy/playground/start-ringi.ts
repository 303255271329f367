import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { RingiStatus, RingiWatch } from './page/page-world.ts';

/** Ringi as its own process, the way it runs anywhere; stopping it lets it finish what it does. */
export type RingiProcess = RingiWatch & {
  readonly url: string;
  /** Everything it wrote. */
  readonly log: string;
  stop(): Promise<void>;
};

/** `env` is all the process gets, beside what every process needs. */
export type RingiOptions = {
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  readonly log: string;
};

const main = fileURLToPath(new URL('../../src/ringi.js', import.meta.url));

/** Starts Ringi and waits until it is ready. Throws with its last words if it ends before. */
export async function startRingi({ port, env, log }: RingiOptions): Promise<RingiProcess> {
  const url = `http://127.0.0.1:${port}`;
  const listeners = new Set<() => void>();
  const file = createWriteStream(log);
  const child = spawn(process.execPath, [main], {
    env: { ...usual(), ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  const ended = once(child, 'exit').finally(() => file.end());
  let status: RingiStatus = 'starting';
  const become = (next: RingiStatus) => {
    status = next;
    for (const listener of listeners) listener();
  };
  void ended.then(() => become('stopped'));
  const running = () => child.exitCode === null && child.signalCode === null;

  await ready(url, running);
  if (!running()) throw new Error(`Ringi did not start. It said:\n${await lastWords(log)}`);
  become('running');
  return {
    url,
    log,
    status: () => status,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async stop() {
      if (!running()) return;
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(late);
    },
  };
}

/** What a process needs on any machine; nothing that could lead it to a real account. */
function usual(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'LANG', 'TZ', 'SystemRoot', 'NODE_OPTIONS'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

async function ready(url: string, running: () => boolean): Promise<void> {
  const until = performance.now() + 30_000;
  while (running()) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok === true) return;
    if (performance.now() > until) throw new Error(`Ringi is not ready after 30 s: ${url}/readyz`);
    await wait(100);
  }
}

async function lastWords(log: string): Promise<string> {
  const text = await readFile(log, 'utf8');
  return text.split('\n').slice(-20).join('\n').trim();
}
