import type { ServiceEvent } from '../../eventbridge.ts';
import type { Endpoint } from './endpoint-store.ts';

/** "SageMaker Endpoint State Change": statuses in capitals, times in milliseconds. */
export function endpointChange(endpoint: Endpoint) {
  const { arn, name, config, variants, status, createdAt, modifiedAt } = endpoint;
  const [, , , region = '', account = ''] = arn.split(':');
  return {
    'detail-type': 'SageMaker Endpoint State Change',
    source: 'aws.sagemaker',
    account,
    region,
    resources: [arn],
    detail: {
      EndpointName: name,
      EndpointArn: arn,
      EndpointConfigName: config.name,
      ProductionVariants: variants.map(({ desiredWeight, desiredInstances }) => ({
        DesiredWeight: desiredWeight,
        DesiredInstanceCount: desiredInstances,
      })),
      EndpointStatus: status.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '_').toUpperCase(),
      CreationTime: createdAt,
      LastModifiedTime: modifiedAt,
      Tags: {},
    },
  } satisfies ServiceEvent;
}
