import { describe, expect, it } from '@jest/globals';
import { chronicles } from '../../handlers/cards/model-card/chronicles.ts';
import { modelCardCardRef } from '../../handlers/cards/model-card/model-card-card-ref.ts';
import { modelCardBindingOf, type Happening, type Json } from '../../src/index.ts';
import { modelCardBinding } from '../../src/model-cards/binding.ts';
import { arnOf, fakeWorld, group, standing } from '../actions/fake-world.ts';
import { noModelCards } from '../model-cards/no-model-cards.ts';

const line = modelCardBinding.parse({ groups: [group.name], writes: true });
const { world } = fakeWorld([], [standing('prod', 12, '20'), standing('prod', 11, '10')]);
const modelCards = { ...noModelCards, bindingOf: () => modelCardBindingOf([line], group) };

async function told(subject: string, body: Json, kind: Happening['kind'] = 'execution') {
  const happened: Happening = {
    n: 7,
    at: '2026-11-20T09:00:00Z',
    kind,
    subject,
    body,
  };
  const refs = await chronicles(happened, group, { ...world, modelCards });
  return new Set(refs.map((ref) => ref.subject));
}

const cards = (...versions: readonly number[]) =>
  new Set(
    versions.map((each) => modelCardCardRef(group, { kind: 'package', arn: arnOf(each) }).subject),
  );

describe('the model cards of versions that tell of what happened', () => {
  it.each([
    ['promoted', `model-package/${arnOf(12)}`],
    ['gone back to, from wherever that was decided', 'drift/111122223333:eu-west-1:credit-risk/x'],
  ])('are both where a version was %s: one came, one left', async (_, subject) => {
    const body = { status: 'done', standings: [{ stage: 'prod', version: 12 }] };
    expect(await told(subject, body)).toEqual(cards(11, 12));
  });

  it('are that of the version it was decided on, or that very card', async () => {
    const own = modelCardCardRef(group, { kind: 'package', arn: arnOf(9) });
    expect(await told(`model-package/${arnOf(9)}`, { effect: 'decided' })).toEqual(cards(9));
    expect(await told(`model-card/${own.subject}`, { status: 'done', standings: [] })).toEqual(
      cards(9),
    );
  });

  it('are none where a click was refused: it may name anything', async () => {
    const subject = `model-package/${arnOf(9)}`;
    expect(await told(subject, { effect: 'refused' }, 'click')).toEqual(new Set());
    expect(await told(subject, { effect: 'decided' }, 'click')).toEqual(cards(9));
  });

  it('are none where it is about no version', async () => {
    expect(await told('drift/111122223333:eu-west-1:credit-risk/x', null)).toEqual(new Set());
  });
});
