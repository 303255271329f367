import { z } from 'zod';
import { AwsError } from '../../aws-error.ts';
import { operation } from '../../operation.ts';
import type { Operation } from '../../operation.ts';
import type { Caller } from '../../principals.ts';
import { listing, listingInput } from '../listing.ts';
import { own } from '../own.ts';
import { arnOf } from '../store.ts';
import type { Store } from '../store.ts';
import type { Endpoint, EndpointConfig, Model, Variant } from './endpoint-store.ts';

/** What serves which version: endpoints, their configurations and models, to be read. */
export function endpoints({ serving }: Store): Readonly<Record<string, Operation>> {
  return {
    DescribeEndpoint: operation(ofEndpoint, ({ EndpointName }, caller) =>
      endpointOutput(found('endpoint', serving.endpoints, EndpointName, caller)),
    ),
    DescribeEndpointConfig: operation(ofConfig, ({ EndpointConfigName }, caller) =>
      configOutput(found('endpoint-config', serving.configs, EndpointConfigName, caller)),
    ),
    DescribeModel: operation(ofModel, ({ ModelName }, caller) =>
      modelOutput(found('model', serving.models, ModelName, caller)),
    ),
    ListEndpoints: operation(listEndpoints, (input, caller) => {
      const { items, next } = listing(own(serving.endpoints, caller), input);
      return { Endpoints: items.map(summary), NextToken: next };
    }),
  };
}

function found<T>(kind: Kind, kept: ReadonlyMap<string, T>, name: string, caller: Caller): T {
  const arn = arnOf(kind, name, caller);
  const resource = kept.get(arn.toLowerCase());
  if (resource) return resource;
  throw new AwsError('ValidationException', `Could not find ${words[kind]} "${arn}".`);
}

type Kind = 'endpoint' | 'endpoint-config' | 'model';

const words = {
  endpoint: 'endpoint',
  'endpoint-config': 'endpoint configuration',
  model: 'model',
} as const;

const name = z.string().regex(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/u);
const ofEndpoint = z.looseObject({ EndpointName: name });
const ofConfig = z.looseObject({ EndpointConfigName: name });
const ofModel = z.looseObject({ ModelName: name });
const listEndpoints = z.looseObject({
  ...listingInput,
  SortBy: z.enum(['Name', 'CreationTime', 'Status']).default('CreationTime'),
});

function endpointOutput(endpoint: Endpoint) {
  const { config, reason } = endpoint;
  return {
    ...summary(endpoint),
    EndpointConfigName: config.name,
    ProductionVariants: config.variants.map(variantSummary),
    ...(config.capture !== undefined && {
      DataCaptureConfig: { ...captureOf(config.capture), CaptureStatus: 'Started' },
    }),
    ...(reason !== undefined && { FailureReason: reason }),
  };
}

function variantSummary({ name, instances, weight }: Variant) {
  return {
    VariantName: name,
    CurrentWeight: weight,
    DesiredWeight: weight,
    CurrentInstanceCount: instances,
    DesiredInstanceCount: instances,
  };
}

function configOutput({ name, arn, variants, createdAt, capture }: EndpointConfig) {
  return {
    EndpointConfigName: name,
    EndpointConfigArn: arn,
    ProductionVariants: variants.map((variant) => ({
      VariantName: variant.name,
      ModelName: variant.model,
      InitialInstanceCount: variant.instances,
      InstanceType: variant.instanceType,
      InitialVariantWeight: variant.weight,
    })),
    ...(capture !== undefined && {
      DataCaptureConfig: {
        ...captureOf(capture),
        CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
      },
    }),
    CreationTime: createdAt / 1000,
  };
}

function modelOutput({ name, arn, primary, containers, role, createdAt }: Model) {
  return {
    ModelName: name,
    ModelArn: arn,
    ...(primary && { PrimaryContainer: primary }),
    ...(containers && { Containers: containers }),
    ExecutionRoleArn: role,
    CreationTime: createdAt / 1000,
    EnableNetworkIsolation: false,
  };
}

function captureOf(uri: string) {
  return { EnableCapture: true, CurrentSamplingPercentage: 100, DestinationS3Uri: uri };
}

function summary({ name, arn, createdAt, modifiedAt, status }: Endpoint) {
  return {
    EndpointName: name,
    EndpointArn: arn,
    CreationTime: createdAt / 1000,
    LastModifiedTime: modifiedAt / 1000,
    EndpointStatus: status,
  };
}
