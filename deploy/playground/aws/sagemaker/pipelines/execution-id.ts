import { createHash } from 'node:crypto';

/** Twelve letters and digits, as SageMaker's own; always the same for the same text. */
export function executionId(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return BigInt(`0x${hash}`).toString(36).padStart(12, '0').slice(0, 12);
}
