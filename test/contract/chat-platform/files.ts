import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { digest, type Message, type NoteFile } from '../../../src/index.ts';
import { inChat, note, soon, thrown, type OpenChat } from './chat.ts';
import { pdf } from './fake-files.ts';

/** A note hands a file on: itself, or a link to it. */
export function files(open: OpenChat): void {
  describe('a note with a file', () => {
    const { chat, posts } = inChat(open);
    const handsOn = (message: Message, more: Partial<NoteFile> = {}, key = 'n') => {
      const { platform } = chat();
      const said = { ...note, file: { ...pdf, ...more } };
      return platform.reply(message, platform.renderNote(said, 'en'), key, soon());
    };
    const seen = () => chat().sees('other');

    it('hangs in the thread once, and everybody there can open it', async () => {
      await handsOn(await posts());
      expect(seen()).toHaveLength(2);
      expect(seen().at(-1)).toContain('Approved for dev by Kenji Mori.');
      expect(Buffer.from((await chat().downloads(pdf)) ?? []).toString()).toMatch(/^%PDF/u);
    });

    it('may be as large as twenty megabytes', async () => {
      const large = randomBytes(20 * 1024 * 1024);
      chat().files.holds(large);
      await handsOn(await posts());
      expect(Buffer.from((await chat().downloads(pdf)) ?? []).equals(large)).toBe(true);
    });

    it('is the same payload every time: nothing in it was made to be sent', async () => {
      const { platform, files } = chat();
      const drawn = () => platform.renderNote({ ...note, file: pdf }, 'en');
      const before = digest(drawn());
      await handsOn(await posts());
      expect(digest(drawn())).toBe(before);
      expect(JSON.stringify(drawn())).not.toContain('X-Amz');
      expect(files.links.some((link) => JSON.stringify(drawn()).includes(link))).toBe(false);
    });

    it('says that it could not be read, and holds nothing up', async () => {
      const message = await posts();
      chat().files.is('unreadable');
      await handsOn(message);
      expect(seen().at(-1)).toContain('Approved for dev by Kenji Mori.');
      expect(seen().at(-1)).toContain('The file could not be read.');
      expect(await chat().downloads(pdf)).toBeUndefined();
    });

    it('is tried again while it cannot be read yet', async () => {
      const message = await posts();
      chat().files.is('busy');
      expect(await thrown(handsOn(message))).toMatchObject({ message: 'S3 is busy' });
      expect(seen()).toHaveLength(1);
      chat().files.is('there');
      await handsOn(message);
      expect(seen()).toHaveLength(2);
    });

    it('lets no name out of its place', async () => {
      const name = '../../etc/\u202efdp.exe\n<!channel> **approved** ✅.pdf';
      await handsOn(await posts(), { name });
      const [, shown = ''] = seen();
      for (const sign of ['..', '/etc', '\u202e', '\\n', '<!channel>', '✅', '\n\n']) {
        expect(shown).not.toContain(sign);
      }
      expect(chat().mentions('other')).toBe(0);
    });

    it('is another message than the next one', async () => {
      const message = await posts();
      const { platform } = chat();
      const [one, other] = [await handsOn(message, {}, 'k1'), await handsOn(message, {}, 'k2')];
      expect(platform.idOf(one)).not.toBe(platform.idOf(other));
      expect(seen()).toHaveLength(3);
    });
  });
}
