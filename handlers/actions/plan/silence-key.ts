import { digest, type Silence } from '../../../src/index.ts';

/** What a button names a silence by: ids of clicks are longer than a button may carry. */
export function silenceKey({ id }: Pick<Silence, 'id'>): string {
  return digest(id).slice(0, 16);
}
