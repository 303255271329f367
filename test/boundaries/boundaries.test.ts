import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { cruise } from './cruise.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const config = z.object({ forbidden: z.array(z.object({ name: z.string() })) });
const { default: read } = await import(`${root}.dependency-cruiser.mjs`);
const rules = config.parse(read).forbidden.map(({ name }) => name);
/** As package.json's `boundaries` names them. */
const folders = ['src', 'adapters', 'handlers', 'deploy', 'test'];

// Reading everything takes seconds on a busy machine.
jest.setTimeout(60_000);

/** What the rules leave out. */
const foreign = /^test\/boundaries\/breaches|page\/static/u;

describe('the boundaries', () => {
  const seen = cruise(`${root}test/boundaries/breaches`, ['.']);

  it.each(rules)('name a breach of %s', (rule) => {
    const caught = seen.breaches.filter((breach) => breach.rule === rule);
    expect(caught.map(({ from }) => basename(from))).toContain(`${rule}.ts`);
  });

  it('name every breach that is kept here', () => {
    const kept = globSync('**/*.ts', { cwd: `${root}test/boundaries/breaches` }).filter((file) =>
      rules.some((rule) => basename(file).startsWith(rule)),
    );
    const caught = new Set(seen.breaches.map(({ from }) => from));
    expect(kept.filter((file) => !caught.has(file))).toEqual([]);
  });

  it('read every file there is, and name nothing', () => {
    const { files, breaches } = cruise(root, folders);
    const onDisk = folders
      .flatMap((folder) => globSync(`${folder}/**/*.{ts,js,mjs}`, { cwd: root }))
      .filter((file) => !foreign.test(file));
    const cruised = files.filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)));
    expect(cruised.toSorted()).toEqual(onDisk.toSorted());
    expect(breaches).toEqual([]);
  });

  it('are asked of the same folders by npm run boundaries', () => {
    const scripts = z.object({ scripts: z.object({ boundaries: z.string() }) });
    const text = readFileSync(`${root}package.json`, 'utf8');
    expect(scripts.parse(JSON.parse(text)).scripts.boundaries).toBe(
      `depcruise ${folders.join(' ')} --config .dependency-cruiser.mjs`,
    );
  });
});
