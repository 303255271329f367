import {
  CreateDataQualityJobDefinitionCommand,
  CreateModelBiasJobDefinitionCommand,
  CreateModelExplainabilityJobDefinitionCommand,
  CreateModelQualityJobDefinitionCommand,
  DescribeDataQualityJobDefinitionCommand,
  DescribeModelBiasJobDefinitionCommand,
  DescribeModelExplainabilityJobDefinitionCommand,
  DescribeModelQualityJobDefinitionCommand,
} from '@aws-sdk/client-sagemaker';
import type { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { baselineIn, configOf } from './baseline.ts';
import type { Baseline, BaselineConfig } from './baseline.ts';

/** A job definition as SageMaker has it, of whatever kind. */
export type JobDefinition = {
  readonly baseline: Baseline;
  /** Everything else that it says, but for its own name. */
  readonly rest: object;
  /** Makes another one that says the same, held against another baseline. */
  create(name: string, baseline: Baseline, write: Client): Promise<unknown>;
};

/** A client and the signal of the call it is used in. */
export type Client = {
  readonly client: SageMakerClient;
  readonly options: { readonly abortSignal: AbortSignal };
};

/** SageMaker's four kinds of job definitions. */
export type JobDefinitionType = 'dataQuality' | 'modelQuality' | 'bias' | 'attribution';

/** Reads the job definition of this kind and name. */
export function jobDefinition(
  type: JobDefinitionType,
  JobDefinitionName: string,
  read: Client,
): Promise<JobDefinition> {
  switch (type) {
    case 'dataQuality':
      return dataQuality({ JobDefinitionName }, read);
    case 'modelQuality':
      return modelQuality({ JobDefinitionName }, read);
    case 'bias':
      return bias({ JobDefinitionName }, read);
    case 'attribution':
      return attribution({ JobDefinitionName }, read);
  }
}

/** How SageMaker's calls name this kind. */
export function definitionKind(type: JobDefinitionType) {
  switch (type) {
    case 'dataQuality':
      return 'DataQuality';
    case 'modelQuality':
      return 'ModelQuality';
    case 'bias':
      return 'ModelBias';
    case 'attribution':
      return 'ModelExplainability';
  }
}

type Named = { readonly JobDefinitionName: string };

async function dataQuality(named: Named, { client, options }: Client): Promise<JobDefinition> {
  const found = await client.send(new DescribeDataQualityJobDefinitionCommand(named), options);
  const { DataQualityBaselineConfig: config, ...rest } = withoutOwn(found);
  const create = (own: Named, DataQualityBaselineConfig: BaselineConfig) =>
    new CreateDataQualityJobDefinitionCommand({ ...rest, ...own, DataQualityBaselineConfig });
  return {
    baseline: baselineIn(config),
    rest,
    create: (JobDefinitionName, baseline, write) =>
      write.client.send(create({ JobDefinitionName }, configOf(baseline)), write.options),
  };
}

async function modelQuality(named: Named, { client, options }: Client): Promise<JobDefinition> {
  const found = await client.send(new DescribeModelQualityJobDefinitionCommand(named), options);
  const { ModelQualityBaselineConfig: config, ...rest } = withoutOwn(found);
  const create = (own: Named, ModelQualityBaselineConfig: BaselineConfig) =>
    new CreateModelQualityJobDefinitionCommand({ ...rest, ...own, ModelQualityBaselineConfig });
  return {
    baseline: baselineIn(config),
    rest,
    create: (JobDefinitionName, baseline, write) =>
      write.client.send(create({ JobDefinitionName }, configOf(baseline)), write.options),
  };
}

async function bias(named: Named, { client, options }: Client): Promise<JobDefinition> {
  const found = await client.send(new DescribeModelBiasJobDefinitionCommand(named), options);
  const { ModelBiasBaselineConfig: config, ...rest } = withoutOwn(found);
  const create = (own: Named, ModelBiasBaselineConfig: BaselineConfig) =>
    new CreateModelBiasJobDefinitionCommand({ ...rest, ...own, ModelBiasBaselineConfig });
  return {
    baseline: baselineIn(config),
    rest,
    create: (JobDefinitionName, baseline, write) =>
      write.client.send(create({ JobDefinitionName }, configOf(baseline)), write.options),
  };
}

async function attribution(named: Named, { client, options }: Client): Promise<JobDefinition> {
  const command = new DescribeModelExplainabilityJobDefinitionCommand(named);
  const found = await client.send(command, options);
  const { ModelExplainabilityBaselineConfig: config, ...rest } = withoutOwn(found);
  const create = (own: Named, ModelExplainabilityBaselineConfig: BaselineConfig) =>
    new CreateModelExplainabilityJobDefinitionCommand({
      ...rest,
      ...own,
      ModelExplainabilityBaselineConfig,
    });
  return {
    baseline: baselineIn(config),
    rest,
    create: (JobDefinitionName, baseline, write) =>
      write.client.send(create({ JobDefinitionName }, configOf(baseline)), write.options),
  };
}

/** What is another definition's own. */
function withoutOwn<Found extends Own>(found: Found): Omit<Found, keyof Own> {
  const { JobDefinitionArn, JobDefinitionName, CreationTime, $metadata, ...rest } = found;
  return rest;
}

type Own = {
  readonly JobDefinitionArn: string | undefined;
  readonly JobDefinitionName: string | undefined;
  readonly CreationTime: Date | undefined;
  readonly $metadata: object;
};
