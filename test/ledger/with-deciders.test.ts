import { describe, expect, it } from '@jest/globals';
import { withDeciders } from '../../src/ledger/with-deciders.ts';
import { registered } from '../actions/fake-world.ts';
import { noPipelines } from '../pipelines/no-pipelines.ts';
import { memoryLedger } from './memory-ledger.ts';

const run = 'arn:aws:sagemaker:ap-northeast-1:111122223333:pipeline/train/execution/r1';
const id = 'a1b2c3d4e5f6a7b8c9d0e1f2';
const execution = {
  id,
  decision: {
    id: 'c',
    card: { view: 'drift', subject: 's' },
    verb: 'retrain',
    on: '',
    answers: {},
    account: { platform: 'slack', tenant: 'T', id: 'U' },
    person: { id: 'kenji', name: 'Kenji Mori' },
    groups: [],
    evidence: '',
    policy: '',
    at: '2026-11-20T09:00:00.000Z',
  },
  people: [
    { id: 'kenji', name: 'Kenji Mori' },
    { id: 'yuki', name: 'Yuki Ito' },
  ],
  group: { account: '111122223333', region: 'ap-northeast-1', name: 'credit-risk' },
  target: '',
  seizes: false,
  createdAt: '2026-11-20T09:00:00.000Z',
  startBy: '2026-11-20T10:00:00.000Z',
  status: 'started',
  begun: { [`execution ${run}`]: '2026-11-20T09:00:00.000Z' },
};

async function decidersOf(description: string | undefined, executionArn = run) {
  const ledger = memoryLedger({ now: () => new Date('2026-11-20T09:00:00.000Z') });
  await ledger.commit([{ do: 'put', key: `execution/${id}`, value: execution }]);
  const pipeline = { name: 'train', executionArn, steps: [], ...(description && { description }) };
  const told = withDeciders({ ...noPipelines, provenanceOf: async () => ({ pipeline }) }, ledger);
  return (await told.provenanceOf(registered(13))).pipeline?.decidedBy;
}

describe('who had a version made through Ringi', () => {
  it('is known from the decision that the execution names, and the ledger remembers', async () => {
    expect(await decidersOf(`Retraining decided by two in Ringi (decision ${id})`)).toEqual([
      'kenji',
      'yuki',
    ]);
  });

  it('is not believed of an execution that the decision did not begin', async () => {
    const another = run.replace('r1', 'r2');
    expect(await decidersOf(`(decision ${id})`, another)).toBeUndefined();
  });

  it.each([
    ['names no decision', 'Nightly.'],
    ['names one that is not recorded', '(decision ffffffffffffffffffffffff)'],
    ['says nothing', undefined],
  ])('is not known where the execution %s', async (_what, description) => {
    expect(await decidersOf(description)).toBeUndefined();
  });
});
