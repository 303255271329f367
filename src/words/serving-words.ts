import type { Check } from '../deployments.ts';
import type { RolloutSentence } from '../deployments/rollout-sentence.ts';

/** What serves a stage, where more than its pointer changes. */
export type Served = {
  readonly by: 'endpoint' | 'inferenceComponent' | 'pipeline';
  /** Name of the endpoint, or of the component. */
  readonly name: string;
  /** ARN of what is called. */
  readonly arn: string;
};

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
