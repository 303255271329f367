import { z } from 'zod';
import type { MonitoringType } from '../sagemaker/monitoring/monitoring-store.ts';
import { groupServed } from './group-served.ts';
import { identity } from './identity.ts';
import { writeBaseline } from './monitoring/baseline.ts';
import type { Workplace } from './workplace.ts';

/** How an endpoint is watched; everything has a usual value. */
export type MonitorSetUp = {
  /** DataQuality where left out. */
  readonly type?: MonitoringType;
  /** The schedule's name; made of the endpoint's and the type's where left out. */
  readonly name?: string;
  /** Every how many hours; 1 where left out. */
  readonly everyHours?: 1 | 2 | 3 | 4 | 6 | 8 | 12 | 24;
  /** Threshold of the drift of a feature; 0.2 where left out. */
  readonly threshold?: number;
};

/**
 * A team sets up a monitor for an endpoint, a day ago and before anybody listened: a baseline in S3, a
 * job definition and a schedule. Answers the schedule's ARN.
 */
export function monitors(
  workplace: Workplace,
  endpointArn: string,
  { type = 'DataQuality', everyHours = 1, threshold = 0.2, ...setUp }: MonitorSetUp = {},
): string {
  const [, , , region = '', account = ''] = endpointArn.split(':');
  const endpoint = endpointArn.split('/')[1] ?? '';
  const caller = identity({ role: 'Platform', session: 'terraform' }, { account, region });
  const name = setUp.name ?? `${endpoint}-${shortNames[type]}`.slice(0, 63);
  const yesterday = new Date(workplace.clock.now().getTime() - 86_400_000);
  const past = workplace.registry.before({ ...workplace.clock, now: () => yesterday });
  const call = (operation: string, input: unknown) =>
    past.operations[operation]?.(input, caller, AbortSignal.abort());
  const group = groupServed(workplace.registry.store, endpointArn);
  const baseline = writeBaseline(workplace.objects, {
    account,
    schedule: name,
    group,
    type,
    threshold,
  });
  const definition = `${name}-1`.slice(-63);
  call(`Create${type}JobDefinition`, {
    ...jobDefinition({ type, endpoint, account, baseline }),
    JobDefinitionName: definition,
  });
  const created = call('CreateMonitoringSchedule', {
    MonitoringScheduleName: name,
    MonitoringScheduleConfig: {
      ScheduleConfig: { ScheduleExpression: expressionOf(everyHours) },
      MonitoringJobDefinitionName: definition,
      MonitoringType: type,
    },
  });
  return z.object({ MonitoringScheduleArn: z.string() }).parse(created).MonitoringScheduleArn;
}

const shortNames = {
  DataQuality: 'data-quality',
  ModelQuality: 'model-quality',
  ModelBias: 'bias',
  ModelExplainability: 'explainability',
} as const satisfies Record<MonitoringType, string>;

function expressionOf(hours: number): string {
  if (hours === 1) return 'cron(0 * ? * * *)';
  return hours === 24 ? 'cron(0 0 ? * * *)' : `cron(0 0/${hours} ? * * *)`;
}

/** Accounts of AWS's own containers in Tokyo; other regions have others. */
const images = {
  monitor: '574779866223.dkr.ecr.ap-northeast-1.amazonaws.com/sagemaker-model-monitor-analyzer',
  clarify: '377024640650.dkr.ecr.ap-northeast-1.amazonaws.com/sagemaker-clarify-processing:1.0',
} as const;

function jobDefinition(options: {
  readonly type: MonitoringType;
  readonly endpoint: string;
  readonly account: string;
  readonly baseline: ReturnType<typeof writeBaseline>;
}) {
  const { type, endpoint, account, baseline } = options;
  const clarify = type === 'ModelBias' || type === 'ModelExplainability';
  const truth = type === 'ModelQuality' || type === 'ModelBias';
  const input = { EndpointName: endpoint, LocalPath: '/opt/ml/processing/input_data' };
  return {
    [`${type}BaselineConfig`]: {
      ConstraintsResource: { S3Uri: baseline.constraints },
      ...(baseline.statistics && { StatisticsResource: { S3Uri: baseline.statistics } }),
    },
    [`${type}AppSpecification`]: {
      ImageUri: clarify ? images.clarify : images.monitor,
      ...(clarify && { ConfigUri: `${baseline.folder}/analysis_config.json` }),
      ...(type === 'ModelQuality' && { ProblemType: 'BinaryClassification' }),
    },
    [`${type}JobInput`]: {
      EndpointInput: input,
      ...(truth && {
        GroundTruthS3Input: { S3Uri: `s3://ml-ground-truth-${account}/${endpoint}` },
      }),
    },
    [`${type}JobOutputConfig`]: {
      MonitoringOutputs: [
        {
          S3Output: {
            S3Uri: `s3://ml-monitoring-${account}/reports`,
            LocalPath: '/opt/ml/processing/output',
            S3UploadMode: 'EndOfJob',
          },
        },
      ],
    },
    JobResources: {
      ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.xlarge', VolumeSizeInGB: 20 },
    },
    RoleArn: `arn:aws:iam::${account}:role/SageMakerMonitoring`,
    StoppingCondition: { MaxRuntimeInSeconds: 1800 },
  };
}
