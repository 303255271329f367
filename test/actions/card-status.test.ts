import { expect, it } from '@jest/globals';
import { approveCard } from '../../handlers/actions/approve-card.ts';
import { archiveCard } from '../../handlers/actions/archive-card.ts';
import { returnCard } from '../../handlers/actions/return-card.ts';
import { submitCard } from '../../handlers/actions/submit-card.ts';
import { modelCardBindingOf, NotShared, type ModelCardStatus } from '../../src/index.ts';
import { modelCardBinding } from '../../src/model-cards/binding.ts';
import { carried, ref, vote } from '../cards/model-card-world.ts';
import { noModelCards } from '../model-cards/no-model-cards.ts';
import { perform, planOf } from './carry.ts';
import { fakeWorld, group } from './fake-world.ts';

const line = modelCardBinding.parse({
  groups: [group.name],
  truth: 'standalone',
  card: '{group}',
});
const time = '2026-11-20T07:30:00.000Z';

/** A card in one status after the other, and what is written into it. */
function card(...statuses: readonly ModelCardStatus[]) {
  const { world } = fakeWorld([]);
  const left = [...statuses];
  const written: ModelCardStatus[] = [];
  const modelCards = {
    ...noModelCards,
    bindingOf: () => modelCardBindingOf([line], group),
    card: async () => {
      const [status = 'Draft'] = left.length > 1 ? left.splice(0, 1) : left;
      return { status, content: '{}', version: 3, createdAt: time, modifiedAt: time } as const;
    },
    setStatus: async (_of: unknown, status: ModelCardStatus) => void written.push(status),
  };
  return { written, world: { ...world, modelCards } };
}

const statuses = ['Draft', 'PendingReview', 'Approved', 'Archived'] as const;
const actions = [
  { action: submitCard, from: ['Draft'], to: 'PendingReview' },
  { action: approveCard, from: ['PendingReview'], to: 'Approved' },
  { action: returnCard, from: ['PendingReview', 'Approved'], to: 'Draft' },
  { action: archiveCard, from: ['Draft', 'PendingReview', 'Approved'], to: 'Archived' },
] as const;
const every = actions.flatMap(({ action, from, to }) =>
  statuses.map((status) => {
    const isRight = from.some((each) => each === status);
    return { verb: action.verb, action, status, isRight, to };
  }),
);

it.each(every)(
  '$verb of a card that is $status: $isRight',
  async ({ action, status, isRight, to }) => {
    const { world, written } = card(status);
    const made = carried(vote(action.verb, { card: ref }), { id: 'e1', status: 'started' });
    const plan = await planOf(action, made, world);
    if (isRight) await perform(action, plan, made, world);
    const refused = { status: 'failed', because: 'otherStatus', advice: 'lookAtCard' };
    expect([plan, written]).toEqual(isRight ? [{ from: status }, [to]] : [refused, []]);
  },
);

it('writes nothing over what somebody else decided between plan and write', async () => {
  const { world, written } = card('PendingReview', 'Draft');
  const made = carried(vote('approveCard', { card: ref }), { id: 'e1', status: 'started' });
  const plan = await planOf(approveCard, made, world);
  expect(await perform(approveCard, plan, made, world)).toMatchObject({ because: 'otherStatus' });
  expect(written).toEqual([]);
});

const notShared = async () => Promise.reject(new NotShared('444455556666', 'no', 'Share it.'));

it('has failed, and says who to ask, where another account does not let us', async () => {
  const { world } = card('PendingReview');
  const made = carried(vote('approveCard', { card: ref }), { id: 'e1', status: 'started' });
  const plan = await planOf(approveCard, made, world);
  const modelCards = { ...world.modelCards, setStatus: notShared };
  expect(await perform(approveCard, plan, made, { ...world, modelCards })).toEqual({
    status: 'failed',
    because: 'notShared',
    advice: 'askOwner',
    facts: { owner: '444455556666' },
  });
});
