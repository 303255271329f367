import { describe, expect, it } from '@jest/globals';
import type { DeploymentsReader, Execution } from '../../src/index.ts';
import { serviceLevelCard } from '../../handlers/cards/service-level.ts';
import { standing } from '../actions/fake-world.ts';
import { decidedRollback } from './decided-rollback.ts';
import { execution, plan, subject } from './deployment-facts.ts';
import { deploymentWorld } from './deployment-world.ts';
import { slow } from './service-level-facts.ts';
import { at } from './world.ts';

const stored = { packages: [], standings: [], touched: [] };
const done = (more: Partial<Execution> = {}) =>
  execution({
    status: 'done',
    endedAt: at('10:22'),
    plan: { ...stored, deploy: plan },
    ...more,
  });
const by = { execution: 'x1', verb: 'promote', people: ['kenji'] };
const before = [standing('prod', 9, '12'), standing('prod', 8, '10')];
const after = [{ ...standing('prod', 12, '20'), by }, ...before];
const measures: Partial<DeploymentsReader> = { serviceLevel: async () => slow };

async function look(standings = after, found = done(), holders: readonly Execution[] = []) {
  const world = deploymentWorld(found, standings, measures, holders);
  const seen = await serviceLevelCard.look(subject, world);
  if (seen === 'gone' || seen === 'not yet') throw new Error(`nothing to see: ${seen}`);
  return seen;
}

describe('looking at a service level', () => {
  it.each([
    ['gone', 'nobody recorded', undefined],
    ['not yet', 'still runs', done({ status: 'started' })],
    ['not yet', 'failed', done({ status: 'failed' })],
    ['not yet', 'changed nothing that serves', done({ plan: stored })],
  ] as const)('is %s where its execution %s', async (expected, _name, found) => {
    const world = deploymentWorld(found, before);
    expect(await serviceLevelCard.look(subject, world)).toBe(expected);
  });

  it('judges what stands there and the way back, and measures the last ten minutes', async () => {
    const { judged, shown } = await look();
    expect(judged).toMatchObject({ stage: 'prod', execution: 'x1', version: 12, back: 9 });
    expect(shown).toMatchObject({ stands: true, isLast: true, live: { level: slow }, busy: false });
  });

  it.each([
    ['10:22:00.000', '10:22:00.000'],
    ['10:22:00.001', '10:23:00.000'],
    ['10:22:59.999', '10:23:00.000'],
  ])('leaves out the minute in which it came to serve: %s', async (ended, from) => {
    const asked: unknown[] = [];
    const found = done({ endedAt: `2026-11-20T${ended}Z` });
    const world = deploymentWorld(found, after, {
      serviceLevel: async (...args) => {
        asked.push(args);
        return slow;
      },
    });
    await serviceLevelCard.look(subject, world);
    const of = { endpoint: 'credit-risk-prod', variant: 'AllTraffic' };
    const notBefore = new Date(`2026-11-20T${from}Z`);
    expect(asked).toEqual([[plan.at, of, { last: 600_000, notBefore }]]);
  });

  it('reads nothing of AWS once another version stands there, and tells which came first', async () => {
    const back = {
      ...standing('prod', 9, '21', 'rollback'),
      by: { execution: 'x2', verb: 'rollback', people: ['yuki'] },
    };
    const world = deploymentWorld(done(), [standing('prod', 13, '22'), back, ...after]);
    expect(await serviceLevelCard.look(subject, world)).toMatchObject({
      judged: { back: null },
      shown: {
        stands: false,
        live: {},
        successor: { version: 9, since: back.since, rollback: true },
      },
    });
  });

  it('tells of the oldest that is known where its own standing is long past', async () => {
    const { shown } = await look(before);
    expect(shown).toMatchObject({ stands: false, successor: { version: 8, rollback: false } });
  });

  it('tells who goes back already, and that something else is at work', async () => {
    const { execution: running } = decidedRollback();
    expect((await look(after, done(), [running])).shown).toMatchObject({
      going: { to: 9, people: ['Yuki Ito'] },
      busy: false,
    });
    const other = execution({ id: 'x3' });
    const { shown } = await look(after, done(), [other]);
    expect(shown.busy).toBe(true);
    expect(shown).not.toHaveProperty('going');
  });
});
