import type { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import type { ECRClient } from '@aws-sdk/client-ecr';
import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { RAMClient } from '@aws-sdk/client-ram';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SageMakerClient } from '@aws-sdk/client-sagemaker';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { SSMClient } from '@aws-sdk/client-ssm';
import type { Clock, OnBehalfOf } from '../../src/index.ts';
import type { Place } from './place.ts';

/** Clients per account and region. `read` may be repeated by the SDK; `write` never is. */
export type Connections = {
  /** Where models are registered; what lists everything lists these. */
  readonly places: readonly Place[];
  readonly clock: Clock;
  readonly sagemaker: (at: At) => Pair<SageMakerClient>;
  readonly ssm: (at: At) => Pair<SSMClient>;
  readonly ram: (at: At) => Pair<RAMClient>;
  readonly s3: (at: At) => S3Client;
  readonly ecr: (at: At) => ECRClient;
  readonly cloudWatch: (at: At) => CloudWatchClient;
  /** For a queue of this URL: with the rights of the place it is in, else with Ringi's own. */
  readonly sqs: (queueUrl: string) => SQSClient;
  /** With Ringi's own rights: decisions are published where Ringi runs. */
  readonly eventBridge: (region: string) => EventBridgeClient;
  /** Whether there are clients for this place, of a registry or besides. */
  reaches(at: At): boolean;
  /**
   * The same, but where a role is assumed to write, the person is its session's SourceIdentity.
   * What a place without a role writes is signed by Ringi alone.
   */
  as(who: OnBehalfOf): Connections;
  /** One call that aborts after `ms` (10 s); its errors come out as `Later` or `Impossible`. */
  call<T>(name: string, perform: (signal: AbortSignal) => Promise<T>, ms?: number): Promise<T>;
  close(): void;
};

/** An account and region, of an ARN or a group. */
export type At = { readonly account: string; readonly region: string };

/** Two clients of one service. */
export type Pair<Client> = { readonly read: Client; readonly write: Client };
