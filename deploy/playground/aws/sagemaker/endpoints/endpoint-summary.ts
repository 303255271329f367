import type { Endpoint } from './endpoint-store.ts';

/** An endpoint as ListEndpoints answers it. Times are epoch seconds. */
export function endpointSummary({ name, arn, createdAt, modifiedAt, status }: Endpoint) {
  return {
    EndpointName: name,
    EndpointArn: arn,
    CreationTime: createdAt / 1000,
    LastModifiedTime: modifiedAt / 1000,
    EndpointStatus: status,
  };
}
