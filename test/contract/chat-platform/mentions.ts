import { describe, expect, it } from '@jest/globals';
import type { Card, Note } from '../../../src/index.ts';
import { waiting } from '../../teams/sample-card.ts';
import { inChat, later, note, soon, type Chat, type OpenChat } from './chat.ts';

/** Somebody is mentioned by a note that concerns them, and by nothing else. */
export function mentions(open: OpenChat): void {
  describe('a mention', () => {
    const { chat, posts, edits, notes } = inChat(open);
    const counts = () => [chat().mentions('asker'), chat().mentions('other')];

    it('reaches whom a note concerns, once, and nobody else it names', async () => {
      const { asker, other } = chat().people;
      const message = await posts(nameless(waiting));
      const before = counts();
      await notes(message, {
        ...note,
        bold: [{ person: asker }, ' asks.'],
        context: [{ person: asker }, ' approved for ml-leads.'],
        mentions: [{ person: other }, { group: 'nobody-knows', people: [other] }],
      });
      expect(counts()).toEqual([before[0], (before[1] ?? 0) + 1]);
    });

    it('is made by no edit', async () => {
      const { asker, other } = chat().people;
      const message = await posts(nameless(waiting));
      const before = counts();
      const entries = [{ text: [{ person: asker }, ' and ', { person: other }] }];
      await edits(message, { ...later, body: [{ kind: 'timeline', entries }] });
      // Teams tells of mentions by what a message holds; a card names people in plain text.
      expect(counts()).toEqual(before);
    });

    it('cannot be written by anybody into a card, a note, an answer or a refusal', async () => {
      const before = counts();
      const { platform, room, replyTo } = chat();
      for (const text of attacks(chat())) {
        const message = await posts(hostile(text));
        await notes(message, hostileNote(text));
        const answer = platform.renderAnswer(answerOf(text), 'en');
        await platform.post(room, answer, 'a', soon());
        const refusal = { headline: text, why: text, small: text, summary: text, code: 'code' };
        await platform.tell(replyTo, { ...refusal, who: { label: text, text: [text] } }, 'en');
      }
      expect(counts()).toEqual(before);
    });
  });

  describe('a private answer', () => {
    const { chat, posts } = inChat(open);

    it('is seen by the one who asked, and by nobody else', async () => {
      await posts();
      const refusal = {
        headline: 'Your approval was not recorded.',
        why: 'You registered it.',
        small: 'Rule: separation of duties',
        summary: 'Not recorded.',
        code: 'separationOfDuties',
      };
      await chat().platform.tell(chat().replyTo, refusal, 'en');
      expect(chat().sees('asker').join()).toContain('Your approval was not recorded.');
      expect(chat().sees('other').join()).not.toContain('not recorded');
    });
  });
}

/** The marks by which the chats mention people, groups and channels, and texts that hide them. */
function attacks({ people }: Chat): readonly string[] {
  const { id = '' } = people.other.accounts[0] ?? {};
  const { name } = people.other;
  return [
    `<@${id}> <@${id}|x> <!channel> <!here> <!everyone> <!subteam^S0RISK>`,
    `<at>${name}</at> @${name} <at id="${id}">${name}</at> @channel @here`,
    `*<@${id}>* _<!channel>_ \`<@${id}>\` >>> <@${id}>`,
    `<\u200b@${id}> &lt;@${id}&gt; \\<@${id}\\> <\n@${id}>`,
  ];
}

function hostile(text: string): Card {
  return {
    ...nameless(waiting),
    lead: text,
    verdict: text,
    body: [
      { kind: 'path', steps: [{ label: [text], state: 'current' }] },
      { kind: 'table', head: [text], rows: [{ cells: [[[text]]], keep: 'always' }], more: String },
      { kind: 'warning', word: text, text: [text, { text, as: 'bold' }, { text, as: 'code' }] },
      { kind: 'ahead', text: [text] },
      {
        kind: 'fold',
        title: 'Evidence',
        subtitle: 'all of it',
        show: 'Show',
        hide: 'Hide',
        body: [{ label: text, text: [text] }],
      },
      { kind: 'timeline', entries: [{ text: [text], quote: text }] },
    ],
    smallPrint: [[text]],
    summary: text,
  };
}

function hostileNote(text: string): Note {
  return { key: 'hostile', bold: [text], context: [text], mentions: [], summary: text };
}

function answerOf(text: string) {
  const items = [{ subject: text, text: [text], small: [text] }];
  return { sections: [{ title: text, lines: [[text]], items, more: text }], summary: text };
}

/** The card without its timeline, which names people. */
function nameless(card: Card): Card {
  return { ...card, body: card.body.filter(({ kind }) => kind !== 'timeline') };
}
