import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Conflict, verify } from '../../../src/index.ts';
import type { Json, Ledger } from '../../../src/index.ts';
import { journalEntry } from './commits.ts';

/** Several clients at once, in any order of their calls, lose nothing and double nothing. */
export function interleavingsContract(empty: () => Promise<Ledger>): void {
  it('lets no vote get lost between clients that read, think and replace', async () => {
    const clients = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), clients, async (scheduler, votes) => {
        const ledger = await empty();
        await ledger.commit([{ do: 'create', key: 'round/a', value: [] }]);
        const slow = scheduled(scheduler, ledger);
        const voting = votes.map(async (count, client) => {
          for (let vote = 0; vote < count; vote += 1) await cast(slow, `${client}/${vote}`);
        });
        await scheduler.waitFor(Promise.all(voting));
        const expected = votes.flatMap((count, client) =>
          Array.from({ length: count }, (_, vote) => `${client}/${vote}`),
        );
        const round = await ledger.get('round/a');
        expect(new Set(list(round?.value))).toEqual(new Set(expected));
        expect(list(round?.value)).toHaveLength(expected.length);
        expect(await verify(ledger)).toMatchObject({ head: { n: expected.length } });
        expect(await ledger.list('click/', { limit: 99 })).toHaveLength(expected.length);
      }),
      { numRuns: 25 },
    );
  });

  it('lets one of many creators in', async () => {
    const ledger = await empty();
    const tries = await Promise.allSettled(
      Array.from({ length: 100 }, (_, i) =>
        ledger.commit([{ do: 'create', key: 'click/1', value: i }], [journalEntry('decided', i)]),
      ),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await verify(ledger)).toMatchObject({ head: { n: 1 } });
  });
}

/** Read, think, replace; once more when somebody else was faster. */
async function cast(ledger: Pick<Ledger, 'get' | 'commit'>, vote: string): Promise<void> {
  const round = await ledger.get('round/a');
  if (round === undefined) throw new Error('the round is gone');
  try {
    await ledger.commit(
      [
        {
          do: 'replace',
          key: 'round/a',
          value: [...list(round.value), vote],
          revision: round.revision,
        },
        { do: 'create', key: `click/${vote}`, value: null },
      ],
      [journalEntry('decided', vote)],
    );
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    await cast(ledger, vote);
  }
}

/** The same ledger behind a wire on which any call may overtake any other. */
function scheduled(scheduler: fc.Scheduler, ledger: Ledger): Pick<Ledger, 'get' | 'commit'> {
  const step = () => scheduler.schedule(Promise.resolve());
  return {
    get: async (key) => {
      await step();
      const entry = await ledger.get(key);
      await step();
      return entry;
    },
    commit: async (changes, journal) => {
      await step();
      return ledger.commit(changes, journal);
    },
  };
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
