/** What is told of a training job; `createdAt` is epoch milliseconds, `data` and `artifacts` S3 URIs. */
export type TrainingJob = {
  readonly arn: string;
  readonly status: 'InProgress' | 'Completed' | 'Failed' | 'Stopped';
  readonly hyperParameters: Readonly<Record<string, string>>;
  readonly data: string;
  readonly artifacts: string;
  readonly createdAt: number;
  readonly reason?: string;
};

/** What DescribeTrainingJob answers. */
export function describeTrainingJob(job: TrainingJob) {
  return {
    TrainingJobName: job.arn.split('/')[1],
    TrainingJobArn: job.arn,
    TrainingJobStatus: job.status,
    SecondaryStatus: job.status === 'InProgress' ? 'Training' : job.status,
    ...(job.reason !== undefined && { FailureReason: job.reason }),
    ModelArtifacts: { S3ModelArtifacts: `${job.artifacts}/model.tar.gz` },
    HyperParameters: { ...job.hyperParameters, subsample: '0.8', seed: '7' },
    InputDataConfig: ['train', 'validation'].map((channel) => ({
      ChannelName: channel,
      ContentType: 'text/csv',
      DataSource: {
        S3DataSource: {
          S3DataType: 'S3Prefix',
          S3Uri: `${job.data.replace(/\/$/u, '')}/${channel}/`,
          S3DataDistributionType: 'FullyReplicated',
        },
      },
    })),
    AlgorithmSpecification: { TrainingImage: imageOf(job), TrainingInputMode: 'File' },
    ...(job.status === 'Completed' && {
      FinalMetricDataList: [
        { MetricName: 'validation:logloss', Value: 0.3127, Timestamp: job.createdAt / 1000 },
      ],
    }),
    StoppingCondition: { MaxRuntimeInSeconds: 7_200 },
    CreationTime: job.createdAt / 1000,
  };
}

function imageOf({ arn }: TrainingJob): string {
  const [, , , region, account] = arn.split(':');
  return `${account}.dkr.ecr.${region}.amazonaws.com/train-xgboost:1.7-1`;
}
