import { describe, expect, it } from '@jest/globals';
import { Impossible, lineOf, modelCardBindingOf, NotShared, type Sketch } from '../../src/index.ts';
import { modelCardBinding } from '../../src/model-cards/binding.ts';
import { look } from '../../handlers/cards/model-card/look.ts';
import { modelCardCardRef } from '../../handlers/cards/model-card/model-card-card-ref.ts';
import { fakeWorld, registered } from '../actions/fake-world.ts';
import { noModelCards } from '../model-cards/no-model-cards.ts';
import { drawnModelCard, formOfModelCard } from './drawn-model-card.ts';
import {
  carried,
  group,
  owner,
  place,
  receivedCard,
  seenCard,
  shares,
  pending,
  vote,
} from './model-card-world.ts';
import { textOf } from './text-of.ts';
import { at } from './world.ts';

const lead = (sketch: Sketch) => textOf(lineOf(sketch.lead));
const acts = ({ buttons }: Sketch) =>
  buttons.flatMap((button) => (button.kind === 'act' ? [button.label] : []));
const unshared = (is: 'none' | 'pending' | 'accepted') => receivedCard('unshared', is);
const print = (sketch: Sketch) => (sketch.smallPrint ?? []).map(textOf).join(' ');

describe('another account’s card', () => {
  it('says who has to share it, and has them reminded', () => {
    const sketch = drawnModelCard({ seen: unshared('none') });
    expect(sketch.title).toBe('credit-risk: model card, not shared yet');
    expect(lead(sketch)).toBe(`Account ${owner} has to share the card.`);
    expect(acts(sketch)).toEqual(['Remind owner']);
    expect(sketch.postAt).toBe('asked');
  });

  it('says that its invitation waits, and what accepting it calls', () => {
    const state = { seen: unshared('pending') };
    const sketch = drawnModelCard(state);
    expect(lead(sketch)).toBe(`Account ${owner} invites us to its card. Accept it.`);
    expect(acts(sketch)).toEqual(['Accept share…']);
    const form = formOfModelCard(state, 'acceptShare', {}, owner);
    expect(form?.effect).toEqual([
      `Accepts in account ${place.account} what account ${owner} shares of this card.`,
      `Calls AcceptResourceShareInvitation in ap-northeast-1, if the invitation comes from ${owner} and holds ${state.seen.judged.arn}.`,
    ]);
  });

  it('says so while AWS does not show what was accepted, and is looked at again soon', () => {
    const executions = [carried(vote('acceptShare', { on: owner }), { endedAt: at('09:12') })];
    const sketch = drawnModelCard({ seen: unshared('accepted'), more: { executions } });
    expect([lead(sketch), acts(sketch)]).toEqual([
      `Account ${owner} shares it, and AWS does not show it yet.`,
      [],
    ]);
    expect(sketch.lookAgain).toEqual(new Date(new Date(at('09:13')).getTime() + 30_000));
  });

  it('is looked at as seldom as any other where AWS goes on denying what was accepted', () => {
    const late = new Date(new Date(at('09:13')).getTime() + 600_000);
    const executions = [carried(vote('acceptShare', { on: owner }), { endedAt: at('09:02') })];
    for (const more of [{}, { executions }]) {
      expect(drawnModelCard({ seen: unshared('accepted'), more }).lookAgain).toEqual(late);
    }
  });

  it('says that it is shared no more before what was not done with it', () => {
    const failed = carried(vote('submitCard'), { status: 'failed', because: 'notShared' });
    const sketch = drawnModelCard({ seen: unshared('none'), more: { executions: [failed] } });
    expect(lead(sketch)).toBe(`Account ${owner} has to share the card.`);
  });

  it('is made by nobody here', () => {
    const sketch = drawnModelCard({
      seen: receivedCard('none', 'accepted'),
    });
    expect([lead(sketch), acts(sketch)]).toEqual([`Account ${owner} has to make the card.`, []]);
  });

  it('is edited and decided upon as one of our own, shared by nobody, and names its owner', () => {
    const seen = receivedCard('Draft', 'accepted');
    const sketch = drawnModelCard({ seen });
    expect(acts(sketch)).toEqual(['Submit for review', 'Edit…', 'Record test…', 'PDF', 'Archive…']);
    expect(print(sketch)).toContain(
      `The card is account ${owner}’s, which shares it with ${place.account}.`,
    );
  });

  it('is looked at again within ten minutes, as is an invitation elsewhere: no event tells', () => {
    const soon = new Date(new Date(at('09:13')).getTime() + 600_000);
    const theirs = receivedCard('Approved', 'accepted');
    const waits = seenCard('Approved', undefined, { shares: shares({ dev: pending }) });
    for (const seen of [theirs, waits, unshared('none')]) {
      expect(drawnModelCard({ seen }).lookAgain).toEqual(soon);
    }
    expect(drawnModelCard({ seen: seenCard('Approved') }).lookAgain).toBeUndefined();
  });

  it('is looked at within the hour where a share works, which somebody may end elsewhere', () => {
    const works = { ...pending, is: 'accepted' } as const;
    const seen = seenCard('Approved', undefined, { shares: shares({ dev: works }) });
    const hour = new Date(new Date(at('09:13')).getTime() + 3_600_000);
    expect(drawnModelCard({ seen }).lookAgain).toEqual(hour);
  });
});

describe('a look at another account’s card', () => {
  const line = modelCardBinding.parse({
    groups: [group.name],
    truth: 'standalone',
    card: `arn:aws:sagemaker:${place.region}:${owner}:model-card/{group}`,
  });
  const binding = modelCardBindingOf([line], group);
  const arn = binding.standalone?.arn ?? '';
  const { subject } = modelCardCardRef(group, { kind: 'standalone', arn });
  const seen = (error: Error, is: 'none' | 'pending') => {
    const { world } = fakeWorld([registered(12)]);
    const registry = { ...world.registry, modelPackages: async function* () {} };
    const modelCards = {
      ...noModelCards,
      bindingOf: () => binding,
      card: async () => Promise.reject(error),
      received: async () => ({ is }),
    };
    return look(subject, { ...world, registry, modelCards });
  };

  it('sees how far it is shared where it may not be read', async () => {
    const error = new NotShared(owner, 'denied', 'Share it.');
    expect(await seen(error, 'pending')).toMatchObject({
      judged: { status: 'unshared' },
      shown: { received: { owner, ...place, is: 'pending' }, shares: [], version: null },
    });
  });

  it('says what is wrong with AWS where that is not it', async () => {
    await expect(seen(new Impossible('broken', 'Mend it.'), 'none')).rejects.toThrow('broken');
  });
});
