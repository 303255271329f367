import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { handlers } from '../../handlers/index.ts';
import { filesOf, root } from './project.ts';

const listed = {
  events: handlers.events,
  sweeps: handlers.sweeps,
  cards: handlers.cards,
  actions: handlers.actions,
  commands: handlers.commands,
};
const folders = Object.keys(listed);

/** What the files directly in a folder export; what several share lives in a folder below. */
async function exportedBy(folder: string): Promise<readonly { file: string; value: unknown }[]> {
  const files = filesOf(`handlers/${folder}/*.ts`);
  const modules = await Promise.all(
    files.map(async (file) => {
      const module: Readonly<Record<string, unknown>> = await import(`${root}${file}`);
      return Object.values(module).map((value) => ({ file, value }));
    }),
  );
  return modules.flat();
}

describe('the table of contents', () => {
  it.each(Object.entries(listed))('lists every file of handlers/%s', async (folder, values) => {
    const known: readonly unknown[] = values;
    const forgotten = (await exportedBy(folder)).filter(({ value }) => !known.includes(value));
    expect(forgotten.map(({ file }) => file)).toEqual([]);
  });

  it.each(Object.entries(listed))(
    'lists of %s only what has a file there',
    async (folder, values) => {
      const exported = (await exportedBy(folder)).map(({ value }) => value);
      const strangers = values.filter((value) => !exported.includes(value));
      expect(strangers).toEqual([]);
      expect(values.length).toBe(filesOf(`handlers/${folder}/*.ts`).length);
    },
  );

  it('knows every folder of handlers/', () => {
    const there = filesOf('handlers/**/*.ts').map((file) => file.split('/')[1] ?? '');
    expect(new Set(there)).toEqual(new Set([...folders, 'index.ts']));
  });

  it('names commands as their files are named', () => {
    const files = filesOf('handlers/commands/*.ts').map((file) => basename(file, '.ts'));
    expect(handlers.commands.map(({ name }) => name).toSorted()).toEqual(files.toSorted());
  });
});
