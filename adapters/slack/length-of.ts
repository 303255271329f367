import type { Block } from './block.ts';

/** A chart takes the room of so many characters on a phone. */
const chartLength = 500;

/** How many characters these blocks show. */
export function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + shown(block), 0);
}

function shown(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + shown(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  if ('type' in value && value.type === 'data_visualization') return chartLength;
  return Object.entries(value).reduce(
    (sum, [name, inner]) =>
      sum + (typeof inner === 'string' && name === 'text' ? inner.length : shown(inner)),
    0,
  );
}
