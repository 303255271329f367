import { z } from 'zod';
import { operation } from '../../operation.ts';
import type { Operation } from '../../operation.ts';
import type { Caller } from '../../principals.ts';
import { AwsError } from '../../aws-error.ts';
import type { Component, Specification } from './component.ts';
import type { CourseOptions } from './endpoint-course.ts';
import { found } from './found.ts';
import { servingName } from './inputs.ts';
import { unreadable } from './unreadable.ts';
import { unused } from './unused.ts';

/** Inference components: they are made and changed by the clock, and no event tells of them. */
export function components(options: CourseOptions): Readonly<Record<string, Operation>> {
  const { components: kept, endpoints, models } = options.store.serving;
  const now = () => options.clock.now().getTime();
  const usable = (specification: Specification, caller: Caller) => {
    found('model', models, specification.ModelName, caller);
    return specification;
  };
  return {
    CreateInferenceComponent: operation(create, (input, caller) => {
      const { InferenceComponentName: name, VariantName: variant } = input;
      const arn = unused('inference-component', kept, name, caller);
      const endpoint = found('endpoint', endpoints, input.EndpointName, caller);
      if (!endpoint.variants.some((each) => each.name === variant)) {
        throw new AwsError('ValidationException', `Could not find variant "${variant}".`);
      }
      const specification = usable(input.Specification, caller);
      const copies = input.RuntimeConfig.CopyCount;
      const times = { createdAt: now(), modifiedAt: now() };
      const made = { arn, name, endpoint, variant, specification, copies, ...times };
      const component: Component = { ...made, served: [], status: 'Creating' };
      kept.set(arn.toLowerCase(), component);
      become(options, component, input.Specification, now());
      return { InferenceComponentArn: arn };
    }),
    DescribeInferenceComponent: operation(named, ({ InferenceComponentName }, caller) =>
      output(found('inference-component', kept, InferenceComponentName, caller)),
    ),
    UpdateInferenceComponent: operation(update, (input, caller) => {
      const component = found('inference-component', kept, input.InferenceComponentName, caller);
      settledOnly(component);
      const specification = usable(input.Specification ?? component.specification, caller);
      component.copies = input.RuntimeConfig?.CopyCount ?? component.copies;
      Object.assign(component, { status: 'Updating', modifiedAt: now() });
      delete component.reason;
      delete component.lastDeployment;
      if (input.DeploymentConfig) component.lastDeployment = input.DeploymentConfig;
      become(options, component, specification, now());
      return { InferenceComponentArn: component.arn };
    }),
  };
}

function settledOnly({ arn, status }: Component): void {
  if (status !== 'Creating' && status !== 'Updating') return;
  const message = `Cannot update in-progress inference component "${arn}".`;
  throw new AwsError('ValidationException', message);
}

/** It uses that model after a while, or fails and says why; then it keeps what it had. */
function become(
  { timeline, pace, store, images, moved }: CourseOptions,
  component: Component,
  specification: Specification,
  at: number,
): void {
  timeline.at(at + pace.createMs, (end) => {
    const model = component.arn.replace(
      /:inference-component\/.*$/u,
      `:model/${specification.ModelName}`,
    );
    const reason = unreadable(store.serving, images, [model]);
    component.modifiedAt = end;
    if (reason !== undefined) return void Object.assign(component, { status: 'Failed', reason });
    Object.assign(component, { status: 'InService', specification });
    component.served.push({ at: end, model: specification.ModelName });
    moved(end);
  });
}

function output(component: Component) {
  const { arn, name, endpoint, variant, specification, copies, status, reason, lastDeployment } =
    component;
  return {
    InferenceComponentName: name,
    InferenceComponentArn: arn,
    EndpointName: endpoint.name,
    EndpointArn: endpoint.arn,
    VariantName: variant,
    Specification: specification,
    RuntimeConfig: {
      DesiredCopyCount: copies,
      CurrentCopyCount: status === 'Creating' ? 0 : copies,
    },
    CreationTime: component.createdAt / 1000,
    LastModifiedTime: component.modifiedAt / 1000,
    InferenceComponentStatus: status,
    ...(reason !== undefined && { FailureReason: reason }),
    ...(lastDeployment && { LastDeploymentConfig: lastDeployment }),
  };
}

const named = z.looseObject({ InferenceComponentName: servingName });
const specification = z.looseObject({ ModelName: servingName });
const runtime = z.looseObject({ CopyCount: z.int().min(0) });
const create = z.looseObject({
  InferenceComponentName: servingName,
  EndpointName: servingName,
  VariantName: servingName,
  Specification: specification,
  RuntimeConfig: runtime.default({ CopyCount: 1 }),
});
const update = z.looseObject({
  InferenceComponentName: servingName,
  Specification: specification.optional(),
  RuntimeConfig: runtime.optional(),
  DeploymentConfig: z.looseObject({}).optional(),
});
