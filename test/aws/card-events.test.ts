import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cardWorld } from './card-world.ts';
import type { CardWorld } from './card-world.ts';
import { heard } from './heard.ts';
import { home } from './signed-by.ts';

let world: CardWorld;
beforeEach(async () => {
  world = await cardWorld();
});
afterEach(() => world.stop());

describe('the event of a card', () => {
  it('tells of its creation, its content and its status, to its account', async () => {
    const events = heard(world.aws, 'SageMaker Model Card State Change');
    await world.create({ Content: '{"model_overview":{"model_id":"m-7"}}' });
    world.clock.advance(1_500);
    world.aws.company.editsCard(world.arn, 'intended_uses.risk_rating', 'Low', {
      studio: 'ren-sato',
    });
    await world.update({ ModelCardStatus: 'PendingReview' });
    const heardOf = events();
    expect(
      heardOf.map(({ detail }) => [detail['ModelCardVersion'], detail['ModelCardStatus']]),
    ).toEqual([
      [1, 'Draft'],
      [2, 'Draft'],
      [2, 'PendingReview'],
    ]);
    expect(heardOf[1]).toMatchObject({ source: 'aws.sagemaker', resources: [world.arn] });
    expect(heardOf[1]?.detail).toEqual({
      ModelCardVersion: 2,
      LastModifiedTime: '2026-11-20T08:00:01.500000000Z',
      LastModifiedBy: {
        DomainId: expect.any(String),
        UserProfileArn: expect.stringContaining('ren-sato'),
        UserProfileName: 'ren-sato',
      },
      CreationTime: '2026-11-20T08:00:00.000Z',
      CreatedBy: {},
      ModelCardName: 'credit-risk',
      ModelId: 'm-7',
      ModelCardStatus: 'Draft',
      AccountId: home.account,
      SecurityConfig: {},
    });
  });

  it('may be lost, as the service says', async () => {
    const events = heard(world.aws, 'SageMaker Model Card State Change');
    world.aws.events.deliver('drop');
    await world.create();
    expect(events()).toEqual([]);
  });
});
