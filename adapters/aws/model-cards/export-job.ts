import { DescribeModelCardExportJobCommand } from '@aws-sdk/client-sagemaker';
import type { ExportNow, ModelCardRef } from '../../../src/index.ts';
import type { Connections } from '../connect.ts';
import { whereMissing } from '../where-missing.ts';
import { callOnCard } from './call-on-card.ts';

/** A job that writes a PDF, by its name: it belongs to its card, whoever began it. */
export async function exportJob(
  aws: Connections,
  ref: ModelCardRef,
  job: string,
): Promise<ExportNow | 'none'> {
  const { read } = aws.sagemaker(ref.through);
  const command = new DescribeModelCardExportJobCommand({
    ModelCardExportJobArn: `${ref.arn}/export-job/${job}`,
  });
  return callOnCard(aws, ref, 'sagemaker:DescribeModelCardExportJob', async (abortSignal) => {
    const described = await read
      .send(command, { abortSignal })
      .catch(whereMissing('none' as const));
    if (described === 'none') return described;
    const artifact = described.ExportArtifacts?.S3ExportArtifacts;
    return {
      status: described.Status ?? 'InProgress',
      ...(artifact && { artifact }),
      ...(described.FailureReason && { reason: described.FailureReason }),
    };
  });
}
