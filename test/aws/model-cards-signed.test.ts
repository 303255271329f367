import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { modelCards } from '../../adapters/aws/model-cards.ts';
import type { ModelCards } from '../../src/index.ts';
import { audit, cardPorts, cardRef } from './card-ports.ts';
import type { CardPorts } from './card-ports.ts';
import { home } from './signed-by.ts';

/** A card of audit's account, which Ringi enters by a role. */
const ref = cardRef('credit-risk', audit, audit);
const kenji = { person: 'kenji-mori', decision: 'd-1' };
const named = {
  account: audit.account,
  sourceIdentity: 'kenji-mori',
  tags: { 'ringi:person': 'kenji-mori', 'ringi:decision': 'd-1' },
};

let world: CardPorts;
let cards: ModelCards;
beforeEach(async () => {
  world = await cardPorts();
  cards = modelCards(world.connections.as(kenji), []);
  world.aws.objects.put(audit.account, 's3://cards-555566667777/kept', '');
});
afterEach(() => world.stop());

const calls = (operation: string) => world.aws.calls.filter((each) => each.operation === operation);

describe('what changes a model card or with whom it is shared', () => {
  it('names the person and the decision', async () => {
    await cards.create(ref, '{}');
    await cards.write(ref, '{"intended_uses":{}}');
    await cards.startExport(ref, { name: 'a', version: 1, to: 's3://cards-555566667777/' });
    await cards.share(ref, home.account, 'edit');
    await cards.share(ref, home.account, 'read');
    await cards.endShare(ref, home.account);
    for (const operation of [
      'CreateModelCard',
      'UpdateModelCard',
      'CreateModelCardExportJob',
      'CreateResourceShare',
      'CreatePermission',
      'AssociateResourceSharePermission',
      'DeleteResourceShare',
    ]) {
      expect(calls(operation)).toEqual([expect.objectContaining(named)]);
    }
  });

  it('names them in the account that accepts, too', async () => {
    const own = cardRef();
    world.aws.company.writesCard('credit-risk');
    await cards.share(own, audit.account, 'edit');
    await cards.acceptShare(own, audit);
    expect(calls('AcceptResourceShareInvitation')).toEqual([expect.objectContaining(named)]);
    expect(calls('GetResourceShareInvitations')[0]?.sourceIdentity).toBeUndefined();
  });

  it('is read as Ringi', async () => {
    await cards.create(ref, '{}');
    await cards.card(ref);
    await cards.shares(ref);
    for (const operation of ['DescribeModelCard', 'GetResourceShareAssociations']) {
      expect(calls(operation)[0]).toMatchObject({ account: audit.account });
      expect(calls(operation)[0]?.sourceIdentity).toBeUndefined();
    }
  });
});
