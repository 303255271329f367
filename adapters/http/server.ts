import fastify, { type FastifyInstance } from 'fastify';
import type { Log } from '../../src/index.ts';

/** What one chat mounts into the server: its own routes and nobody else's. */
export type Mount = (app: FastifyInstance) => void | Promise<void>;

/** One thing `/readyz` asks. `needed`: without it Ringi cannot work; else it is only named. */
export type Probe = {
  readonly name: string;
  readonly needed: boolean;
  readonly ask: () => Promise<void>;
};

export type ServerOptions = {
  readonly mounts: readonly Mount[];
  readonly probes: readonly Probe[];
  readonly log: Log;
};

/** A probe that takes longer has failed. */
const patience = 3_000;
/** Cards and clicks are small; everything larger is not for us. */
const bodyLimit = 1_048_576;

/** The only HTTP server: the chats' endpoints, `/healthz` and `/readyz`. */
export async function httpServer({ mounts, probes, log }: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit, forceCloseConnections: 'idle' });
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const answers = await Promise.all(probes.map((probe) => answerOf(probe, log)));
    const ready = answers.every(({ ok, needed }) => ok || !needed);
    const parts = Object.fromEntries(answers.map(({ name, ok }) => [name, ok ? 'ok' : 'away']));
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', ...parts });
  });
  // An error's message may hold what must not leave: only its kind is told.
  app.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) => {
    const code = error.statusCode ?? 500;
    if (code >= 500) log.error({ error: error.message }, 'a request failed');
    return reply.code(code).send({ error: code >= 500 ? 'internal' : 'bad request' });
  });
  for (const mount of mounts) await app.register(async (scope) => mount(scope));
  return app;
}

async function answerOf({ name, needed, ask }: Probe, log: Log) {
  try {
    await within(patience, ask());
    return { name, needed, ok: true };
  } catch (error) {
    log.warn({ probe: name, error: String(error) }, 'not reachable');
    return { name, needed, ok: false };
  }
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  const signal = AbortSignal.timeout(ms);
  await Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error(`no answer in ${ms} ms`)));
    }),
  ]);
}
