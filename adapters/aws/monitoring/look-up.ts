import type { SageMakerClient } from '@aws-sdk/client-sagemaker';
import type { At, Connections } from '../connect.ts';
import { whereMissing } from '../where-missing.ts';

/** One call that reads SageMaker; undefined where what it names is not there. */
export function lookUp<T>(
  aws: Connections,
  at: At,
  name: string,
  send: (client: SageMakerClient, options: { readonly abortSignal: AbortSignal }) => Promise<T>,
): Promise<T | undefined> {
  return aws.call(`sagemaker:${name}`, (abortSignal) =>
    send(aws.sagemaker(at).read, { abortSignal }).catch(whereMissing(undefined)),
  );
}
