import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { folder } from './folder.ts';
import { goldens } from './goldens.ts';

// `npm run golden`: writes every golden file as it is drawn now, and removes those of no state.
const now = await goldens();
const before = new Set(folder.files());
const changed: string[] = [];
for (const [name, value] of now) {
  const path = join(folder.path, name);
  const text = await format(JSON.stringify(value), { parser: 'json', printWidth: 100 });
  if (before.has(name) && readFileSync(path, 'utf8') === text) continue;
  writeFileSync(path, text);
  changed.push(name);
}
const leftOver = [...before].filter((name) => !now.has(name));
for (const name of leftOver) rmSync(join(folder.path, name));
process.stdout.write(
  `${now.size} golden files: ${changed.length} written, ${leftOver.length} removed.\n`,
);
