import type { Execution } from '../../../src/index.ts';

const minute = 60_000;

/**
 * When the first minute begins that is this version's alone. CloudWatch measures by the minute: the
 * one in which it came to serve belongs to what served before as well, and is nobody's proof.
 */
export function servesAlone({
  endedAt,
  createdAt,
}: Pick<Execution, 'endedAt' | 'createdAt'>): Date {
  const served = new Date(endedAt ?? createdAt).getTime();
  return new Date(Math.ceil(served / minute) * minute);
}
