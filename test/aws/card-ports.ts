import { connect } from '../../adapters/aws/connect.ts';
import { files } from '../../adapters/aws/files.ts';
import { modelCards } from '../../adapters/aws/model-cards.ts';
import type { Place } from '../../adapters/aws/place.ts';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { AwsOptions } from '../../deploy/playground/aws/start-aws.ts';
import type { ModelCardRef } from '../../src/index.ts';
import { partner } from './connected.ts';
import { manualClock } from './manual-clock.ts';
import { home, signedBy } from './signed-by.ts';

/** An account that a card is shared with, and Ringi's role there. */
export const audit: Place = {
  account: '555566667777',
  region: home.region,
  role: 'arn:aws:iam::555566667777:role/ringi-cards',
  externalId: 'ringi-7',
};

/** Ringi's ports to model cards and files, at home, at the partner's, and in audit's account. */
export async function cardPorts(options: Omit<AwsOptions, 'clock'> = {}) {
  const clock = manualClock();
  const aws = await startAws({ clock, ...options });
  for (const { role = '', externalId = '' } of [partner, audit]) aws.trust(role, { externalId });
  const { endpoint, credentials } = signedBy(aws, ringi);
  const places = [home, partner];
  const connections = connect({ places, otherPlaces: [audit], clock, endpoint, credentials });
  return {
    aws,
    clock,
    connections,
    cards: modelCards(connections, []),
    files: files(connections),
    async stop() {
      connections.close();
      await aws.stop();
    },
  };
}

export type CardPorts = Awaited<ReturnType<typeof cardPorts>>;

/** Ringi at home, as AWS sees it. */
export const ringi = `arn:aws:sts::${home.account}:assumed-role/ringi/task-1`;

/** A standalone card of an account, as it is reached with the rights of a place. */
export function cardRef(
  name = 'credit-risk',
  { account }: Pick<Place, 'account'> = home,
  through: Pick<Place, 'account' | 'region'> = home,
): ModelCardRef {
  const { account: at, region } = through;
  const arn = `arn:aws:sagemaker:${region}:${account}:model-card/${name}`;
  return { kind: 'standalone', arn, through: { account: at, region } };
}

/** The card of a version at home. */
export function versionCardRef(arn: string): ModelCardRef {
  return { kind: 'package', arn, through: home };
}
