import { pino } from 'pino';
import { start } from '../main/start.ts';
import { readConfig } from './read-config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Starts Ringi and stays until SIGTERM or SIGINT; then finishes what is in flight. */
export async function run(env: Environment): Promise<number> {
  const config = await readConfig(env);
  const log = pino({ name: 'ringi', level: env['LOG_LEVEL'] ?? 'info' });
  // From here on: what a start has begun when it is told to stop must be finished, too.
  const told = new Promise<string>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => resolve(name));
  });
  const cut = new AbortController();
  void told.then(() => cut.abort());
  const ringi = await start(config, log, { signal: cut.signal });
  log.info({ port: ringi.port }, 'Ringi listens');
  const signal = await told;
  log.info({ signal }, 'stopping: what is in flight is finished first');
  await ringi.stop();
  return 0;
}
