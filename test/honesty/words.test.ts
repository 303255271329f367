import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { handlers } from '../../handlers/index.ts';
import { filesOf, root, textOf } from './project.ts';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(textOf('package.json')));
const pages = filesOf('*.md', '{src,adapters,handlers,deploy,test}/**/*.md');
const code = filesOf('{src,adapters,handlers,deploy,test}/**/*.ts');
/** What npm itself knows. */
const builtIn = ['ci', 'install', 'i'];

describe('what is written', () => {
  it('promises nothing for later', () => {
    // Written so that this file is not one of those it finds.
    const later = /\b(?:T[O]DO|F[I]XME)\b/u;
    const files = filesOf(
      '*.{md,json,js,mjs}',
      '.ci/*',
      'Dockerfile',
      '{src,adapters,handlers,deploy,test}/**/*.{ts,js,mjs,md,json,yaml,html,css,py}',
    ).filter((file) => file !== 'package-lock.json');
    expect(files.filter((file) => later.test(textOf(file)))).toEqual([]);
  });

  it.each(pages)('%s names npm scripts that exist', (page) => {
    const named = [...textOf(page).matchAll(/\bnpm (?:run (?:-s |--silent )?)?([a-z][a-z-]*)/gu)]
      .filter(([all]) => isCode(page, all))
      .map(([, name = '']) => name);
    const known = [...Object.keys(scripts), ...builtIn];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(pages)('%s links to what is there', (page) => {
    const links = [...textOf(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/gu)];
    const lost = links
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(join(root, dirname(page), path)));
    expect(lost).toEqual([]);
  });

  it.each(pages)('%s names files of ours that exist, at home or below it', (page) => {
    const named = [...textOf(page).matchAll(/`([\w./-]+\.ts)`/gu)].map(([, path = '']) => path);
    const home = join(dirname(page), '/');
    const isThere = (path: string) =>
      code.includes(path) ||
      code.includes(join(home, path)) ||
      code.some((file) => (home === './' || file.startsWith(home)) && file.endsWith(`/${path}`));
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });

  it('the README names every command, as it is written', () => {
    const readme = textOf('README.md').replaceAll(/\s+/gu, ' ');
    for (const { name } of handlers.commands) expect(readme).toMatch(new RegExp(`\\b${name}\\b`));
    expect(readme).toContain('who <group> <stage> [at <date>]');
  });

  it('the README names every part of the command line', () => {
    const [usage = ''] = /const usage = `[^`]+`/u.exec(textOf('src/cli.ts')) ?? [];
    const parts = [...usage.matchAll(/^ringi ([a-z]+(?: [a-z]+)?) {2,}/gmu)].map(
      ([, part]) => part,
    );
    expect(parts).toContain('check');
    for (const part of parts) expect(textOf('README.md')).toContain(`npm run ringi -- ${part}`);
  });
});

/** A command stands in backquotes or in a block of code, not in a sentence about npm. */
function isCode(page: string, command: string): boolean {
  const code = [...textOf(page).matchAll(/```[\s\S]*?```|`[^`\n]+`/gu)].map(([text]) => text);
  return code.some((text) => text.includes(command));
}
