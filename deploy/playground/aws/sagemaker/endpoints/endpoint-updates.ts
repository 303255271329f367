import { z } from 'zod';
import { AwsError } from '../../aws-error.ts';
import { operation } from '../../operation.ts';
import type { Operation } from '../../operation.ts';
import { deploymentConfig } from './deployment-config.ts';
import type { DeploymentConfig } from './deployment-config.ts';
import { checkRollout } from './check-rollout.ts';
import type { CourseOptions, EndpointCourse } from './endpoint-course.ts';
import type { Endpoint, EndpointConfig, LiveVariant } from './endpoint-store.ts';
import { found } from './found.ts';
import { servingName } from './inputs.ts';
import { phases } from './phases.ts';
import type { Pace } from './phases.ts';
import { placeOf } from './place-of.ts';
import { retaining } from './retaining.ts';

/** What changes endpoints that are there: other configurations, weights and capacities. */
export function endpointUpdates(
  options: CourseOptions,
  course: EndpointCourse,
): Readonly<Record<string, Operation>> {
  const { endpoints, configs, failures } = options.store.serving;
  return {
    UpdateEndpoint: operation(update, (input, caller) => {
      const endpoint = found('endpoint', endpoints, input.EndpointName, caller);
      const config = found('endpoint-config', configs, input.EndpointConfigName, caller);
      settledOnly(endpoint);
      const rollout = rolloutOf(input, endpoint);
      const retained = retainedBy(input);
      const variants = retaining(config, endpoint, retained);
      const alarm = (name: string) => options.alarms(placeOf(endpoint.arn), name);
      checkRollout({ rollout, old: endpoint.variants, config, variants, alarm });
      const capture = retained.has('DataCaptureConfig') ? endpoint.capture : config.capture;
      const failure = failures.get(endpoint.arn.toLowerCase())?.shift();
      remember(endpoint, rollout);
      course.begin(endpoint, {
        ...guarded(rollout, config, variants, options.pace),
        config,
        variants,
        ...(capture && { capture }),
        ...(failure && { failure }),
      });
      return { EndpointArn: endpoint.arn };
    }),
    UpdateEndpointWeightsAndCapacities: operation(weigh, (input, caller) => {
      const endpoint = found('endpoint', endpoints, input.EndpointName, caller);
      settledOnly(endpoint);
      const wanted = input.DesiredWeightsAndCapacities;
      const scaled = wanted.filter((each) => each.DesiredInstanceCount !== undefined);
      if (scaled.length > 1) refuse('The capacity of one variant can be changed at a time.');
      const { createMs, shiftMs } = options.pace;
      course.adjust(endpoint, weighed(endpoint, wanted), scaled.length > 0 ? createMs : shiftMs);
      return { EndpointArn: endpoint.arn };
    }),
  };
}

/** An endpoint that changes, or cannot be changed any more, takes no update. */
function settledOnly({ arn, status }: Endpoint): void {
  switch (status) {
    case 'InService':
    case 'OutOfService':
    case 'UpdateRollbackFailed':
      return;
    case 'Failed':
      return refuse(`Cannot update endpoint "${arn}" in status Failed.`);
    case 'Creating':
    case 'Updating':
    case 'SystemUpdating':
    case 'RollingBack':
    case 'Deleting':
      return refuse(`Cannot update in-progress endpoint "${arn}".`);
  }
}

function refuse(message: string): never {
  throw new AwsError('ValidationException', message);
}

type Update = z.infer<typeof update>;

/** How to deploy: as asked, or as the last time. */
function rolloutOf(input: Update, { lastDeployment }: Endpoint): DeploymentConfig {
  return input.DeploymentConfig ?? (input.RetainDeploymentConfig ? (lastDeployment ?? {}) : {});
}

/** LastDeploymentConfig is that of the last update, also where it had none. */
function remember(endpoint: Endpoint, rollout: DeploymentConfig): void {
  delete endpoint.lastDeployment;
  if (Object.keys(rollout).length > 0) endpoint.lastDeployment = rollout;
}

/** The phases of a rollout, and what may end it before its time. */
function guarded(
  rollout: DeploymentConfig,
  config: EndpointConfig,
  variants: readonly LiveVariant[],
  pace: Pace,
) {
  const instances = Math.min(...variants.map((each) => each.desiredInstances));
  const policy = rollout.RollingUpdatePolicy ?? rollout.BlueGreenUpdatePolicy;
  const timeout = policy?.MaximumExecutionTimeoutInSeconds;
  return {
    // Inf1 cannot be guarded: AWS falls back to all at once, and does not say so.
    phases: phases(config.variants.some(isInf1) ? {} : rollout, instances, pace),
    alarms: (rollout.AutoRollbackConfiguration?.Alarms ?? []).map((each) => each.AlarmName),
    ...(timeout !== undefined && { timeoutMs: timeout * 1_000 * pace.waitScale }),
  };
}

function isInf1({ instanceType }: EndpointConfig['variants'][number]): boolean {
  return instanceType.startsWith('ml.inf1.');
}

function retainedBy({ RetainAllVariantProperties, ExcludeRetainedVariantProperties = [] }: Update) {
  const excluded = ExcludeRetainedVariantProperties.map((each) => each.VariantPropertyType);
  const all = RetainAllVariantProperties ? properties : [];
  return new Set(all.filter((each) => !excluded.includes(each)));
}

function weighed(
  { variants }: Endpoint,
  wanted: z.infer<typeof weigh>['DesiredWeightsAndCapacities'],
): readonly LiveVariant[] {
  const names = variants.map(({ name }) => name);
  const unknown = wanted.find(({ VariantName }) => !names.includes(VariantName));
  if (unknown) refuse(`The variant name(s) "${unknown.VariantName}" is/are not present.`);
  return variants.map((variant) => {
    const change = wanted.find(({ VariantName }) => VariantName === variant.name);
    return {
      ...variant,
      desiredWeight: change?.DesiredWeight ?? variant.desiredWeight,
      desiredInstances: change?.DesiredInstanceCount ?? variant.desiredInstances,
    };
  });
}

const properties = ['DesiredInstanceCount', 'DesiredWeight', 'DataCaptureConfig'] as const;

const update = z.looseObject({
  EndpointName: servingName,
  EndpointConfigName: servingName,
  RetainAllVariantProperties: z.boolean().default(false),
  ExcludeRetainedVariantProperties: z
    .array(z.object({ VariantPropertyType: z.enum(properties) }))
    .max(3)
    .optional(),
  DeploymentConfig: deploymentConfig.optional(),
  RetainDeploymentConfig: z.boolean().default(false),
});
const weigh = z.looseObject({
  EndpointName: servingName,
  DesiredWeightsAndCapacities: z
    .array(
      z.looseObject({
        VariantName: servingName,
        DesiredWeight: z.number().min(0).optional(),
        DesiredInstanceCount: z.int().min(0).optional(),
      }),
    )
    .min(1),
});
