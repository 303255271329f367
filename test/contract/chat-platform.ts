import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Gone, Later, NotInstalled, OutcomeUnknown, digest } from '../../src/index.ts';
import type { Card, ChatPlatform, Message, Note, ReplyTo, Room } from '../../src/index.ts';
import { waiting } from '../teams/sample-card.ts';

/** One chat with its emulator, as the contract needs it. */
export type Chat = {
  readonly platform: ChatPlatform;
  readonly room: Room;
  /** A room Ringi is not installed in. */
  readonly closed: Room;
  /** How to answer the person whose view `sees` tells of. */
  readonly replyTo: ReplyTo;
  /** Everything two people see there now, newest last, as text or JSON. */
  sees(who: 'asker' | 'other'): readonly string[];
  /** Calls that post or edit, so far. */
  calls(): number;
  /** What the next such call meets. */
  next(fault: 'throttled' | 'answer lost' | 'unreachable'): void;
  /** Somebody deletes the newest message of the room. */
  deletesNewest(): void;
  stop(): Promise<void>;
};

const note: Note = {
  key: 'decided',
  bold: ['Approved for dev by Kenji Mori.'],
  mentions: [],
  summary: 'Approved for dev by Kenji Mori.',
};
const later: Card = { ...waiting, title: 'credit-risk v12: in dev', buttons: [] };
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
const thrown = (work: Promise<unknown>) => work.then(String, (error: unknown) => error);
const soon = () => AbortSignal.timeout(5_000);

/** What the core relies on, whichever chat it is. */
export function chatPlatformContract(name: string, open: () => Promise<Chat>): void {
  describe(`the chat platform ${name}`, () => {
    let chat: Chat;
    const posts = (card: Card = waiting) =>
      chat.platform.post(chat.room, chat.platform.render(card), 'k', soon());
    const edits = (message: Message) =>
      chat.platform.update(message, chat.platform.render(later), soon());
    const notes = (message: Message) =>
      chat.platform.reply(message, chat.platform.renderNote(note, 'en'), 'n', soon());
    beforeEach(async () => void (chat = await open()));
    afterEach(() => chat.stop());

    it('shows a card to everybody, replaces it where it hangs, and notes in its thread', async () => {
      const message = await posts();
      expect(chat.sees('other').at(-1)).toContain('credit-risk v12: approval for dev');
      await edits(message);
      expect(chat.sees('other')).toHaveLength(1);
      expect(chat.sees('other').at(-1)).toContain('credit-risk v12: in dev');
      await notes(message);
      expect(chat.sees('other').at(-1)).toContain('Approved for dev by');
      expect(() => new URL(chat.platform.link(message))).not.toThrow();
    });

    it('draws the same card as the same payload', () => {
      const copy: Card = structuredClone({ ...waiting, body: [] });
      const drawn = chat.platform.render({ ...waiting, body: [] });
      expect(digest(chat.platform.render(copy))).toBe(digest(drawn));
      expect(digest(chat.platform.render(later))).not.toBe(digest(drawn));
    });

    it.each([
      ['ten thousand characters', 'x'.repeat(10_000), 3],
      ['sixty stamps', 'Looks good to me, and to the rest of us.', 60],
      ['characters beyond the first plane', '𠮷野家の𩸽'.repeat(200), 9],
      ['a lone surrogate and controls', 'a\ud800b\u0000c\u202ed', 1],
    ])('keeps to the limits of the chat, with %s', async (_what, text, times) => {
      await posts(long(text, times));
      expect(chat.sees('other').at(-1)).toContain('Approve for dev');
    });

    it('comes back later when it is throttled, without a second try of its own', async () => {
      const message = await posts();
      for (const call of [() => posts(), () => edits(message), () => notes(message)]) {
        const before = chat.calls();
        chat.next('throttled');
        expect(await thrown(call())).toMatchObject({ name: 'Later', at: expect.any(Date) });
        expect(chat.calls() - before).toBe(1);
      }
    });

    it('does not know of a post whose answer is lost, and does not post again', async () => {
      await posts();
      const before = chat.calls();
      chat.next('answer lost');
      expect(await thrown(posts())).toBeInstanceOf(OutcomeUnknown);
      expect(chat.calls() - before).toBe(1);
      expect(chat.sees('other')).toHaveLength(2);
    });

    it('may edit once more what may have been edited', async () => {
      const message = await posts();
      chat.next('answer lost');
      const error = await thrown(edits(message));
      expect(error instanceof Later || error instanceof OutcomeUnknown).toBe(true);
      await edits(message);
    });

    it('says that a deleted message is gone', async () => {
      const message = await posts();
      chat.deletesNewest();
      expect(await thrown(edits(message))).toBeInstanceOf(Gone);
    });

    it('waits where Ringi is not installed', async () => {
      const payload = chat.platform.render(waiting);
      const error = await thrown(chat.platform.post(chat.closed, payload, 'k', soon()));
      expect(error).toBeInstanceOf(NotInstalled);
    });

    it('tells one person something nobody else sees', async () => {
      await posts();
      await chat.platform.tell(
        chat.replyTo,
        {
          headline: 'Your approval was not recorded.',
          why: 'You registered it.',
          small: 'Rule: separation of duties',
          summary: 'Not recorded.',
          code: 'separationOfDuties',
        },
        'en',
      );
      expect(chat.sees('asker').join()).toContain('Your approval was not recorded.');
      expect(chat.sees('other').join()).not.toContain('not recorded');
    });

    it('hangs cards in its own rooms of a route', () => {
      const route = { rooms: { [chat.room.platform]: [chat.room.id], elsewhere: ['x'] } };
      expect(chat.platform.rooms({ ...route, locale: 'en' })).toEqual([chat.room]);
    });
  });
}
