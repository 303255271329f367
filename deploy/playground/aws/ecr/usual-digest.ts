import { createHash } from 'node:crypto';

/** The digest of the images the company builds: one for each repository, whatever their tags. */
export function usualDigest(repository: string): string {
  return `sha256:${createHash('sha256').update(repository).digest('hex')}`;
}
