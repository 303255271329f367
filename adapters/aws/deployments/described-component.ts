import { DescribeInferenceComponentCommand } from '@aws-sdk/client-sagemaker';
import type { DescribeInferenceComponentOutput } from '@aws-sdk/client-sagemaker';
import type { At, Connections } from '../connect.ts';
import { lookUp } from '../monitoring/look-up.ts';

/** An inference component as SageMaker describes it; undefined where there is none. */
export function describedComponent(
  aws: Connections,
  at: At,
  name: string,
): Promise<DescribeInferenceComponentOutput | undefined> {
  return lookUp(aws, at, 'DescribeInferenceComponent', (client, options) =>
    client.send(new DescribeInferenceComponentCommand({ InferenceComponentName: name }), options),
  );
}
