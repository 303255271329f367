import { describe, expect, it } from '@jest/globals';
import { digest, type Card } from '../../../src/index.ts';
import { waiting } from '../../teams/sample-card.ts';
import { drifting, scoreNote } from './drifting.ts';
import { inChat, later, soon, type OpenChat } from './chat.ts';

const long = (text: string, times: number): Card => ({
  ...waiting,
  body: waiting.body.map((element) =>
    element.kind === 'timeline'
      ? {
          ...element,
          entries: Array.from({ length: times }, () => ({ text: [text], quote: text })),
        }
      : element,
  ),
});

/** Nothing that is drawn may write into what it draws. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach((inner) => frozen(inner));
    Object.freeze(value);
  }
  return value;
}

/** Cards are drawn, hang, are replaced and found again. */
export function hanging(open: OpenChat): void {
  describe('a card', () => {
    const { chat, posts, edits, notes } = inChat(open);
    const render = (card: Card) => chat().platform.render(card);

    it('is shown to everybody, replaced where it hangs, and gets notes in its thread', async () => {
      const message = await posts();
      expect(chat().sees('other').at(-1)).toContain('credit-risk v12: approval for dev');
      await edits(message);
      expect(chat().sees('other')).toHaveLength(1);
      expect(chat().sees('other').at(-1)).toContain('credit-risk v12: in dev');
      await notes(message);
      expect(chat().sees('other').at(-1)).toContain('Approved for dev by');
      expect(() => new URL(chat().platform.link(message))).not.toThrow();
    });

    it('says below a chart what its lines show, and so does a note', async () => {
      const message = await posts(drifting);
      expect(chat().sees('other').at(-1)).toContain('Now there are two, at 6');
      const { platform } = chat();
      const said = platform.renderNote(scoreNote, 'en', platform.link(message));
      await platform.reply(message, said, 'n', soon());
      expect(chat().sees('other').at(-1)).toContain('has been above it for 3.');
      expect(chat().sees('other').at(-1)).toContain('Open the card');
    });

    it('is the same payload whenever it is the same card', () => {
      const copy: Card = structuredClone({ ...waiting, body: [] });
      const drawn = render(frozen({ ...waiting, body: [] }));
      expect(digest(render(copy))).toBe(digest(drawn));
      expect(digest(render(later))).not.toBe(digest(drawn));
      expect(JSON.parse(JSON.stringify(drawn))).toEqual(drawn);
    });

    it('is drawn from nothing but itself, also while the chat is away', () => {
      const before = chat().calls();
      chat().next('unreachable');
      expect(digest(chat().platform.render(waiting))).toMatch(/^[0-9a-f]{64}$/u);
      expect(chat().calls()).toBe(before);
    });

    it.each([
      ['ten thousand characters', 'x'.repeat(10_000), 3],
      ['sixty stamps', 'Looks good to me, and to the rest of us.', 60],
      ['characters beyond the first plane', '𠮷野家の𩸽'.repeat(200), 9],
      ['a lone surrogate and controls', 'a\ud800b\u0000c\u202ed', 1],
    ])('keeps to the limits of the chat, with %s', async (_what, text, times) => {
      await posts(long(text, times));
      expect(chat().sees('other').at(-1)).toContain('Approve for dev');
    });

    it('hangs in the chat’s own rooms of a route', () => {
      const { room, platform } = chat();
      const route = { rooms: { [room.platform]: [room.id], elsewhere: ['x'] } };
      expect(platform.rooms({ ...route, locale: 'en' })).toEqual([room]);
    });

    it('is another message than its copy, and found by its key where the chat lets Ringi look', async () => {
      const { platform, room } = chat();
      const payload = platform.render(waiting);
      const message = await platform.post(room, payload, 'the key', soon());
      const other = await platform.post(room, payload, 'another key', soon());
      expect(platform.idOf(other)).not.toBe(platform.idOf(message));
      // The machine's own time is that of the emulators' messages.
      const since = new Date(Date.now() - 60_000);
      const found = platform.find ? await platform.find(room, 'the key', since) : message;
      expect(found).toEqual(message);
    });
  });
}
