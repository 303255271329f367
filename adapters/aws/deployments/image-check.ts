import { DescribeImagesCommand } from '@aws-sdk/client-ecr';
import type { Check } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { classOf } from '../translate.ts';
import { ecrImage } from './ecr-image.ts';

/** Whether an image is in its repository; `unknown` where that is none of ECR's. */
export async function imageCheck(aws: Connections, at: At, uri: string): Promise<Check> {
  const image = ecrImage(uri);
  if (!image) return { what: 'image', name: uri, is: 'unknown', because: 'not in ECR' };
  const { region, ...input } = image;
  if (region !== at.region) {
    // SageMaker takes images of its own region only.
    return {
      what: 'image',
      name: uri,
      is: 'missing',
      because: `in ${region}, not in ${at.region}`,
    };
  }
  const command = new DescribeImagesCommand(input);
  return aws.call('ecr:DescribeImages', async (abortSignal) => {
    try {
      await aws.ecr(at).send(command, { abortSignal });
      return { what: 'image', name: uri, is: 'known' };
    } catch (error) {
      if (!missing.has(classOf(error))) throw error;
      return { what: 'image', name: uri, is: 'missing', because: classOf(error) };
    }
  });
}

const missing: ReadonlySet<string> = new Set([
  'ImageNotFoundException',
  'RepositoryNotFoundException',
]);
