import type { z } from 'zod';
import {
  application,
  baselineConfig,
  jobDefinition,
  jobInput,
  outputConfig,
  scheduleConfig,
} from './inputs.ts';
import type { MonitoringStore, MonitoringType, Schedule } from './monitoring-store.ts';

/** What one schedule's jobs do, wherever that is written. */
export type MonitoringPlan = {
  readonly type: MonitoringType;
  readonly definition?: string;
  readonly endpoint?: string;
  /** `s3://` prefix below which each run gets a prefix of its own. */
  readonly output: string;
  readonly constraints?: string;
  readonly statistics?: string;
  readonly groundTruth?: string;
  readonly problem?: string;
  readonly image: string;
  readonly role: string;
  readonly instanceType: string;
};

/** The plan of a schedule; undefined where the definition it names does not exist. */
export function monitoringPlan(
  { definitions }: MonitoringStore,
  { arn, config }: Pick<Schedule, 'arn' | 'config'>,
): MonitoringPlan | undefined {
  const given = scheduleConfig.parse(config);
  const type = given.MonitoringType ?? 'DataQuality';
  if (given.MonitoringJobDefinition) return { type, ...ofInline(given.MonitoringJobDefinition) };
  const definition = given.MonitoringJobDefinitionName ?? '';
  const place = arn.split(':').slice(0, 5).join(':');
  const kept = definitions.get(`${place}:${definitionKinds[type]}/${definition}`.toLowerCase());
  return kept && { type, definition, ...ofDefinition(type, kept.created) };
}

/** What a job definition of each type is called in its ARN. */
export const definitionKinds = {
  DataQuality: 'data-quality-job-definition',
  ModelQuality: 'model-quality-job-definition',
  ModelBias: 'model-bias-job-definition',
  ModelExplainability: 'model-explainability-job-definition',
} as const;

type Content = Omit<MonitoringPlan, 'type' | 'definition'>;

function ofDefinition(type: MonitoringType, created: Readonly<Record<string, unknown>>): Content {
  const input = jobInput.parse(created[`${type}JobInput`]);
  const app = application.parse(created[`${type}AppSpecification`]);
  const { RoleArn, JobResources } = jobDefinition.parse(created);
  const truth = input.GroundTruthS3Input?.S3Uri;
  return {
    ...contentOf({
      role: RoleArn,
      resources: JobResources,
      input,
      app,
      outputs: outputConfig.parse(created[`${type}JobOutputConfig`]),
      baseline: baselineConfig.parse(created[`${type}BaselineConfig`] ?? {}),
    }),
    ...(truth !== undefined && { groundTruth: truth }),
    ...(app.ProblemType !== undefined && { problem: app.ProblemType }),
  };
}

type Inline = NonNullable<z.infer<typeof scheduleConfig>['MonitoringJobDefinition']>;

function ofInline(given: Inline): Content {
  return contentOf({
    role: given.RoleArn,
    resources: given.MonitoringResources,
    input: given.MonitoringInputs[0],
    app: given.MonitoringAppSpecification,
    outputs: given.MonitoringOutputConfig,
    baseline: given.BaselineConfig,
  });
}

function contentOf(parts: {
  readonly role: string;
  readonly resources: Inline['MonitoringResources'];
  readonly input: z.infer<typeof jobInput> | undefined;
  readonly app: z.infer<typeof application>;
  readonly outputs: z.infer<typeof outputConfig>;
  readonly baseline: z.infer<typeof baselineConfig> | undefined;
}): Content {
  const endpoint = parts.input?.EndpointInput?.EndpointName;
  const constraints = parts.baseline?.ConstraintsResource?.S3Uri;
  const statistics = parts.baseline?.StatisticsResource?.S3Uri;
  return {
    output: parts.outputs.MonitoringOutputs[0]?.S3Output.S3Uri ?? '',
    image: parts.app.ImageUri,
    role: parts.role,
    instanceType: parts.resources.ClusterConfig.InstanceType,
    ...(endpoint !== undefined && { endpoint }),
    ...(constraints !== undefined && { constraints }),
    ...(statistics !== undefined && { statistics }),
  };
}
