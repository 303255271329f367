import { z } from 'zod';
import type { Clock } from '../../../../src/clock.ts';
import { AwsError } from '../aws-error.ts';
import { operation } from '../operation.ts';
import type { Operation } from '../operation.ts';
import type { Caller } from '../principals.ts';
import type { ImageStore } from './image-store.ts';
import { usualDigest } from './usual-digest.ts';

/** Amazon ECR: whether images are there, and may be read by whoever asks. */
export function ecr(images: ImageStore, clock: Clock): Readonly<Record<string, Operation>> {
  const describe = ({ registryId, repositoryName: name, imageIds }: Describing, caller: Caller) => {
    const registry = registryId ?? caller.account;
    const repository = `${registry}.dkr.ecr.${caller.region}.amazonaws.com/${name}`;
    const of = `the repository with name '${name}' in the registry with id '${registry}'`;
    const asked = imageIds.map((id) => ({ ...id, uri: `${repository}${suffixOf(id)}` }));
    const all = [repository, ...asked.map(({ uri }) => uri)];
    if (all.some((uri) => images.denies(uri, caller.account))) {
      const arn = `arn:aws:ecr:${caller.region}:${registry}:repository/${name}`;
      const message = `User: ${caller.arn} is not authorized to perform: ecr:DescribeImages`;
      throw new AwsError('AccessDeniedException', `${message} on resource: ${arn}`);
    }
    if (!images.has(repository)) {
      const message = `The repository with name '${name}' does not exist in the registry with id '${registry}'`;
      throw new AwsError('RepositoryNotFoundException', message);
    }
    const missing = asked.find(({ uri }) => !images.has(uri));
    if (missing) {
      const { imageDigest = null, imageTag = null } = missing;
      const id = `{imageDigest:'${imageDigest}', imageTag:'${imageTag}'}`;
      const message = `The image with imageId ${id} does not exist within ${of}`;
      throw new AwsError('ImageNotFoundException', message);
    }
    const pushedAt = clock.now().getTime() / 1000 - 30 * 86_400;
    return {
      imageDetails: asked.map(({ imageTag, imageDigest }) => ({
        registryId: registry,
        repositoryName: name,
        imageDigest: imageDigest ?? usualDigest(repository),
        ...(imageTag !== undefined && { imageTags: [imageTag] }),
        imageSizeInBytes: 412_000_000,
        imagePushedAt: pushedAt,
      })),
    };
  };
  return { DescribeImages: operation(describeImages, describe, 'InvalidParameterException') };
}

type Describing = z.infer<typeof describeImages>;
type ImageId = z.infer<typeof imageId>;

function suffixOf({ imageTag, imageDigest }: ImageId): string {
  return imageDigest === undefined ? `:${imageTag}` : `@${imageDigest}`;
}

const imageId = z
  .object({
    imageTag: z.string().min(1).max(300).optional(),
    imageDigest: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/u)
      .optional(),
  })
  .refine(
    ({ imageTag, imageDigest }) => (imageTag ?? imageDigest) !== undefined,
    'imageTag or imageDigest must be specified',
  );

const describeImages = z.looseObject({
  registryId: z
    .string()
    .regex(/^\d{12}$/u)
    .optional(),
  repositoryName: z.string().min(2).max(256),
  imageIds: z.array(imageId).min(1).max(100),
});
