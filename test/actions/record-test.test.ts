import { describe, expect, it } from '@jest/globals';
import { recordTest } from '../../handlers/actions/record-test.ts';
import { modelCardBindingOf, modelCardSubject } from '../../src/index.ts';
import { modelCardBinding } from '../../src/model-cards/binding.ts';
import { cardArn, carried, vote } from '../cards/model-card-world.ts';
import { arnOf } from '../cards/world.ts';
import { noModelCards } from '../model-cards/no-model-cards.ts';
import { carry } from './carry.ts';
import { fakeWorld, group } from './fake-world.ts';

const answers = { name: 'Stress test', stage: 'test', result: 'passed' };
const time = '2026-11-20T07:30:00.000Z';

/** What a test that was recorded leaves in a model card: of the group, or of version 12. */
async function recorded(kind: 'standalone' | 'package', more: Readonly<Record<string, string>>) {
  const truth = kind === 'standalone' ? { truth: kind, card: '{group}' } : {};
  const line = modelCardBinding.parse({ groups: [group.name], ...truth });
  const written: string[] = [];
  const modelCards = {
    ...noModelCards,
    bindingOf: () => modelCardBindingOf([line], group),
    card: async () =>
      ({ status: 'Draft', content: '{}', createdAt: time, modifiedAt: time }) as const,
    write: async (_of: unknown, text: string) => void written.push(text),
  };
  const name = kind === 'standalone' ? cardArn : arnOf(12);
  const card = { view: 'model-card', subject: modelCardSubject({ group, kind, name }) };
  const decision = vote('recordTest', { card, answers: { ...answers, ...more } });
  const { world } = fakeWorld([]);
  const end = await carry(recordTest, carried(decision, { status: 'started' }), {
    ...world,
    modelCards,
  });
  return { end, written: written.map((text): unknown => JSON.parse(text)) };
}

const called = (version: number) => ({
  evaluation_details: [
    { name: `Stress test v${version}`, metadata: { version: String(version), result: 'passed' } },
  ],
});

describe('a test that is recorded', () => {
  it('is of the version that was chosen, in the card of a group', async () => {
    const { written } = await recorded('standalone', { version: '11' });
    expect(written).toMatchObject([called(11)]);
  });

  it('is of that very version in its own card, whatever a form says', async () => {
    const { written } = await recorded('package', { version: '11' });
    expect(written).toMatchObject([called(12)]);
  });

  it('is none where nobody knows of which version it was', async () => {
    for (const version of ['', '0', 'the newest']) {
      const { end, written } = await recorded('standalone', { version });
      expect([end, written]).toMatchObject([{ status: 'failed', because: 'noVersion' }, []]);
    }
  });
});
