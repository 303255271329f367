import { Impossible } from '../../../src/index.ts';
import type { Check, Container } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { artifactChecks } from './artifact-checks.ts';
import { imageCheck } from './image-check.ts';

/** Whether a place can read what a version's containers are made from; a thing of both, once. */
export async function readable(
  aws: Connections,
  at: At,
  containers: readonly Container[],
): Promise<readonly Check[]> {
  const images = [...new Set(containers.map(({ image }) => image).filter(Boolean))];
  const artifacts = [...new Set(containers.flatMap(({ artifact }) => artifact ?? []))];
  const checks = await Promise.all([
    ...images.map(async (image) =>
      unlessRefused('image', image, async () => [await imageCheck(aws, at, image)]),
    ),
    ...artifacts.map((artifact) =>
      unlessRefused('artifact', artifact, () => artifactChecks(aws, at, artifact)),
    ),
  ]);
  return checks.flat();
}

/** What Ringi may not look at, nobody knows: that is an answer, and no reason to stop. */
async function unlessRefused(
  what: Check['what'],
  name: string,
  look: () => Promise<readonly Check[]>,
): Promise<readonly Check[]> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof Impossible)) throw error;
    return [{ what, name, is: 'unknown', because: error.message }];
  }
}
