import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { folder } from './folder.ts';
import { goldens } from './goldens.ts';

const now = await goldens();
const files = new Set(folder.files());
const renew = '`npm run golden` writes them anew; look at the change before you commit it.';

describe('what Ringi says', () => {
  it('has a golden file for everything, and none for nothing', () => {
    const missing = [...now.keys()].filter((name) => !files.has(name));
    const leftOver = [...files].filter((name) => !now.has(name));
    const expected = { missing: [], leftOver: [], renew };
    expect({ missing, leftOver, renew }).toEqual(expected);
  });

  it.each([...now].filter(([name]) => files.has(name)))('is as %s says', (name, value) => {
    const file: unknown = JSON.parse(readFileSync(join(folder.path, name), 'utf8'));
    expect({ says: value, renew }).toEqual({ says: file, renew });
  });
});
