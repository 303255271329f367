import { randomUUID } from 'node:crypto';
import { connect } from '../../adapters/aws/connect.ts';
import { files } from '../../adapters/aws/files.ts';
import { inbox } from '../../adapters/aws/inbox.ts';
import { httpServer, type Probe } from '../../adapters/http/server.ts';
import { sqliteLedger } from '../../adapters/ledger/sqlite.ts';
import { createBot } from '../bot.ts';
import { systemClock, type Clock } from '../clock.ts';
import { modelCardPlaces, stagePlaces, type Config } from '../config.ts';
import type { Desk } from '../desk.ts';
import { firstStart } from '../first-start.ts';
import type { Log } from '../log.ts';
import { markOpen } from '../work/mark-open.ts';
import { scheduleSweeps } from '../work/sweep.ts';
import { workUntil } from '../work.ts';
import { logHeads } from './log-heads.ts';
import { chatsOf } from './chats.ts';
import { deskOf } from './desk-of.ts';

/** A running Ringi. */
export type Ringi = {
  readonly port: number;
  /** Finishes what is in flight, then frees everything. */
  stop(): Promise<void>;
};

export type StartOptions = {
  readonly signal?: AbortSignal;
  /** Milliseconds a click in Teams may take before its person is told to wait; 2,500. */
  readonly patience?: number;
};

/**
 * Puts everything together and starts it; what cannot be had ends the start with a sentence. The
 * first start may take long: it is alive meanwhile, not ready, and `signal` cuts it short.
 */
export async function start(
  config: Config,
  log: Log,
  { signal, patience }: StartOptions = {},
): Promise<Ringi> {
  const parts = assemble(config, log, patience);
  const { ledger, aws, chats, desk, bot, events } = parts;
  let importing = true;
  const connected = chats.map((chat) => chat.connect(bot, desk.routes));
  const probes = probesOf(parts, () => importing);
  const app = await httpServer({ mounts: connected.map(({ mount }) => mount), probes, log });
  await app.listen({ port: config.settings.port, host: '0.0.0.0' });
  await Promise.all(connected.map((each) => each.start()));
  const stopping = new AbortController();
  const cut = AbortSignal.any([stopping.signal, ...(signal ? [signal] : [])]);
  const { rest } = await begin(config, desk, cut);
  importing = false;
  const working = Promise.all([
    workUntil(stopping.signal, desk),
    rest.catch((error: unknown) => log.error({ error: String(error) }, 'an import has ended')),
    flushUntil(stopping.signal, bot, desk.clock),
  ]);
  const consuming = events.consume((message) => bot.receive(message));
  const address = app.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : config.settings.port,
    async stop() {
      await consuming.stop();
      await app.close();
      await Promise.all(connected.map((each) => each.stop()));
      stopping.abort();
      await working;
      await bot.flushUnsigned(true);
      aws.close();
      ledger.close();
    },
  };
}

/** Everything that is to work together; nothing of it has begun. */
function assemble(config: Config, log: Log, patience: number | undefined) {
  const clock = systemClock;
  const ledger = logHeads(
    sqliteLedger({ path: config.settings.ledger.path, now: () => clock.now() }),
    log,
  );
  // The SDK reads AWS_ENDPOINT_URL and its per-service forms itself.
  const aws = connect({
    places: config.registries,
    otherPlaces: [...stagePlaces(config), ...modelCardPlaces(config)],
    clock,
  });
  const chats = chatsOf(config, {
    ledger,
    clock,
    log,
    files: files(aws),
    ...(patience !== undefined && { patience }),
  });
  const platforms = chats.map(({ platform }) => platform);
  const desk = deskOf(config, { ledger, clock, aws, platforms, log, process: randomUUID() });
  const events = inbox(aws, {
    queues: config.registries.map(({ queue }) => queue),
    onError: (error, about) => log.warn({ ...about, error: error.message }, 'inbox'),
  });
  return { ledger, aws, chats, desk, bot: createBot(desk), events };
}

/** What `/readyz` asks. */
function probesOf(
  { ledger, events, chats }: ReturnType<typeof assemble>,
  isImporting: () => boolean,
): readonly Probe[] {
  const imported = async () => {
    if (isImporting()) throw new Error('the registries are being imported');
  };
  return [
    { name: 'import', needed: true, ask: imported },
    { name: 'ledger', needed: true, ask: async () => void (await ledger.get('ready')) },
    { name: 'queue', needed: true, ask: () => events.ready() },
    ...chats.map(({ platform, ready }) => ({ name: platform.name, needed: false, ask: ready })),
  ];
}

/** A minute's total of unsigned requests is recorded, also where none follow. */
async function flushUntil(
  signal: AbortSignal,
  bot: ReturnType<typeof createBot>,
  clock: Clock,
): Promise<void> {
  while (!signal.aborted) {
    await clock.wait(60_000, signal);
    await bot.flushUnsigned();
  }
}

/** Before anything is heard: the registries as they are met for the first time, and the sweeps. */
async function begin(config: Config, desk: Desk, signal: AbortSignal) {
  const registries = config.registries.map(({ account, region }) => `${account}:${region}`);
  const { rest } = await firstStart(registries, desk, signal);
  await scheduleSweeps(desk);
  // Rules, routes and words may be others than those the cards were drawn by.
  await markOpen(desk);
  return { rest };
}
