import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { root, textOf } from './project.ts';

/** What test/weather/README.md names: a file below `test/`, and how one of its tests begins. */
const named = [...textOf('test/weather/README.md').matchAll(/`(\S+) › ([^`]+)`/gu)].map(
  ([, file = '', begins = '']) => ({ file, begins }),
);

/** A contract is kept by a file of its own name. */
function pathOf(file: string): string {
  const test = `test/${file}.test.ts`;
  return existsSync(`${root}${test}`) ? test : `test/${file}.ts`;
}

describe('the table of what must be survived', () => {
  it('names a test for each case', () => {
    const cases = textOf('test/weather/README.md').match(/^\| [^|]+ \| .*›.* \|$/gmu) ?? [];
    expect(cases.length).toBeGreaterThan(50);
    expect(named.length).toBeGreaterThanOrEqual(cases.length);
  });

  it.each(named)('finds $begins in $file', ({ file, begins }) => {
    expect(textOf(pathOf(file))).toContain(begins);
  });
});
