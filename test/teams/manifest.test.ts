import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { appPackage } from '../../deploy/teams/app-package.ts';
import { icon } from '../../deploy/teams/icons.ts';
import { handlers } from '../../handlers/index.ts';

const manifest = z
  .object({
    manifestVersion: z.literal('1.19'),
    version: z.string(),
    name: z.object({ short: z.string().max(30), full: z.string().max(100) }),
    description: z.object({ short: z.string().max(80), full: z.string().max(4_000) }),
    bots: z.tuple([
      z.object({
        scopes: z.array(z.string()),
        commandLists: z.tuple([
          z.object({
            scopes: z.array(z.string()),
            commands: z
              .array(z.object({ title: z.string().max(32), description: z.string().max(128) }))
              .max(10),
          }),
        ]),
      }),
    ]),
  })
  .parse(JSON.parse(readFileSync('deploy/teams/manifest.json', 'utf8')));
const [bot] = manifest.bots;

/** The image data, which follow signature and header; how well they are packed is zlib's affair. */
const pixels = (png: Buffer) => inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));

describe('the Teams manifest', () => {
  it('offers ten commands of the handlers, as they are written; help tells the others', () => {
    const { commands } = bot.commandLists[0];
    const offered = commands.map(({ title }) => title);
    const known = handlers.commands.filter(({ name }) => offered.includes(name));
    expect(offered).toEqual(known.map(({ name }) => name));
    expect([offered.length, offered[0]]).toEqual([10, 'help']);
    for (const [n, { usage }] of known.entries()) {
      expect(commands[n]?.description).toContain(`${usage}: `);
    }
  });

  it('offers them wherever the bot is, and has the version of the package', () => {
    expect(bot.commandLists[0].scopes).toEqual(bot.scopes);
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    expect(manifest.version).toBe(version);
  });

  it('has the icons its script draws, in Teams’ sizes', () => {
    for (const [name, size] of [
      ['color', 192],
      ['outline', 32],
    ] as const) {
      const png = readFileSync(`deploy/teams/${name}.png`);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
    const drawn = icon(32, [255, 255, 255, 255], [255, 255, 255, 0]);
    expect(pixels(drawn).equals(pixels(readFileSync('deploy/teams/outline.png')))).toBe(true);
  });
});

describe('the Teams app package', () => {
  it('is a zip of three files with the bot’s id in the manifest', () => {
    const id = '4b1d6a90-0000-4000-8000-000000000002';
    const text = appPackage(id).toString('latin1');
    expect(text.startsWith('PK\u0003\u0004')).toBe(true);
    expect(text.split(id)).toHaveLength(3);
    for (const name of ['manifest.json', 'color.png', 'outline.png']) expect(text).toContain(name);
  });

  it('is not made without an id', () => {
    expect(() => appPackage('')).toThrow('Set MicrosoftAppId');
  });
});
