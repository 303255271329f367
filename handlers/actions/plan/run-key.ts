import { digest } from '../../../src/index.ts';

/** A run's id as a button carries it: itself where it is short, such as a time, else a digest. */
export function runKey(id: string): string {
  return id.length <= 24 && !id.includes('/') ? id : digest(id).slice(0, 24);
}
