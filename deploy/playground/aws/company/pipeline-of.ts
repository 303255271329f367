import type { Caller } from '../principals.ts';
import type { Pipeline } from '../sagemaker/pipelines/pipeline-store.ts';
import { arnOf } from '../sagemaker/store.ts';
import { userContext } from '../sagemaker/user-context.ts';
import type { Workplace } from './workplace.ts';

/** A group's pipeline of this name, as its team wrote it; it comes to be where there is none. */
export function pipelineOf(
  { registry, clock }: Pick<Workplace, 'registry' | 'clock'>,
  name: string,
  group: string,
  caller: Caller,
): Pipeline {
  const { pipelines } = registry.store.pipelines;
  const arn = arnOf('pipeline', name, caller);
  const kept = pipelines.get(arn.toLowerCase());
  if (kept) return kept;
  const pipeline = {
    arn,
    name,
    definition: JSON.stringify(definitionOf(group, caller.account)),
    role: `arn:aws:iam::${caller.account}:role/TrainingPipeline`,
    createdAt: clock.now().getTime(),
    createdBy: userContext(caller),
  };
  pipelines.set(arn.toLowerCase(), pipeline);
  return pipeline;
}

function definitionOf(group: string, account: string) {
  const input = { S3Input: { S3Uri: { Get: 'Parameters.InputData' } } };
  const processing = { ProcessingInputs: [input] };
  return {
    Version: '2020-12-01',
    Metadata: {},
    Parameters: [
      {
        Name: 'InputData',
        Type: 'String',
        DefaultValue: `s3://ml-features-${account}/${group}/2026-10/`,
      },
      { Name: 'MaxDepth', Type: 'Integer', DefaultValue: 6 },
      { Name: 'LearningRate', Type: 'Float', DefaultValue: 0.08 },
      { Name: 'Rounds', Type: 'Integer', DefaultValue: 420 },
      {
        Name: 'TrainingInstanceType',
        Type: 'String',
        DefaultValue: 'ml.m5.2xlarge',
        EnumValues: ['ml.m5.2xlarge', 'ml.m5.4xlarge', 'ml.g5.2xlarge'],
      },
    ],
    Steps: [
      step('Preprocess', 'Processing', processing, []),
      step('Train', 'Training', { HyperParameters: hyperParameters }, ['Preprocess']),
      step('Evaluate', 'Processing', processing, ['Train']),
      step('Clarify', 'Processing', processing, ['Train']),
      step('Register', 'RegisterModel', { ModelPackageGroupName: group }, ['Evaluate', 'Clarify']),
    ],
  };
}

function step(Name: string, Type: string, Arguments: object, after: readonly string[]) {
  return { Name, Type, Arguments, ...(after.length > 0 && { DependsOn: after }) };
}

const hyperParameters = {
  max_depth: { Get: 'Parameters.MaxDepth' },
  eta: { Get: 'Parameters.LearningRate' },
  num_round: { Get: 'Parameters.Rounds' },
};
