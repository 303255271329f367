import { CreateModelCardExportJobCommand } from '@aws-sdk/client-sagemaker';
import type { ExportJob, ModelCardRef } from '../../../src/index.ts';
import type { Connections } from '../connect.ts';
import { callOnCard } from './call-on-card.ts';
import { exportJob } from './export-job.ts';
import { unlessMade } from './unless-made.ts';

/** Begins a job of this name, unless there is one. */
export async function startExport(
  aws: Connections,
  ref: ModelCardRef,
  { name, version, to }: ExportJob,
): Promise<void> {
  const command = new CreateModelCardExportJobCommand({
    ModelCardName: ref.arn,
    ModelCardVersion: version,
    ModelCardExportJobName: name,
    OutputConfig: { S3OutputPath: to },
  });
  await unlessMade({
    make: () =>
      callOnCard(aws, ref, 'sagemaker:CreateModelCardExportJob', async (abortSignal) => {
        await aws.sagemaker(ref.through).write.send(command, { abortSignal });
      }),
    look: () => exportJob(aws, ref, name),
  });
}
