import { expect, it } from '@jest/globals';
import { acceptShare } from '../../handlers/actions/accept-share.ts';
import { modelCardCardRef } from '../../handlers/cards/model-card/model-card-card-ref.ts';
import { modelCardBindingOf, type Place, type ReceivedNow } from '../../src/index.ts';
import { modelCardBinding } from '../../src/model-cards/binding.ts';
import { carried, owner, place, vote } from '../cards/model-card-world.ts';
import { noModelCards } from '../model-cards/no-model-cards.ts';
import { carry, perform } from './carry.ts';
import { fakeWorld, group } from './fake-world.ts';

/** Another account's card, whose share is in one state after the other, and where it is accepted. */
function theirs(...states: readonly ReceivedNow['is'][]) {
  const line = modelCardBinding.parse({
    groups: [group.name],
    truth: 'standalone',
    card: `arn:aws:sagemaker:${place.region}:${owner}:model-card/{group}`,
  });
  const binding = modelCardBindingOf([line], group);
  const arn = binding.standalone?.arn ?? '';
  const left = [...states];
  const accepted: Place[] = [];
  const { world } = fakeWorld([]);
  const modelCards = {
    ...noModelCards,
    bindingOf: () => binding,
    received: async () => {
      const [is = 'none'] = left.length > 1 ? left.splice(0, 1) : left;
      return { is };
    },
    acceptShare: async (_ref: unknown, at: Place) => void accepted.push(at),
  };
  const card = modelCardCardRef(group, { kind: 'standalone', arn });
  const decided = vote('acceptShare', { card, on: owner });
  const execution = carried(decided, { id: 'e1', status: 'started' });
  return { accepted, execution, world: { ...world, modelCards } };
}

it('is accepted in our account, whoever owns the card, and done once AWS shows it', async () => {
  const { accepted, execution, world } = theirs('pending', 'accepted');
  expect(await carry(acceptShare, execution, world)).toMatchObject({ status: 'waiting' });
  expect(await carry(acceptShare, execution, world)).toMatchObject({ status: 'done' });
  expect(accepted).toEqual([place]);
});

it('is accepted once, though somebody did so meanwhile', async () => {
  const { accepted, execution, world } = theirs('accepted');
  expect(await carry(acceptShare, execution, world)).toMatchObject({ status: 'done' });
  expect(accepted).toEqual([]);
});

it('has failed where the invitation is gone', async () => {
  const { execution, world } = theirs('none');
  expect(await carry(acceptShare, execution, world)).toMatchObject({ status: 'waiting' });
  const later = new Date('2026-11-20T09:44:00.000Z');
  expect(await perform(acceptShare, null, execution, world, later)).toMatchObject({
    status: 'failed',
    because: 'shareFailed',
  });
});
