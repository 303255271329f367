import type { Clock } from '../../../../src/clock.ts';
import type { CloudWatch } from '../cloudwatch/cloudwatch.ts';
import type { EventBridge, ServiceEvent } from '../eventbridge.ts';
import type { S3 } from '../s3/s3.ts';
import type { SageMaker } from '../sagemaker/sagemaker.ts';

/** Where the company works. */
export type Workplace = {
  readonly clock: Clock;
  readonly registry: SageMaker;
  readonly objects: Pick<S3, 'put' | 'remove' | 'text' | 'deny'>;
  readonly watch: CloudWatch;
  /** What EventBridge can be asked for. */
  readonly events: EventBridge['operations'];
  readonly emit: (event: ServiceEvent) => void;
};
