import type { Store } from '../sagemaker/store.ts';

/** The model group of what an endpoint serves; the endpoint's own name where that is unknown. */
export function groupServed({ serving }: Store, endpointArn: string): string {
  const endpoint = serving.endpoints.get(endpointArn.toLowerCase());
  const name = endpoint?.config.variants[0]?.model ?? '';
  const model = serving.models.get(
    endpointArn.replace(/:endpoint\/.*$/u, `:model/${name}`).toLowerCase(),
  );
  return model?.versions[0]?.split('/')[1] ?? endpointArn.split('/')[1] ?? '';
}
