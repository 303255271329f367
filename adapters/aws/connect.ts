import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { Impossible } from '../../src/index.ts';
import type { Clock } from '../../src/index.ts';
import { assumeRole } from './assume-role.ts';
import type { Credentials } from './assume-role.ts';
import type { Place } from './place.ts';
import { placeOfQueue } from './place-of-queue.ts';
import { translate } from './translate.ts';

/** Where Ringi works, and how it reaches AWS where the SDK's own settings do not say. */
export type ConnectOptions = {
  readonly places: readonly Place[];
  readonly clock: Clock;
  readonly endpoint?: string;
  readonly credentials?: Credentials;
};

/** Clients per account and region. `read` may be repeated by the SDK; `write` never is. */
export type Connections = {
  readonly places: readonly Place[];
  readonly clock: Clock;
  readonly sagemaker: (at: At) => Pair<SageMakerClient>;
  readonly ssm: (at: At) => Pair<SSMClient>;
  readonly s3: (at: At) => S3Client;
  readonly cloudWatch: (at: At) => CloudWatchClient;
  /** For a queue of this URL: with the rights of the place it is in, else with Ringi's own. */
  readonly sqs: (queueUrl: string) => SQSClient;
  /** With Ringi's own rights: decisions are published where Ringi runs. */
  readonly eventBridge: (region: string) => EventBridgeClient;
  /** One call that aborts after `ms` (10 s); its errors come out as `Later` or `Impossible`. */
  call<T>(name: string, perform: (signal: AbortSignal) => Promise<T>, ms?: number): Promise<T>;
  close(): void;
};

/** An account and region, of an ARN or a group. */
export type At = { readonly account: string; readonly region: string };

/** Two clients of one service. */
export type Pair<Client> = { readonly read: Client; readonly write: Client };

/** Connects to the accounts and regions of `ringi.yaml`; a client is made when first needed. */
export function connect(options: ConnectOptions): Connections {
  const { places, clock } = options;
  const closing: (() => void)[] = [];
  const kept = <C extends { destroy(): void }>(made: C): C => {
    closing.push(() => made.destroy());
    return made;
  };
  const configured = once(keyOf, (at: At) => configurationOf(placeOf(places, at), options));
  const client = <C extends { destroy(): void }>(make: (given: ClientOptions) => C) =>
    once(keyOf, (at: At) => kept(make(configured(at))));
  const pair = <C extends { destroy(): void }>(make: (given: ClientOptions) => C) => {
    const read = client((given) => make({ ...given, ...retrying }));
    const write = client((given) => make({ ...given, maxAttempts: 1 }));
    return (at: At) => ({ read: read(at), write: write(at) });
  };
  const ofQueue = (url: string) => {
    const at = placeOfQueue(url, places);
    const known = places.some((place) => keyOf(place) === keyOf(at));
    return known ? configured(at) : configurationOf(at, options);
  };
  return {
    places,
    clock,
    sagemaker: pair((given) => new SageMakerClient(given)),
    ssm: pair((given) => new SSMClient(given)),
    s3: client((given) => new S3Client({ ...given, ...retrying, followRegionRedirects: true })),
    cloudWatch: client((given) => new CloudWatchClient({ ...given, ...retrying })),
    sqs: once(String, (url: string) => {
      return kept(new SQSClient({ ...ofQueue(url), maxAttempts: 1, requestHandler: polling }));
    }),
    eventBridge: once(String, (region: string) => {
      const own = configurationOf({ account: '', region }, options);
      return kept(new EventBridgeClient({ ...own, maxAttempts: 1 }));
    }),
    call: (name, perform, ms = 10_000) => limited(clock, name, perform, ms),
    close() {
      for (const close of closing) close();
    },
  };
}

const retrying = { retryMode: 'adaptive', maxAttempts: 3 } as const;

/** A long poll lasts 20 s; whatever lasts longer than 30 s has lost its connection. */
const polling = {
  connectionTimeout: 5_000,
  requestTimeout: 30_000,
  throwOnRequestTimeout: true,
} as const;

/** What every client is made from. */
type ClientOptions = {
  readonly region: string;
  readonly endpoint?: string;
  readonly credentials?: Credentials | (() => Promise<Credentials>);
  readonly retryMode?: 'adaptive';
  readonly maxAttempts?: number;
};

function once<Key, T>(nameOf: (key: Key) => string, make: (key: Key) => T): (key: Key) => T {
  const made = new Map<string, T>();
  return (key) => {
    const name = nameOf(key);
    const value = made.get(name) ?? make(key);
    made.set(name, value);
    return value;
  };
}

function keyOf({ account, region }: At): string {
  return `${account}:${region}`;
}

function placeOf(places: readonly Place[], { account, region }: At): Place {
  const place = places.find((each) => each.account === account && each.region === region);
  if (place) return place;
  throw new Impossible(
    `No registry of ringi.yaml is in account ${account}, region ${region}.`,
    `Add account ${account} in ${region} under registries in ringi.yaml.`,
  );
}

function configurationOf(
  place: Place,
  { clock, endpoint, credentials }: ConnectOptions,
): ClientOptions {
  const own = {
    region: place.region,
    ...(endpoint && { endpoint }),
    ...(credentials && { credentials }),
  };
  if (place.role === undefined) return own;
  return { ...own, credentials: assumeRole(place.role, place.externalId, own, clock) };
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
