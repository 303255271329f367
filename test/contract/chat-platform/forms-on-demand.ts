import { describe, expect, it } from '@jest/globals';
import type { Click, FormAnswer, Notice } from '../../../src/index.ts';
import { answering, describing, hostile, longText, what, which } from './describing.ts';
import { inChat, later, type OpenChat } from './chat.ts';

/** What the bot says of a form that is no longer offered. */
const stale: Notice = {
  headline: 'Your edit was not recorded. Nothing has changed.',
  why: 'The card has changed since.',
  small: 'ref 4KQ2-7',
  summary: 'Not recorded: the card has changed since.',
  code: 'stale',
};

/** The first page, then the second. */
const pages = async ({ answers }: Click): Promise<FormAnswer> =>
  answering('part' in answers ? what : which);

/** A form that does not travel in its button is asked for when it is pressed. */
export function formsOnDemand(open: OpenChat): void {
  describe('a form on demand', () => {
    const { chat, posts } = inChat(open);
    const opens = async (form: (click: Click) => Promise<FormAnswer>) => {
      await posts(describing);
      chat().opens(form, chat().platform.render(later));
    };

    it('opens whole, for the one who pressed, and is no click', async () => {
      await opens(async () => answering(what));
      await chat().presses('Describe…');
      await chat().reads([what.title, what.subject, ...what.effect, 'Text']);
      expect(chat().standing()).toEqual({ text: longText });
      expect(chat().sees('other').join()).not.toContain('Calls UpdateModelCard');
      expect(chat().opened()).toMatchObject([
        { ...carriedBy(describing), answers: {}, room: chat().room },
      ]);
      expect(chat().clicks()).toEqual([]);
    });

    it('opens when it is there, however long its person waited', async () => {
      const asked = Promise.withResolvers<void>();
      const held = Promise.withResolvers<FormAnswer>();
      await opens(() => {
        asked.resolve();
        return held.promise;
      });
      const pressed = chat().presses('Describe…');
      await asked.promise;
      await chat().waits();
      held.resolve(answering(what));
      await pressed;
      await chat().reads([what.title, ...what.effect]);
      expect(chat().standing()).toEqual({ text: longText });
    });

    it('is sent with what its page showed, what it kept and what was written', async () => {
      await opens(async () => answering(what));
      await chat().presses('Describe…');
      await chat().reads([what.title]);
      await chat().sends('Save', { text: `${hostile}\nTwo lines.` });
      expect(chat().clicks()).toMatchObject([
        {
          card: describing.ref,
          verb: 'describe',
          on: 'purpose',
          evidence: `seen-${what.title}`,
          policy: 'policy-now',
          answers: { part: 'purpose', base: hostile, text: `${hostile}\nTwo lines.` },
        },
      ]);
    });

    it('brings what stood in it already, where nobody changed it', async () => {
      await opens(async () => answering(what));
      await chat().presses('Describe…');
      await chat().reads([what.title]);
      await chat().sends('Save');
      expect(
        chat()
          .clicks()
          .map(({ answers }) => answers['text']),
      ).toEqual([longText]);
    });

    it('turns its page with what was answered, what was left empty among it', async () => {
      await opens(pages);
      await chat().presses('Describe…');
      await chat().reads([which.title, ...which.effect]);
      await chat().sends('Next', { part: 'Risk' });
      await chat().reads([what.title, ...what.effect]);
      expect(chat().opened()).toMatchObject([
        { answers: {}, evidence: 'old-evidence' },
        { answers: { part: 'risk', note: '' }, evidence: `seen-${which.title}` },
      ]);
      expect(chat().clicks()).toEqual([]);
      await chat().sends('Save', { text: 'Short.' });
      expect(chat().clicks()).toMatchObject([
        { answers: { part: 'purpose', base: hostile, text: 'Short.' } },
      ]);
    });

    it('that is refused says why, to its person alone, and can only be left', async () => {
      await opens(async () => ({ status: 'refused', notice: stale }));
      await chat().presses('Describe…');
      await chat().reads(['card has changed since']);
      expect(chat().sees('other').join()).not.toContain('card has changed since');
      await expect(chat().sends('Save')).rejects.toThrow('no button “Save”');
      expect(chat().clicks()).toEqual([]);
    });

    it('that is refused at its second page says why, and nothing counts', async () => {
      await opens(async (click) =>
        'part' in click.answers ? { status: 'refused', notice: stale } : answering(which),
      );
      await chat().presses('Describe…');
      await chat().reads([which.title]);
      await chat().sends('Next', { part: 'Risk' });
      await chat().reads(['card has changed since']);
      expect(chat().clicks()).toEqual([]);
    });

    it('that is cancelled leaves the card, and nothing counts', async () => {
      await opens(async () => answering(what));
      await chat().presses('Describe…');
      await chat().reads([what.title]);
      await chat().sends('Cancel');
      expect(chat().sees('asker').at(-1)).not.toContain('Calls UpdateModelCard');
      expect(chat().clicks()).toEqual([]);
    });
  });
}

function carriedBy({ ref, buttons: [button] }: typeof describing) {
  if (button?.kind !== 'act') throw new Error('the card begins with an act');
  const { verb, on, evidence, policy } = button;
  return { card: ref, verb, on, evidence, policy };
}
