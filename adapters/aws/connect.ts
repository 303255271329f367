import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { ECRClient } from '@aws-sdk/client-ecr';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { RAMClient } from '@aws-sdk/client-ram';
import { S3Client } from '@aws-sdk/client-s3';
import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { Impossible } from '../../src/index.ts';
import type { Clock } from '../../src/index.ts';
import { configurations } from './configurations.ts';
import type { ClientOptions, OwnRights } from './configurations.ts';
import type { At, Connections } from './connections.ts';
import type { Place } from './place.ts';
import { once } from './once.ts';
import { placeOfQueue } from './place-of-queue.ts';
import { signing } from './signing.ts';
import { translate } from './translate.ts';

export type { At, Connections, Pair } from './connections.ts';

/** Where Ringi works, and how it reaches AWS where the SDK's own settings do not say. */
export type ConnectOptions = OwnRights & {
  readonly places: readonly Place[];
  /** Where stages are served and model cards are kept, besides. */
  readonly otherPlaces?: readonly Place[];
};

/** Connects to the accounts and regions of `ringi.yaml`; a client is made when first needed. */
export function connect(options: ConnectOptions): Connections {
  const { places, clock, otherPlaces = [] } = options;
  const everywhere = [...places, ...otherPlaces];
  const closing: (() => void)[] = [];
  const kept = <C extends Closed>(made: C): C => {
    closing.push(() => made.destroy());
    return made;
  };
  const configuration = configurations(options, kept);
  const configured = once(keyOf, (at: At) => configuration(placeOf(everywhere, at)));
  const { client, pair } = makers(configured, kept);
  const connections: Omit<Connections, 'as'> = {
    places,
    clock,
    sagemaker: pair((given) => new SageMakerClient(given)),
    ssm: pair((given) => new SSMClient(given)),
    ram: pair((given) => new RAMClient(given)),
    s3: client((given) => new S3Client({ ...given, ...retrying, followRegionRedirects: true })),
    ecr: client((given) => new ECRClient({ ...given, ...retrying })),
    cloudWatch: client((given) => new CloudWatchClient({ ...given, ...retrying })),
    sqs: once(String, (url: string) => {
      const at = placeOfQueue(url, places);
      const given = isAmong(places, at) ? configured(at) : configuration(at);
      return kept(new SQSClient({ ...given, maxAttempts: 1, requestHandler: polling }));
    }),
    eventBridge: once(String, (region: string) => {
      return kept(
        new EventBridgeClient({ ...configuration({ account: '', region }), maxAttempts: 1 }),
      );
    }),
    reaches: (at) => isAmong(everywhere, at),
    call: (name, perform, ms = 10_000) => limited(clock, name, perform, ms),
    close() {
      for (const close of closing) close();
    },
  };
  return {
    ...connections,
    as: signing(connections, (at) => placeOf(everywhere, at), configuration),
  };
}

type Closed = { destroy(): void };

/** One client for each place, or two: one that repeats and one that never does. */
function makers(configured: (at: At) => ClientOptions, kept: <C extends Closed>(made: C) => C) {
  const client = <C extends Closed>(make: (given: ClientOptions) => C) =>
    once(keyOf, (at: At) => kept(make(configured(at))));
  const pair = <C extends Closed>(make: (given: ClientOptions) => C) => {
    const read = client((given) => make({ ...given, ...retrying }));
    const write = client((given) => make({ ...given, maxAttempts: 1 }));
    return (at: At) => ({ read: read(at), write: write(at) });
  };
  return { client, pair };
}

const retrying = { retryMode: 'adaptive', maxAttempts: 3 } as const;

/** A long poll lasts 20 s; whatever lasts longer than 30 s has lost its connection. */
const polling = {
  connectionTimeout: 5_000,
  requestTimeout: 30_000,
  throwOnRequestTimeout: true,
} as const;

function keyOf({ account, region }: At): string {
  return `${account}:${region}`;
}

function isAmong(places: readonly Place[], at: At): boolean {
  return places.some((place) => keyOf(place) === keyOf(at));
}

function placeOf(places: readonly Place[], at: At): Place {
  const place = places.find((each) => keyOf(each) === keyOf(at));
  if (place) return place;
  const { account, region } = at;
  throw new Impossible(
    `No registry of ringi.yaml is in account ${account}, region ${region}.`,
    `Add account ${account} in ${region} under registries in ringi.yaml.`,
  );
}

async function limited<T>(
  clock: Clock,
  name: string,
  perform: (signal: AbortSignal) => Promise<T>,
  ms: number,
): Promise<T> {
  const late = new AbortController();
  const done = new AbortController();
  void clock.wait(ms, done.signal).then(() => late.abort());
  try {
    return await perform(late.signal);
  } catch (error) {
    throw translate(error, name);
  } finally {
    done.abort();
  }
}
