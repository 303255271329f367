import type { EndpointConfig } from './endpoint-store.ts';
import type { CreateEndpointConfig } from './inputs.ts';

/** A configuration as it is kept; `at` is epoch milliseconds. */
export function endpointConfig(arn: string, put: CreateEndpointConfig, at: number): EndpointConfig {
  const { DataCaptureConfig: capture, ProductionVariants } = put;
  return {
    arn,
    name: put.EndpointConfigName,
    put,
    variants: ProductionVariants.map((each) => ({
      name: each.VariantName,
      ...(each.ModelName !== undefined && { model: each.ModelName }),
      instanceType: each.InstanceType ?? 'serverless',
      instances: each.InitialInstanceCount ?? 1,
      weight: each.InitialVariantWeight,
    })),
    createdAt: at,
    ...(capture?.EnableCapture && { capture }),
  };
}
