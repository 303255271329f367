import {
  CreateModelCardCommand,
  DescribeModelCardCommand,
  SageMakerClient,
  UpdateModelCardCommand,
} from '@aws-sdk/client-sagemaker';
import { expect } from '@jest/globals';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { AwsOptions } from '../../deploy/playground/aws/start-aws.ts';
import { content } from './card-content.ts';
import { manualClock } from './manual-clock.ts';
import { home, signedBy } from './signed-by.ts';

/** An AWS with somebody who writes the card of credit-risk. */
export async function cardWorld(options: AwsOptions = {}) {
  const clock = manualClock();
  const aws = await startAws({ clock, ...options });
  const sagemaker = new SageMakerClient(signedBy(aws));
  const ModelCardName = 'credit-risk';
  return {
    clock,
    aws,
    sagemaker,
    ModelCardName,
    arn: `arn:aws:sagemaker:${home.region}:${home.account}:model-card/credit-risk`,
    create(input: object = {}) {
      const Content = JSON.stringify(content);
      const card = { ModelCardName, Content, ModelCardStatus: 'Draft' as const };
      return sagemaker.send(new CreateModelCardCommand({ ...card, ...input }));
    },
    update: (input: object) =>
      sagemaker.send(new UpdateModelCardCommand({ ModelCardName, ...input })),
    described: (input: object = {}) =>
      sagemaker.send(new DescribeModelCardCommand({ ModelCardName, ...input })),
    async stop() {
      sagemaker.destroy();
      await aws.stop();
    },
  };
}

export type CardWorld = Awaited<ReturnType<typeof cardWorld>>;

/** What a ValidationException with this message is like. */
export function invalid(message: RegExp | string) {
  return {
    name: 'ValidationException',
    message: typeof message === 'string' ? message : expect.stringMatching(message),
  };
}
