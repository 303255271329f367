import { z } from 'zod';
import type { Clock } from '../../../../../src/clock.ts';
import { AwsError } from '../../aws-error.ts';
import { operation } from '../../operation.ts';
import type { Operation } from '../../operation.ts';
import { arnOf } from '../store.ts';
import {
  application,
  baselineConfig,
  entityName,
  jobDefinition,
  jobInput,
  outputConfig,
} from './inputs.ts';
import type { MonitoringStore, MonitoringType } from './monitoring-store.ts';
import { definitionKinds } from './monitoring-plan.ts';

/** Job definitions of the four types: a name is given once, and nothing is changed after that. */
export function jobDefinitions(
  { definitions }: MonitoringStore,
  clock: Clock,
): Readonly<Record<string, Operation>> {
  const of = (type: MonitoringType): Record<string, Operation> => ({
    [`Create${type}JobDefinition`]: operation(created(type), (input, caller) => {
      const arn = arnOf(definitionKinds[type], input.JobDefinitionName, caller);
      if (definitions.has(arn.toLowerCase())) {
        throw new AwsError('ResourceInUse', `Job definition ${arn} already exists.`);
      }
      const { Tags: _tags, ...kept } = input;
      definitions.set(arn.toLowerCase(), {
        arn,
        name: input.JobDefinitionName,
        type,
        created: kept,
        createdAt: clock.now().getTime(),
      });
      return { JobDefinitionArn: arn };
    }),
    [`Describe${type}JobDefinition`]: operation(named, ({ JobDefinitionName }, caller) => {
      const arn = arnOf(definitionKinds[type], JobDefinitionName, caller);
      const kept = definitions.get(arn.toLowerCase());
      if (!kept) throw new AwsError('ResourceNotFound', `Job definition ${arn} does not exist.`);
      return { ...kept.created, JobDefinitionArn: arn, CreationTime: kept.createdAt / 1000 };
    }),
  });
  return {
    ...of('DataQuality'),
    ...of('ModelQuality'),
    ...of('ModelBias'),
    ...of('ModelExplainability'),
  };
}

/** What all types have, and then the members that carry the type's own name. */
function created(type: MonitoringType) {
  const own = ownMembers(type);
  return jobDefinition.superRefine((given, context) => {
    for (const { path, message } of own.safeParse(given).error?.issues ?? []) {
      context.addIssue({ code: 'custom', path, message });
    }
  });
}

function ownMembers(type: MonitoringType) {
  const withTruth = type === 'ModelQuality' || type === 'ModelBias';
  const withConfig = type === 'ModelBias' || type === 'ModelExplainability';
  return z.looseObject({
    [`${type}JobInput`]: withTruth ? jobInput.refine(hasTruth, truthMissing) : jobInput,
    [`${type}AppSpecification`]: withConfig
      ? application.extend({ ConfigUri: z.string().startsWith('s3://') })
      : application,
    [`${type}JobOutputConfig`]: outputConfig,
    [`${type}BaselineConfig`]: baselineConfig.optional(),
  });
}

const truthMissing = 'Member must have GroundTruthS3Input';
const hasTruth = (input: z.infer<typeof jobInput>) => input.GroundTruthS3Input !== undefined;

const named = z.looseObject({ JobDefinitionName: entityName });
