import { createHash } from 'node:crypto';
import type { Caller } from '../principals.ts';
import type { Store } from '../sagemaker/store.ts';
import { userContext } from '../sagemaker/user-context.ts';

/** A training run, as it is left in SageMaker once it has registered a version. */
export type TrainingRun = {
  readonly executionArn?: string;
  readonly trainingArn: string;
  /** `s3://` prefix, without a slash at its end. */
  readonly artifacts: string;
};

/** What a run is about; `at` in epoch milliseconds. By hand, where no pipeline is named. */
export type TrainingRunOptions = {
  readonly pipeline?: string;
  readonly group: string;
  readonly version: number;
  readonly starter: Caller;
  readonly at: number;
};

/** Leaves a training job and, where there was a pipeline, its execution and steps in the store. */
export function trainingRun(store: Store, options: TrainingRunOptions): TrainingRun {
  const { pipeline, group, version, starter, at } = options;
  const { account, region } = starter;
  const id = shortHash(`${account}:${region}:${group}:${version}`);
  const sagemaker = `arn:aws:sagemaker:${region}:${account}`;
  const artifacts = `s3://ml-artifacts-${account}/${group}/${id}`;
  const jobName = `pipelines-${id}-Train-${shortHash(id).slice(0, 10)}`;
  const trainingArn = `${sagemaker}:training-job/${jobName}`;
  const started = at / 1000 - 2_160;
  store.trainingJobs.set(trainingArn.toLowerCase(), {
    TrainingJobName: jobName,
    TrainingJobArn: trainingArn,
    TrainingJobStatus: 'Completed',
    SecondaryStatus: 'Completed',
    ModelArtifacts: { S3ModelArtifacts: `${artifacts}/model.tar.gz` },
    HyperParameters: { max_depth: '6', eta: '0.08', num_round: '420', subsample: '0.8', seed: '7' },
    InputDataConfig: ['train', 'validation'].map((channel) => inputOf(channel, account, group)),
    StoppingCondition: { MaxRuntimeInSeconds: 7_200 },
    CreationTime: started + 400,
  });
  if (pipeline === undefined) return { trainingArn, artifacts };
  const executionArn = `${sagemaker}:pipeline/${pipeline}/execution/${id}`;
  store.executions.set(executionArn.toLowerCase(), {
    arn: executionArn,
    describe: {
      PipelineArn: `${sagemaker}:pipeline/${pipeline}`,
      PipelineExecutionArn: executionArn,
      PipelineExecutionDisplayName: `retrain-${version}`,
      PipelineExecutionStatus: 'Executing',
      CreationTime: started,
      LastModifiedTime: at / 1000,
      CreatedBy: userContext(starter),
    },
    steps: stepsOf({ sagemaker, id, trainingArn, package: `${group}/${version}`, started }),
  });
  return { executionArn, trainingArn, artifacts };
}

function stepsOf(run: {
  readonly sagemaker: string;
  readonly id: string;
  readonly trainingArn: string;
  readonly package: string;
  readonly started: number;
}) {
  const { sagemaker, id, trainingArn, started } = run;
  const step = (name: string, minute: number, metadata: unknown) => ({
    StepName: name,
    StepStatus: 'Succeeded',
    StartTime: started + minute * 60,
    EndTime: started + minute * 60 + 50,
    Metadata: metadata,
  });
  const processing = (name: string) => {
    return { ProcessingJob: { Arn: `${sagemaker}:processing-job/pipelines-${id}-${name}` } };
  };
  return [
    step('Preprocess', 0, processing('Preprocess')),
    step('Train', 6, { TrainingJob: { Arn: trainingArn } }),
    step('Evaluate', 24, processing('Evaluate')),
    step('Clarify', 29, processing('Clarify')),
    step('Register', 35, { RegisterModel: { Arn: `${sagemaker}:model-package/${run.package}` } }),
  ];
}

function inputOf(channel: string, account: string, group: string) {
  const uri = `s3://ml-features-${account}/${group}/2026-10/${channel}/`;
  const source = { S3DataType: 'S3Prefix', S3Uri: uri, S3DataDistributionType: 'FullyReplicated' };
  return { ChannelName: channel, ContentType: 'text/csv', DataSource: { S3DataSource: source } };
}

function shortHash(text: string): string {
  return BigInt(`0x${createHash('sha256').update(text).digest('hex').slice(0, 16)}`)
    .toString(36)
    .padStart(12, '0')
    .slice(0, 12);
}
