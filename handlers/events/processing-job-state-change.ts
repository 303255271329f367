import { z } from 'zod';
import { onEvent } from '../../src/index.ts';
import { driftRef } from '../cards/drift/drift-ref.ts';

const processingJobArn =
  /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:processing-job\/[\w-]{1,63}$/u;

/** A run of a monitor ended: look at the monitor's card. Any other job is nobody's business here. */
export const processingJobStateChange = onEvent({
  detailType: 'SageMaker Processing Job State Change',
  // Whether the event says which schedule ran, and how it went, is documented nowhere.
  detail: z.object({
    ProcessingJobArn: z.string().regex(processingJobArn, 'must be the ARN of a processing job'),
    ProcessingJobStatus: z.string().optional(),
  }),

  async handle({ ProcessingJobArn, ProcessingJobStatus = '' }, { monitoring }) {
    // Events write states as the API does, or in capitals with underscores.
    const status = ProcessingJobStatus.replaceAll('_', '').toLowerCase();
    if (status === 'inprogress' || status === 'stopping') return [];
    const monitor = await monitoring.ofProcessingJob(ProcessingJobArn);
    return monitor ? [driftRef(monitor)] : [];
  },
});
