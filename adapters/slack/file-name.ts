import { clean } from './clean.ts';

/** A name that is nothing but a name: on one line, with nothing hidden, of no folder. */
export function fileName(name: string): string {
  const plain = clean(name, 200)
    .replace(/[/\\:*?"<>|]+/gu, '-')
    .replace(/^[.\s-]+/u, '')
    .trim();
  return plain === '' ? 'file' : plain;
}
