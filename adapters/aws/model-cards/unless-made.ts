import { Impossible } from '../../../src/index.ts';
import { classOf } from '../translate.ts';

/** Something to be made by name, and a look whether it is there. */
export type MadeOnce = {
  readonly make: () => Promise<void>;
  readonly look: () => Promise<object | 'none'>;
};

/** Makes it, unless it is there: SageMaker calls that a conflict, and other things, too. */
export async function unlessMade({ make, look }: MadeOnce): Promise<void> {
  try {
    await make();
  } catch (error) {
    if (!isRefusal(error) || (await look()) === 'none') throw error;
  }
}

function isRefusal(error: unknown): boolean {
  if (error instanceof Impossible) return true;
  return error instanceof Error && classOf(error.cause) === 'ConflictException';
}
