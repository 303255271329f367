import { connect } from '../../adapters/aws/connect.ts';
import type { Connections } from '../../adapters/aws/connect.ts';
import type { Place } from '../../adapters/aws/place.ts';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { systemClock } from '../../src/index.ts';
import type { Clock } from '../../src/index.ts';
import { home, signedBy } from './signed-by.ts';

/** Another account, where a role with an external id must be assumed. */
export const partner: Place = {
  account: '444455556666',
  region: 'us-east-1',
  role: 'arn:aws:iam::444455556666:role/ringi-registry',
  externalId: 'ringi-7',
};

/** Ringi's connections to the emulator: to the home account, and to the partner's by its role. */
export function connected(
  aws: Aws,
  clock: Clock = systemClock,
  places: readonly Place[] = [home, partner],
): Connections {
  aws.trust(partner.role ?? '', { externalId: partner.externalId ?? '' });
  const arn = `arn:aws:sts::${home.account}:assumed-role/ringi/task-1`;
  const { endpoint, credentials } = signedBy(aws, arn);
  return connect({ places, clock, endpoint, credentials });
}
