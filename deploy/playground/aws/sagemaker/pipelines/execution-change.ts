import type { ServiceEvent } from '../../eventbridge.ts';
import type { Execution, ExecutionStatus, Made, Step, StepStatus } from './pipeline-store.ts';

/** "SageMaker Model Building Pipeline Execution Status Change". */
export function executionChange(execution: Execution, previous?: ExecutionStatus): ServiceEvent {
  const { pipeline, arn, endedAt, description } = execution;
  return {
    ...about(execution, 'SageMaker Model Building Pipeline Execution Status Change'),
    detail: {
      pipelineExecutionDisplayName: execution.name,
      currentPipelineExecutionStatus: execution.status,
      ...(previous !== undefined && { previousPipelineExecutionStatus: previous }),
      executionStartTime: seconds(execution.startedAt),
      ...(endedAt !== undefined && { executionEndTime: seconds(endedAt) }),
      ...(description !== undefined && { pipelineExecutionDescription: description }),
      pipelineArn: pipeline.arn,
      pipelineExecutionArn: arn,
    },
  };
}

/** "SageMaker Model Building Pipeline Execution Step Status Change". */
export function stepChange(execution: Execution, step: Step, previous?: StepStatus): ServiceEvent {
  const { startedAt, endedAt, reason, made } = step;
  return {
    ...about(execution, 'SageMaker Model Building Pipeline Execution Step Status Change'),
    detail: {
      metadata: made ? { [lowerCamel(made.kind)]: { arn: made.arn } } : {},
      ...(startedAt !== undefined && { stepStartTime: seconds(startedAt) }),
      ...(endedAt !== undefined && { stepEndTime: seconds(endedAt) }),
      stepName: step.name,
      stepType: step.type,
      ...(previous !== undefined && { previousStepStatus: previous }),
      currentStepStatus: step.status,
      ...(step.status === 'Failed' && { failureReason: reason }),
      pipelineArn: execution.pipeline.arn,
      pipelineExecutionArn: execution.arn,
    },
  };
}

function about({ arn, pipeline }: Execution, detailType: string) {
  const [, , , region = '', account = ''] = arn.split(':');
  return {
    'detail-type': detailType,
    source: 'aws.sagemaker',
    account,
    region,
    resources: [pipeline.arn, arn],
  };
}

function lowerCamel(kind: Made['kind']): string {
  return kind.charAt(0).toLowerCase() + kind.slice(1);
}

function seconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
