import type { ServiceEvent } from '../../eventbridge.ts';
import { placeOf } from '../endpoints/place-of.ts';
import type { CardExport } from './card-store.ts';

/**
 * "SageMaker Model Card Export Job State Change". The event is listed, its detail is documented
 * nowhere: only `resources` can be relied on, so the detail says no more than a name and a status.
 */
export function exportChange(job: CardExport): ServiceEvent {
  return {
    'detail-type': 'SageMaker Model Card Export Job State Change',
    source: 'aws.sagemaker',
    ...placeOf(job.arn),
    resources: [job.arn],
    detail: {
      ModelCardExportJobName: job.name,
      ModelCardExportJobArn: job.arn,
      Status: job.status,
    },
  };
}
