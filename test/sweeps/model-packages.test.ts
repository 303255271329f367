import { describe, expect, it } from '@jest/globals';
import { modelPackages } from '../../handlers/sweeps/model-packages.ts';
import type { ModelPackageSummary } from '../../src/index.ts';
import { agendaEntry } from '../../src/agenda.ts';
import { sweep } from '../../src/work/sweep.ts';
import { arnOf, creditRisk, versionOf } from '../commands/asked-of.ts';
import { handClock, startDesk } from '../core/start-desk.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';

/** A desk whose registry holds what the test says; `swept` answers what one sweep marks. */
function startSweeping() {
  const clock = handClock('2026-11-20T08:00:00Z');
  const ledger = memoryLedger({ now: clock.now });
  const state = { status: 'pending' as const, image: 'one', writes: [] };
  const plain = startDesk({ ledger, clock, state });
  const held: { versions: readonly ModelPackageSummary[] } = { versions: [] };
  const desk = {
    ...plain,
    handlers: { ...plain.handlers, sweeps: [modelPackages] },
    world: {
      ...plain.world,
      registry: {
        ...plain.world.registry,
        async *groups() {
          yield creditRisk;
        },
        async *modelPackages() {
          yield* held.versions;
        },
      },
    },
  };
  const swept = async () => {
    const next = await sweep(modelPackages.name, desk);
    const marks = await ledger.list('agenda/', { limit: 100 });
    for (const { key, revision } of marks) {
      await ledger.commit([{ do: 'delete', key, revision }]);
    }
    const found = marks.map(({ value }) => agendaEntry.parse(value));
    const subjects = found.flatMap((entry) => (entry.kind === 'card' ? [entry.ref.subject] : []));
    return { next, subjects };
  };
  return { held, swept };
}

describe('the sweep over the registries', () => {
  it('finds a version whose event was lost, once', async () => {
    const { held, swept } = startSweeping();
    held.versions = [versionOf(1)];
    expect((await swept()).subjects).toEqual([arnOf(1)]);
    expect((await swept()).subjects).toEqual([]);
  });

  it.each<[string, Partial<ModelPackageSummary>]>([
    ['approved', { approval: 'Approved' }],
    ['failed', { status: 'Failed' }],
    ['moved to a stage', { lifeCycle: { stage: 'dev', stageStatus: 'Approved' } }],
  ])('finds a version again that was %s meanwhile, and no other', async (_, change) => {
    const { held, swept } = startSweeping();
    held.versions = [versionOf(2), versionOf(1)];
    await swept();
    held.versions = [versionOf(2), versionOf(1, change)];
    expect((await swept()).subjects).toEqual([arnOf(1)]);
  });

  it('passes over what was only logged', async () => {
    const { held, swept } = startSweeping();
    held.versions = [versionOf(1, { registration: 'Logged' })];
    expect((await swept()).subjects).toEqual([]);
  });

  it('comes again in ten minutes', async () => {
    const { swept } = startSweeping();
    expect((await swept()).next).toEqual(new Date('2026-11-20T08:10:00Z'));
  });
});
