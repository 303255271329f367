import { describe, expect, it } from '@jest/globals';
import { stagePointers } from '../../handlers/sweeps/stage-pointers.ts';
import { agendaEntry } from '../../src/agenda.ts';
import { Later, type StagePointer, type Standing } from '../../src/index.ts';
import { recordStanding } from '../../src/ledger/standings.ts';
import { sweep } from '../../src/work/sweep.ts';
import { pointerOf } from '../actions/fake-world.ts';
import { arnOf, creditRisk } from '../commands/asked-of.ts';
import { handClock, startDesk } from '../core/start-desk.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';

const fraud = { ...creditRisk, name: 'fraud' };
const decided = { execution: 'e1', verb: 'promote', people: ['yuki-ito'] };
const imported = { outside: 'pointer', imported: true } as const;

function standing(stage: string, version: number, more: Partial<Standing> = {}): Standing {
  const since = '2026-11-20T07:00:00.000Z';
  return { stage, version, arn: arnOf(version), since, by: decided, ...more };
}

/** A desk on whose ladder Ringi put versions; `swept` answers what one sweep marks. */
function startSweeping() {
  const clock = handClock('2026-11-20T08:00:00Z');
  const ledger = memoryLedger({ now: clock.now });
  const plain = startDesk({ ledger, clock, state: { status: 'pending', image: '', writes: [] } });
  const says = new Map<string, StagePointer | 'unreadable'>();
  const asked: string[] = [];
  const desk = {
    ...plain,
    handlers: { ...plain.handlers, sweeps: [stagePointers] },
    world: {
      ...plain.world,
      stages: { names: ['dev', 'test', 'prod'] },
      registry: {
        ...plain.world.registry,
        async *groups() {
          yield fraud;
          yield creditRisk;
        },
      },
      pointers: {
        ...plain.world.pointers,
        async readAll({ name }: { readonly name: string }, stages: readonly string[]) {
          asked.push(`${name}: ${stages.join(' ')}`);
          if (name === fraud.name) throw new Later('ssm is busy');
          return says;
        },
      },
    },
  };
  return {
    says,
    asked,
    stands: (value: Standing, group = creditRisk) => ledger.commit([recordStanding(group, value)]),
    swept: async () => {
      await sweep(stagePointers.name, desk);
      const marks = await ledger.list('agenda/', { limit: 100 });
      for (const { key, revision } of marks) {
        await ledger.commit([{ do: 'delete', key, revision }]);
      }
      const found = marks.map(({ value }) => agendaEntry.parse(value));
      return found.flatMap((entry) => (entry.kind === 'card' ? [entry.ref.subject] : []));
    },
  };
}

describe('the sweep over the stage pointers', () => {
  it('finds nothing where each says what Ringi’s decision put there', async () => {
    const { says, stands, swept } = startSweeping();
    await stands(standing('dev', 2));
    await stands(standing('test', 1));
    says.set('dev', pointerOf('dev', 2)).set('test', pointerOf('test', 1));
    expect(await swept()).toEqual([]);
  });

  it.each<[string, StagePointer | 'unreadable' | undefined]>([
    ['another version', pointerOf('dev', 1)],
    ['nothing anybody can read', 'unreadable'],
    ['nothing at all', undefined],
  ])(
    'finds the version whose pointer says %s, once, and again when it is back',
    async (_, what) => {
      const { says, stands, swept } = startSweeping();
      await stands(standing('dev', 2));
      await stands(standing('test', 1));
      says.set('test', pointerOf('test', 1));
      if (what) says.set('dev', what);
      expect(await swept()).toEqual([arnOf(2)]);
      expect(await swept()).toEqual([]);
      says.set('dev', pointerOf('dev', 2));
      expect(await swept()).toEqual([arnOf(2)]);
      expect(await swept()).toEqual([]);
    },
  );

  it('finds the same pointer again where the version has come back meanwhile', async () => {
    const { says, stands, swept } = startSweeping();
    await stands(standing('dev', 2));
    says.set('dev', pointerOf('dev', 1));
    expect(await swept()).toEqual([arnOf(2)]);
    await stands(standing('dev', 1, { since: '2026-11-20T07:30:00.000Z' }));
    expect(await swept()).toEqual([]);
    await stands(standing('dev', 2, { since: '2026-11-20T07:45:00.000Z' }));
    expect(await swept()).toEqual([arnOf(2)]);
  });

  it('asks for what Ringi put somewhere, and for nothing else', async () => {
    const { asked, stands, swept } = startSweeping();
    await stands(standing('dev', 2, { by: imported }));
    expect(await swept()).toEqual([]);
    expect(asked).toEqual([]);
    await stands(standing('test', 2));
    await swept();
    expect(asked).toEqual(['credit-risk: test']);
  });

  it('keeps no group back for another that cannot be read', async () => {
    const { says, stands, swept } = startSweeping();
    await stands(standing('dev', 1), fraud);
    await stands(standing('dev', 2));
    says.set('dev', pointerOf('dev', 3));
    expect(await swept()).toEqual([arnOf(2)]);
  });
});
