import { Impossible } from '../../../src/index.ts';

/** Looks why something was refused. A look that is refused as well tells less: the first is thrown. */
export async function lookAfter<Found>(
  refusal: Impossible,
  look: () => Promise<Found>,
): Promise<Found> {
  try {
    return await look();
  } catch (error) {
    throw error instanceof Impossible ? refusal : error;
  }
}
