import { z } from 'zod';
import { AwsError } from '../aws-error.ts';
import { operation } from '../operation.ts';
import type { Operation } from '../operation.ts';
import { describeProcessingJob } from './processing-job.ts';
import { arnOf } from './store.ts';
import type { Store } from './store.ts';

/** Processing jobs, to be read: those of monitors and those of pipelines. */
export function processingJobs({ processingJobs }: Store): Readonly<Record<string, Operation>> {
  return {
    DescribeProcessingJob: operation(named, ({ ProcessingJobName }, caller) => {
      const job = processingJobs.get(
        arnOf('processing-job', ProcessingJobName, caller).toLowerCase(),
      );
      if (job) return describeProcessingJob(job);
      throw new AwsError('ResourceNotFound', 'Requested resource not found.');
    }),
  };
}

const named = z.looseObject({
  ProcessingJobName: z.string().regex(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/u),
});
