import {
  DescribePipelineExecutionCommand,
  ListPipelineExecutionStepsCommand,
} from '@aws-sdk/client-sagemaker';
import type { SageMakerClient } from '@aws-sdk/client-sagemaker';

/** Reads an execution of a pipeline, and the steps that have begun, the first one first. */
export function executionsOf(sagemaker: SageMakerClient) {
  return {
    described: (PipelineExecutionArn: string | undefined) =>
      sagemaker.send(new DescribePipelineExecutionCommand({ PipelineExecutionArn })),
    async steps(PipelineExecutionArn: string | undefined) {
      const { PipelineExecutionSteps = [] } = await sagemaker.send(
        new ListPipelineExecutionStepsCommand({ PipelineExecutionArn, SortOrder: 'Ascending' }),
      );
      return PipelineExecutionSteps;
    },
  };
}
