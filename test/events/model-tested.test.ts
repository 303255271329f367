import { describe, expect, it } from '@jest/globals';
import { modelTested } from '../../handlers/events/model-tested.ts';
import { Astray, modelCardBindingOf, type GroupRef } from '../../src/index.ts';
import { modelCardBinding } from '../../src/model-cards/binding.ts';
import { arnOf, fakeWorld, group } from '../actions/fake-world.ts';
import { noModelCards } from '../model-cards/no-model-cards.ts';

const { account, region } = group;
const heardAt = new Date('2026-11-25T00:31:00.000Z');
const place = { account, region, resources: [], heardAt };
const detail = {
  group: group.name,
  version: 2,
  stage: 'test',
  name: 'Stress test',
  result: 'passed',
  at: '2026-11-25T09:30:00+09:00',
};

/** A registry with two versions; `lines` of `modelCards:`. */
function hears(lines: readonly object[] = []) {
  const { world } = fakeWorld([]);
  const sentences = lines.map((line) => modelCardBinding.parse(line));
  const listed = [2, 1].map((version) => ({
    arn: arnOf(version),
    version,
    status: 'Completed' as const,
    registration: 'Registered' as const,
    approval: 'Approved' as const,
    createdAt: '2026-11-20T07:30:00.000Z',
  }));
  const registry = {
    ...world.registry,
    async *modelPackages() {
      yield* listed;
    },
  };
  const bindingOf = (of: GroupRef) => modelCardBindingOf(sentences, of);
  const modelCards = { ...noModelCards, bindingOf };
  return async (told: object) =>
    modelTested.handle(told, { ...world, registry, modelCards }, place);
}

const ending = (at: string) => hears()({ ...detail, at });

describe('Model Test', () => {
  it('is kept for the card of its version, and that card is looked at', async () => {
    const [heard] = await hears()(detail);
    expect(heard).toMatchObject({
      view: 'model-card',
      subject: `${account}:${region}:${group.name}/package-card/${arnOf(2)}`,
      keep: { value: { name: 'Stress test' } },
    });
    expect(heard?.keep?.id).toMatch(/^2026-11-25T00:30:00\.000Z~[0-9a-f]{16}$/u);
  });

  it('is kept for the group’s card where that is the truth, however the group is typed', async () => {
    const line = { groups: ['*'], truth: 'standalone', card: '{group}' };
    const [heard] = await hears([line])({ ...detail, group: group.name.toUpperCase() });
    expect(heard?.subject).toBe(
      `${account}:${region}:${group.name}/model-card/arn:aws:sagemaker:${region}:${account}:model-card/${group.name}`,
    );
  });

  it('is the same test, whenever it is told', async () => {
    const [first] = await hears()(detail);
    const [again] = await hears()({ ...detail, at: '2026-11-25T00:30:00Z', result: 'failed' });
    expect(again?.keep?.id).toBe(first?.keep?.id);
  });

  it('of a version that is not there is told by name', async () => {
    await expect(hears()({ ...detail, version: 9 })).rejects.toThrow(Astray);
    await expect(hears()({ ...detail, version: 9 })).rejects.toThrow('no version 9');
  });

  it('that has not ended yet is told and not kept: it would keep away all that follow', async () => {
    await expect(ending('2026-11-25T00:37:00Z')).rejects.toThrow('later than now');
    await expect(ending('9999-12-31T00:00:00Z')).rejects.toThrow(Astray);
    expect(await ending('2026-11-25T00:35:00Z')).toHaveLength(1);
  });

  it('that cannot be read is no test', async () => {
    await expect(hears()({ ...detail, result: 'maybe' })).rejects.toThrow('result');
  });
});
