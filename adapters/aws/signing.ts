import { RAMClient } from '@aws-sdk/client-ram';
import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { OnBehalfOf } from '../../src/index.ts';
import type { Configuration } from './configurations.ts';
import type { At, Connections } from './connections.ts';
import { namedSession } from './named-session.ts';
import { once } from './once.ts';
import type { Place } from './place.ts';

/** More than are carried out in the hour that credentials last. */
const most = 200;

/**
 * The same connections, but what writes has a session of its own for each place, person and
 * decision: STS names a person in no other way.
 */
export function signing(
  connections: Omit<Connections, 'as'>,
  placeOf: (at: At) => Place,
  configuration: Configuration,
): Connections['as'] {
  const { sagemaker, ssm, ram } = connections;
  const writers = once(
    keyOf,
    ({ at, who }: Signed) => {
      const own = { sagemaker: sagemaker(at).write, ssm: ssm(at).write, ram: ram(at).write };
      const place = placeOf(at);
      if (place.role === undefined || place.sourceIdentity === false) return own;
      const given = { ...configuration(place, namedSession(who)), maxAttempts: 1 };
      // They use the sockets of the place's own clients, so that one may be forgotten unclosed.
      const over = ({ config }: SageMakerClient | SSMClient | RAMClient) => {
        return { ...given, requestHandler: config.requestHandler };
      };
      return {
        sagemaker: new SageMakerClient(over(own.sagemaker)),
        ssm: new SSMClient(over(own.ssm)),
        ram: new RAMClient(over(own.ram)),
      };
    },
    most,
  );
  const as = (who: OnBehalfOf): Connections => ({
    ...connections,
    sagemaker: (at) => ({ read: sagemaker(at).read, write: writers({ at, who }).sagemaker }),
    ssm: (at) => ({ read: ssm(at).read, write: writers({ at, who }).ssm }),
    ram: (at) => ({ read: ram(at).read, write: writers({ at, who }).ram }),
    as,
  });
  return as;
}

type Signed = { readonly at: At; readonly who: OnBehalfOf };

function keyOf({ at, who }: Signed): string {
  return JSON.stringify([at.account, at.region, who.person, who.decision]);
}
