import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder, ending in a slash. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The text of one of the project's files. */
export function textOf(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8');
}

const left = /(?:^|\/)(?:node_modules|\.git|data|coverage)(?:\/|$)/u;

/** Every file that people write: by these patterns, from the project's folder. */
export function filesOf(...patterns: readonly string[]): readonly string[] {
  return patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root, exclude: (name) => left.test(name) }))
    .filter((path) => !left.test(path));
}
