import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { Aws, AwsOptions } from '../../deploy/playground/aws/start-aws.ts';
import { manualClock } from './manual-clock.ts';
import type { ManualClock } from './manual-clock.ts';
import { signedBy } from './signed-by.ts';

/** An AWS whose time stands still, and a client of its SageMaker. */
export type ServedWorld = {
  readonly aws: Aws;
  readonly clock: ManualClock;
  readonly sagemaker: SageMakerClient;
  /** An endpoint that serves the first version of credit-risk; answers both ARNs. */
  served(): { readonly version: string; readonly endpoint: string };
  stop(): Promise<void>;
};

/** Starts it at twenty past eight: the run of eight o'clock may have ended. */
export async function startServed(options: Omit<AwsOptions, 'clock'> = {}): Promise<ServedWorld> {
  const clock = manualClock(new Date('2026-11-20T08:20:00.000Z'));
  const aws = await startAws({ ...options, clock });
  const sagemaker = new SageMakerClient(signedBy(aws));
  return {
    aws,
    clock,
    sagemaker,
    served() {
      const version = aws.company.registers('credit-risk');
      return { version, endpoint: aws.company.serves('credit-risk-prod', { versions: [version] }) };
    },
    async stop() {
      sagemaker.destroy();
      await aws.stop();
    },
  };
}
