import { describe, expect, it } from '@jest/globals';
import { exportCard } from '../../handlers/actions/export-card.ts';
import { modelCardBindingOf, type ExportJob } from '../../src/index.ts';
import { modelCardBinding } from '../../src/model-cards/binding.ts';
import { carried, ref, vote } from '../cards/model-card-world.ts';
import { noModelCards } from '../model-cards/no-model-cards.ts';
import { perform, planOf } from './carry.ts';
import { fakeWorld, group } from './fake-world.ts';

const line = modelCardBinding.parse({
  groups: [group.name],
  truth: 'standalone',
  card: '{group}',
  exportTo: 's3://ml-cards-111122223333/ringi/',
});
const time = '2026-11-20T07:30:00.000Z';
const card = {
  status: 'Approved',
  content: '{}',
  version: 3,
  createdAt: time,
  modifiedAt: time,
} as const;

describe('a PDF that AWS never ends to write', () => {
  it('is waited for, and given up after half an hour: others wait for its turn', async () => {
    const started: ExportJob[] = [];
    const { world } = fakeWorld([]);
    const modelCards = {
      ...noModelCards,
      bindingOf: () => modelCardBindingOf([line], group),
      card: async () => card,
      exportJob: async () =>
        started.length > 0 ? ({ status: 'InProgress' } as const) : ('none' as const),
      startExport: async (_ref: unknown, job: ExportJob) => void started.push(job),
    };
    const made = carried(vote('exportCard', { card: ref }), { id: 'e1', status: 'started' });
    const plan = await planOf(exportCard, made, { ...world, modelCards });
    const after = async (minutes: number) => {
      const now = new Date(new Date(made.createdAt).getTime() + minutes * 60_000);
      const { status } = await perform(exportCard, plan, made, { ...world, modelCards }, now);
      return status;
    };
    expect(await after(0)).toBe('waiting');
    expect(await after(29)).toBe('waiting');
    expect(await after(31)).toBe('failed');
    expect(started).toEqual([
      { name: 'ringi-e1', version: 3, to: 's3://ml-cards-111122223333/ringi/' },
    ]);
  });
});
