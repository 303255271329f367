import { describe, expect, it } from '@jest/globals';
import { card } from '../../handlers/commands/card.ts';
import { noModelCards } from '../model-cards/no-model-cards.ts';
import { askedOf, creditRisk, inJapanese, versionOf } from './asked-of.ts';

const { account, region } = creditRisk;
const arn = `arn:aws:sagemaker:${region}:${account}:model-card/credit-risk`;
const kept = {
  kind: 'standalone',
  arn,
  through: { account, region },
  name: 'credit-risk',
} as const;

const ask = async (text: string, truth: 'package' | 'standalone', more = {}) => {
  const { asked, raised } = askedOf(text, { versions: [versionOf(2), versionOf(3)] }, more);
  const bindingOf: typeof noModelCards.bindingOf = (group) => ({
    ...noModelCards.bindingOf(group),
    truth,
    standalone: kept,
  });
  const world = { ...asked.world, modelCards: { ...noModelCards, bindingOf } };
  const records = { ...asked.records, sketch: async () => undefined };
  return { said: (await card.run({ ...asked, world, records })).summary, raised };
};

describe('a model card that is asked for', () => {
  it('is the group’s where one is kept for all versions, and says so where one was named', async () => {
    const { said, raised } = await ask('credit-risk 2', 'standalone');
    expect(said).toContain('One card is kept for the whole group, not for each version.');
    expect(raised).toHaveLength(1);
    expect((await ask('credit-risk', 'standalone')).said).not.toContain('whole group');
    const inJa = await ask('credit-risk 2', 'standalone', inJapanese);
    expect(inJa.said).toContain('グループ全体で 1 つです');
  });

  it('is that of the version where each has its own', async () => {
    const { said, raised } = await ask('credit-risk 2', 'package');
    expect(said).not.toContain('whole group');
    expect(raised).toHaveLength(1);
  });
});
