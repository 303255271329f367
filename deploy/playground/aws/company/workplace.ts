import type { Clock } from '../../../../src/clock.ts';
import type { CloudWatch } from '../cloudwatch/cloudwatch.ts';
import type { ImageStore } from '../ecr/image-store.ts';
import type { EventBridge, ServiceEvent } from '../eventbridge.ts';
import type { Ram } from '../ram/ram.ts';
import type { S3 } from '../s3/s3.ts';
import type { SageMaker } from '../sagemaker/sagemaker.ts';
import type { Timeline } from '../timeline.ts';

/** Where the company works. */
export type Workplace = {
  readonly clock: Clock;
  readonly registry: SageMaker;
  readonly objects: S3;
  readonly sharing: Ram;
  readonly watch: CloudWatch;
  /** What EventBridge can be asked for. */
  readonly events: EventBridge['operations'];
  readonly emit: (event: ServiceEvent) => void;
  readonly images: ImageStore;
  readonly timeline: Timeline;
  /** Requests are answered otherwise from a time on (epoch milliseconds). */
  readonly moved: (at: number) => void;
};
