import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sqliteLedger } from '../../adapters/ledger/sqlite.ts';
import { parseConfig } from '../../src/config.ts';
import { start } from '../../src/main/start.ts';
import { editLedger } from '../weather/edit-ledger.ts';
import { sweepNow } from '../weather/sweep-now.ts';
import { startWorld, type World } from './start-world.ts';

const yesterday = () => new Date(Date.now() - 86_400_000);
const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** A digest tells of no time before Ringi was there: it has been there since yesterday. */
async function beganYesterday(path: string): Promise<void> {
  const ledger = sqliteLedger({ path, now: yesterday });
  const [first] = await ledger.list('journal/', { limit: 1 });
  if (!first) await ledger.commit([], [{ kind: 'imported', subject: 'registry/none', body: {} }]);
  ledger.close();
}

let world: World;
beforeAll(async () => {
  world = await startWorld({
    yaml: 'incidents: { groupWait: 1s }\n',
    async open(yaml, settings) {
      await beganYesterday((settings['RINGI_LEDGER'] ?? '').replace('sqlite:', ''));
      return start(parseConfig(yaml, settings), silent);
    },
  });
});
afterAll(() => world.stop());

describe('a digest whose time has come', () => {
  it('is in each route’s channels, in their language, about what is open there', async () => {
    world.aws.company.pipelineFails('credit-risk', 'accessDenied');
    await world.slack.as('U0REN').sees('credit-models', ['credit-risk: pipeline failed'], 40_000);
    const at = new Date().toISOString().slice(11, 16);
    await world.restart({
      yaml: (text) => `${text}digests: [{ every: day, at: '${at}', zone: UTC }]\n`,
      ledger: editLedger(sweepNow),
    });
    const says = ['1 incident open', '1 is open.', 'credit-risk · credit-risk-train'];
    await world.slack.as('U0REN').sees('credit-models', says, 40_000);
    await world.teams.as('29:ren').sees(says, { within: 40_000 });
    await world.slack.as('U0REN').sees('fraud-models', ['日次ダイジェスト', '異常なし'], 40_000);
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });

  it('leads to the cards: its button lists what fires, to the one who asked', async () => {
    const yuki = world.slack.as('U0YUKI');
    await yuki.clicks('Show alerts', 'credit-models');
    const answer = await yuki.sees('credit-models', ['Firing: 1', 'credit-risk-train']);
    expect(answer.ephemeral).toBe(true);
    expect(JSON.stringify(answer.blocks)).toContain('"url"');
  });

  it('is told once, however often Ringi starts and looks', async () => {
    await world.restart({ ledger: editLedger(sweepNow) });
    await world.quiet();
    const told = world.slack
      .state('U0REN')
      .messages.filter(({ blocks }) => JSON.stringify(blocks).includes('Daily digest'));
    expect(told).toHaveLength(1);
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});
