import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { cardAtHand } from '../weather/card-at-hand.ts';
import { startWorld, type World } from './start-world.ts';

let world: World;
let version: string;
beforeAll(async () => {
  world = await startWorld({
    rooms: 1,
    before({ company }) {
      version = company.registers('r1-scored');
    },
  });
});
afterAll(() => world.stop());

it('a version’s own card that is put to review in the console is announced in both chats, once', async () => {
  const uses = { purpose_of_model: 'Rates applications for credit.' };
  world.aws.company.fillsSection(version, 'intended_uses', uses);
  world.aws.company.setsCardStatus(version, 'PendingReview');
  const review = await cardAtHand(
    world,
    'r1-scored v1',
    'model card, in review',
    'Rates applications',
  );
  world.aws.company.fillsSection(version, 'business_details', { line_of_business: 'Retail' });
  await cardAtHand(world, 'r1-scored v1', 'model card, in review', 'Retail');
  expect(await cardAtHand(world, 'r1-scored v1', 'model card, in review')).toMatchObject({
    slack: review.slack,
    teams: review.teams,
  });
});
