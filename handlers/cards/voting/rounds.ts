import type { Recorded, Round } from '../../../src/index.ts';

/** Every round, oldest first. */
export function rounds({ earlier, round }: Recorded): readonly Round[] {
  return round ? [...earlier, round] : earlier;
}
