import type { Execution } from '../../src/index.ts';
import { oneLine } from './one-line.ts';

/** Who decided and why, for AWS, where only Ringi's own role shows. */
export function saidBy({ people, decision }: Execution, what: string): string {
  const names = people.map(({ name }) => name).join(', ');
  const reason = decision.answers['reason']?.trim() ?? '';
  const why = reason === '' ? '' : `: ${reason}`;
  return oneLine(`${what} by ${names} in Ringi (${decision.id})${why}`);
}
