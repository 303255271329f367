import { expect, it } from '@jest/globals';
import { modelCardBindingOf } from '../../src/index.ts';
import { modelCardBinding } from '../../src/model-cards/binding.ts';
import { look } from '../../handlers/cards/model-card/look.ts';
import { fakeWorld, group, registered } from '../actions/fake-world.ts';
import { noModelCards } from '../model-cards/no-model-cards.ts';
import { cardArn, ref } from './model-card-world.ts';
import { at } from './world.ts';

it('a look at the card of a group that nothing serves lists its versions twice, and no more', async () => {
  const line = { groups: ['*'], truth: 'standalone', card: '{group}', copy: true, writes: true };
  const binding = modelCardBindingOf([modelCardBinding.parse(line)], group);
  const { world } = fakeWorld([registered(12)]);
  const asked: string[] = [];
  const registry = {
    ...world.registry,
    async *modelPackages() {
      asked.push('listing');
      yield registered(12);
    },
  };
  const [createdAt, modifiedAt] = [at('07:30'), at('07:30')];
  const modelCards = {
    ...noModelCards,
    bindingOf: () => binding,
    card: async ({ arn }: { readonly arn: string }) => {
      asked.push(arn);
      return { status: 'Draft', content: '{}', createdAt, modifiedAt } as const;
    },
  };
  const seen = await look(ref.subject, { ...world, registry, modelCards });
  expect(seen).toMatchObject({ shown: { about: { version: 12 }, versions: [12] } });
  expect(asked.toSorted()).toEqual(['listing', cardArn, 'listing', registered(12).arn].toSorted());
});
