import { describe, expect, it } from '@jest/globals';
import { Gone, Later, NotInstalled, OutcomeUnknown, type Message } from '../../../src/index.ts';
import { waiting } from '../../teams/sample-card.ts';
import { inChat, later, note, soon, thrown, type OpenChat } from './chat.ts';

/** Every call is made once, and what became of it is told in the core's own errors. */
export function faults(open: OpenChat): void {
  describe('a call', () => {
    const { chat, posts, edits, notes } = inChat(open);
    /** The three calls that write, on a card that hangs. */
    const writing = (message: Message) => [
      () => posts(),
      () => edits(message),
      () => notes(message),
    ];

    it('comes back at a time when it is throttled', async () => {
      for (const call of writing(await posts())) {
        const before = chat().calls();
        chat().next('throttled');
        expect(await thrown(call())).toMatchObject({ name: 'Later', at: expect.any(Date) });
        expect(chat().calls() - before).toBe(1);
      }
    });

    it.each(['answer lost', 'unreachable'] as const)(
      'that writes anew and finds the chat %s may have been made, and is not made again',
      async (fault) => {
        const message = await posts();
        for (const call of [() => posts(), () => notes(message)]) {
          const before = chat().calls();
          chat().next(fault);
          expect(await thrown(call())).toBeInstanceOf(OutcomeUnknown);
          expect(chat().calls() - before).toBe(1);
        }
      },
    );

    it('that edits may be made once more', async () => {
      const message = await posts();
      chat().next('answer lost');
      const error = await thrown(edits(message));
      expect(error instanceof Later || error instanceof OutcomeUnknown).toBe(true);
      await edits(message);
      expect(chat().sees('other').at(-1)).toContain('credit-risk v12: in dev');
    });

    it('is given up when its caller gives up, and may have been made', async () => {
      const message = await posts();
      const { platform, room } = chat();
      const [card, again] = [platform.render(waiting), platform.render(later)];
      const said = platform.renderNote(note, 'en');
      const calls = [
        (signal: AbortSignal) => platform.post(room, card, 'k', signal),
        (signal: AbortSignal) => platform.update(message, again, signal),
        (signal: AbortSignal) => platform.reply(message, said, 'n', signal),
      ];
      for (const call of calls) {
        const held = Promise.withResolvers<void>();
        const giveUp = new AbortController();
        chat().holds(held.promise);
        const called = thrown(call(giveUp.signal));
        giveUp.abort();
        const error = await called;
        expect(error instanceof OutcomeUnknown || error instanceof Later).toBe(true);
        held.resolve();
      }
    });

    it('on a deleted message says that it is gone', async () => {
      const message = await posts();
      chat().deletesNewest();
      expect(await thrown(edits(message))).toBeInstanceOf(Gone);
    });

    it('on a room that was closed says that nothing can hang there now', async () => {
      const message = await posts();
      await chat().closes();
      for (const call of writing(message)) {
        const error = await thrown(call());
        expect(error instanceof Gone || error instanceof NotInstalled).toBe(true);
      }
    });

    it('on a room without Ringi says that it waits for the installation', async () => {
      const { platform, closed } = chat();
      const posted = platform.post(closed, platform.render(waiting), 'k', soon());
      expect(await thrown(posted)).toBeInstanceOf(NotInstalled);
    });
  });
}
