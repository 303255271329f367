import type { Check } from '../deployments.ts';
import type { RolloutSentence } from '../deployments/rollout-sentence.ts';

/** What serves a stage, where more than its pointer changes. */
export type Served = {
  readonly by: 'endpoint' | 'inferenceComponent' | 'pipeline';
  /** Name of the endpoint, or of the component. */
  readonly name: string;
  /** ARN of what is called. */
  readonly arn: string;
  /** Nothing serves there yet: it is created. */
  readonly first?: boolean;
};

/** A call to AWS, and the ARN it is made on. */
export type CallOn = { readonly name: string; readonly arn: string };

/** What going back means: for the pointer alone or for what serves, and for the version left. */
export type GoingBack = {
  readonly stage: string;
  readonly to: number;
  /** What is called; absent where the pointer is enough. */
  readonly served?: Served;
  /** ARN of the pointer. */
  readonly pointer: string;
  /** The version that becomes Rejected. */
  readonly rejects?: VersionAt;
};

/** A version, and its ARN. */
export type VersionAt = { readonly version: number; readonly arn: string };

/** Every sentence about how a version comes to be served. */
export type ServingWords = {
  /** What is missing before a stage can serve, and what to do; one Check line. */
  missing(check: Check, stage: string): string;
  /** A field of the form: how traffic comes to the new version. */
  readonly rollout: string;
  readonly rolloutHint: string;
  /** One way, at most 75 characters. */
  way(rollout: RolloutSentence): string;
  /** What is called, on what. */
  call(served: Served, only: RolloutSentence | undefined): string;
  /** In the fold: what was found before anybody is asked. */
  readonly checks: string;
  found(checks: readonly Check[]): string;
};
