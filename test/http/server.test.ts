import { afterEach, describe, expect, it } from '@jest/globals';
import { httpServer, type Probe } from '../../adapters/http/server.ts';

type Server = Awaited<ReturnType<typeof httpServer>>;

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** What `/readyz` answers where these can be reached, or not. */
async function readyz(probes: Readonly<Record<string, Pick<Probe, 'needed'> & { ok: boolean }>>) {
  const logged: string[] = [];
  const say = (about: object) => void logged.push(JSON.stringify(about));
  const asked = Object.entries(probes).map(([name, { needed, ok }]): Probe => {
    const ask = async () => {
      if (!ok) throw new Error(`${name} said xoxb-secret`);
    };
    return { name, needed, ask };
  });
  const log = { info: say, warn: say, error: say };
  const server = await httpServer({ mounts: [], probes: asked, log });
  servers.push(server);
  const answer = await server.inject('/readyz');
  return { status: answer.statusCode, body: answer.json<unknown>(), text: answer.body, logged };
}

const ledger = { needed: true, ok: true };

describe('/readyz', () => {
  it('says of everything that it is there', async () => {
    const { status, body } = await readyz({ ledger, slack: { needed: false, ok: true } });
    expect([status, body]).toEqual([200, { status: 'ready', ledger: 'ok', slack: 'ok' }]);
  });

  it('names a chat that is away, which is no failure', async () => {
    const away = { needed: false, ok: false };
    const { status, body } = await readyz({ ledger, slack: away, teams: away });
    const named = { status: 'ready', ledger: 'ok', slack: 'away', teams: 'away' };
    expect([status, body]).toEqual([200, named]);
  });

  it('is a failure where what is needed is away', async () => {
    const { status, body } = await readyz({ ledger, queue: { needed: true, ok: false } });
    expect([status, body]).toEqual([503, { status: 'not ready', ledger: 'ok', queue: 'away' }]);
  });

  it('tells why in the log alone', async () => {
    const { text, logged } = await readyz({ queue: { needed: true, ok: false } });
    expect(text).not.toContain('secret');
    expect(logged.join()).toContain('queue said');
  });
});

describe('/healthz', () => {
  it('says that the process lives, whatever is away', async () => {
    const server = await httpServer({
      mounts: [],
      probes: [{ name: 'ledger', needed: true, ask: () => Promise.reject(new Error('away')) }],
      log: { info() {}, warn() {}, error() {} },
    });
    servers.push(server);
    expect((await server.inject('/healthz')).statusCode).toBe(200);
  });
});
