import type { Block } from './block.ts';

/** How many characters these blocks show. */
export function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + shown(block), 0);
}

function shown(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + shown(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, inner]) =>
      sum + (typeof inner === 'string' && name === 'text' ? inner.length : shown(inner)),
    0,
  );
}
