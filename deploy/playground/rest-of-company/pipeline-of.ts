import { ListPipelineExecutionsCommand, type SageMakerClient } from '@aws-sdk/client-sagemaker';
import type { CompanyPipeline } from '../page/company-state.ts';

/** The pipeline that trains a group's versions, which is called after it, and its newest execution. */
export async function pipelineOf(
  group: string,
  sagemaker: SageMakerClient,
): Promise<CompanyPipeline> {
  const name = `${group}-train`;
  const list = new ListPipelineExecutionsCommand({
    PipelineName: name,
    SortBy: 'CreationTime',
    SortOrder: 'Descending',
    MaxResults: 1,
  });
  // A group nobody trains has no pipeline.
  const { PipelineExecutionSummaries: runs = [] } = await sagemaker
    .send(list)
    .catch(() => ({ PipelineExecutionSummaries: [] }));
  const [last] = runs;
  return {
    name,
    last: last?.PipelineExecutionStatus ?? null,
    lastAt: last?.StartTime?.toISOString() ?? null,
  };
}
