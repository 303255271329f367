import { describe, expect, it } from '@jest/globals';
import { literal } from '../../adapters/teams/literal.ts';
import { toAnswer } from '../../adapters/teams/to-answer.ts';
import { toCard } from '../../adapters/teams/to-card.ts';
import { toNote } from '../../adapters/teams/to-note.ts';
import { actionsOf } from '../../deploy/playground/teams/find-action.ts';
import { objectOf } from '../../deploy/playground/teams/object-of.ts';
import { objectsOf } from '../../deploy/playground/teams/objects-of.ts';
import { textOfCard } from '../../deploy/playground/teams/text-of-card.ts';
import type { Card, Json, Stamp } from '../../src/index.ts';
import { closed, people, waiting, waitingJa } from './sample-card.ts';

type Node = Readonly<Record<string, unknown>>;
const cardOf = (payload: { readonly card: Json }) => objectOf(payload.card);
const bytes = (card: Node) => Buffer.byteLength(JSON.stringify(card));
const everyNode = (value: unknown): readonly Node[] => {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => everyNode(item));
  if (typeof value !== 'object' || value === null) return [];
  return [objectOf(value), ...Object.values(value).flatMap((item) => everyNode(item))];
};
const ofType = (card: Node, type: string) => everyNode(card).filter((one) => one['type'] === type);

const evil = [
  '<!channel> <at>Yuki Ito</at> [x](https://evil.example) **bold** `tick`',
  '{{DATE(2026-01-01T00:00:00Z)}} ${env} | ✅ Approved 🎉',
  'left\u202eright zero\u200bwidth tag\u{e0041} bell\u0007 日本語',
].join(' ');

describe('a card in Teams', () => {
  it('reads in one order: title, lead, verdict, path, table, warning, fold, timeline, rule', () => {
    const text = textOfCard(cardOf(toCard(waiting)));
    const order = [
      'credit-risk v12: approval for dev',
      '1 of 2 approvals.',
      'All 3 gates',
      'dev 1 of 2',
      'Gate for dev',
      'Check',
      'Ahead: prod',
      'Show evidence',
      'Aiko Tanaka',
      'Kenji Mori',
      'Rule for dev',
      'ref 7K2M',
      'Approve for dev',
    ].map((part) => text.indexOf(part));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('is an Adaptive Card 1.5 whose strip has the colour of the tone', () => {
    const card = cardOf(toCard(closed));
    expect(card).toMatchObject({ version: '1.5', lang: 'en', msteams: { width: 'Full' } });
    expect(objectsOf(card['body'])[1]).toMatchObject({ style: 'warning', bleed: true });
    const headings = ofType(card, 'TextBlock').filter(({ style }) => style === 'heading');
    expect(headings).toHaveLength(1);
  });

  it('says times in the reader’s zone, without milliseconds, which Teams does not take', () => {
    const text = textOfCard(cardOf(toCard(waiting)));
    expect(text).toContain('{{DATE(2026-11-19T23:41:00Z, SHORT)}} {{TIME(2026-11-19T23:41:00Z)}}');
    expect(text).toContain('Expires {{DATE(2026-11-27T00:00:00Z, SHORT)}}.');
  });

  it('quotes in the marks of its language', () => {
    expect(textOfCard(cardOf(toCard(waiting)))).toContain('“Retrained');
    expect(textOfCard(cardOf(toCard(waitingJa)))).toContain('「レイテンシ');
  });

  it('keeps halves of a cell together, and a Japanese word in it', () => {
    const text = textOfCard(cardOf(toCard(waitingJa)));
    expect(text).toContain('+0.02\u00a0改\u2060善');
    expect(text).toContain('(0.80\u2060–\u20601.25)');
  });

  it('opens the fold with one button and closes it with another', () => {
    const toggles = ofType(cardOf(toCard(waiting)), 'Action.ToggleVisibility');
    const targetElements = ['ev', 'evS', 'evH'];
    expect(toggles).toMatchObject([{ targetElements }, { targetElements }]);
  });
});

describe('buttons in Teams', () => {
  it('stand on the card while two are visible; what asks nothing hides behind the menu', () => {
    const card = cardOf(toCard(waiting));
    const actions = objectsOf(card['actions']);
    expect(actions.map(({ type, mode }) => [type, mode])).toEqual([
      ['Action.ShowCard', undefined],
      ['Action.ShowCard', undefined],
      ['Action.Execute', 'secondary'],
      ['Action.Execute', 'secondary'],
      ['Action.OpenUrl', 'secondary'],
    ]);
  });

  it('stand in rows of the body when there are more, and no form is behind the menu', () => {
    const card = cardOf(toCard(closed));
    const rows = objectsOf(card['body']).filter(({ type, id }) => type === 'ActionSet' && !id);
    expect(card['actions']).toBeUndefined();
    expect(rows.map((row) => objectsOf(row['actions']).map(({ title }) => title))).toEqual([
      ['Override AUC gate…', 'Decline prod…'],
      ['Roll back uat…', 'Reject version…', 'History', 'Open in SageMaker'],
    ]);
    const hidden = everyNode(card).filter(({ mode }) => mode === 'secondary');
    expect(hidden.some(({ type }) => type === 'Action.ShowCard')).toBe(false);
  });

  it('carry what a click needs, also where a client knows no Execute', () => {
    const [approve] = actionsOf(cardOf(toCard(waiting)));
    const data = {
      ringi: {
        ...waiting.ref,
        verb: 'approve',
        on: 'dev',
        evidence: '4f1c9ab2',
        policy: '77d0e1aa',
      },
    };
    expect(approve?.action).toMatchObject({
      type: 'Action.Execute',
      verb: 'approve',
      style: 'positive',
      data,
      fallback: { type: 'Action.Submit', data },
    });
  });

  it('ask for a reason, with its least length and a sentence for who leaves it out', () => {
    const [, reject] = actionsOf(cardOf(toCard(waiting)));
    expect(reject?.inputs).toMatchObject(
      [{ id: 'reason', isRequired: true, maxLength: 500, errorMessage: /Say why/ }].map(
        (input) => ({ ...input, errorMessage: expect.stringMatching(input.errorMessage) }),
      ),
    );
    expect(JSON.stringify(reject)).not.toContain('associatedInputs');
  });

  it('lead to pages only', () => {
    const buttons = [
      { kind: 'link', url: 'javascript:alert(1)', label: 'x', place: 'row' },
    ] as const;
    expect(() => toCard({ ...waiting, buttons })).toThrow('no page');
  });
});

describe('untrusted text in Teams', () => {
  const hostile: Card = {
    ...waiting,
    lead: evil,
    verdict: evil,
    body: [
      { kind: 'warning', word: 'Check', text: [evil] },
      ...waiting.body,
      {
        kind: 'timeline',
        entries: [{ text: [{ person: { ...people.kenji, name: evil } }], quote: evil }],
      },
    ],
    smallPrint: [[evil]],
    summary: evil,
  };

  it('stands in TextRuns alone, and expands, hides, reverses and draws nothing', () => {
    const card = cardOf(toCard(hostile));
    for (const block of ofType(card, 'TextBlock')) expect(block['text']).toBe(waiting.title);
    expect(ofType(card, 'FactSet')).toEqual([]);
    const json = JSON.stringify(card);
    expect(json).not.toMatch(/[\p{Cc}\u202e\u200b✅🎉]|\u{e0041}|\{\{DATE\(2026-01/u);
    expect(card['msteams']).toEqual({ width: 'Full' });
    expect(textOfCard(card)).toContain('[x](https://evil.example) **bold** `tick`');
    expect(textOfCard(card)).toContain('□ Approved □');
  });

  it('is cut when nobody would read on', () => {
    expect(literal('x'.repeat(10_000))).toHaveLength(1_001);
  });

  it('is escaped in a heading, which reads Markdown', () => {
    const title = 'Nothing called *x* [y](https://evil.example)';
    const card = cardOf(toAnswer({ sections: [{ title }], summary: title }, 'en'));
    const text = String.raw`Nothing called \*x\* \[y\](https://evil.example)`;
    expect(ofType(card, 'TextBlock')).toMatchObject([{ text }]);
  });
});

describe('a card that says too much', () => {
  const stamp: Stamp = {
    text: [{ person: people.kenji }, ' approved'],
    quote: 'Fine. '.repeat(80),
  };
  const long: Card = {
    ...waiting,
    body: waiting.body.map((element) => {
      switch (element.kind) {
        case 'table': {
          const rows = Array.from({ length: 200 }, (_, n) => ({
            keep: (['short', 'long', 'always'] as const)[n % 3] ?? 'always',
            cells: [[[`m${n}`]], [['1']], [[n % 3 === 2 ? 'fails' : 'passes']]] as const,
          }));
          return { ...element, rows };
        }
        case 'fold': {
          const containers = Array.from({ length: 40 }, (_, n) => ({
            label: `Container ${n}`,
            text: ['image '.repeat(60)],
            keep: 3,
          }));
          return { ...element, body: [...element.body, ...containers] };
        }
        case 'timeline':
          return { ...element, entries: [...Array.from({ length: 9 }, () => stamp), stamp] };
        case 'path':
        case 'warning':
        case 'ahead':
          return element;
      }
    }),
  };

  it('stays below 25 KB, and keeps lead, warning, buttons and rule', () => {
    const card = cardOf(toCard(long));
    expect(bytes(card)).toBeLessThanOrEqual(25 * 1024);
    const text = textOfCard(card);
    for (const kept of [
      long.lead,
      'Check  Container 2',
      'Rule for dev',
      'Approve for dev',
      '…and 194 more',
    ]) {
      expect(text).toContain(kept);
    }
    expect(text.match(/fails/g)).toHaveLength(6);
  });

  it('moves earlier stamps into the fold, and shortens quotations', () => {
    const entries = Array.from({ length: 30 }, () => stamp);
    const body = waiting.body.map((one) => (one.kind === 'timeline' ? { ...one, entries } : one));
    const card = cardOf(toCard({ ...waiting, body }));
    expect(bytes(card)).toBeLessThanOrEqual(25 * 1024);
    const evidence = everyNode(card).find(({ id, type }) => id === 'ev' && type === 'Container');
    expect(textOfCard(evidence ?? {}).match(/Kenji Mori/g)).toHaveLength(27);
    expect(textOfCard(card).match(/Kenji Mori/g)).toHaveLength(30);
  });

  it('is as it was when it fits', () => {
    expect(bytes(cardOf(toCard(waiting)))).toBeLessThan(16 * 1024);
    expect(textOfCard(cardOf(toCard(waiting)))).toContain('max_depth 6, eta 0.1, num_round 400');
  });
});

describe('a note in Teams', () => {
  const note = {
    key: 'turn',
    bold: ['Your turn: credit-risk v12 for dev needs 1 of you.'],
    mentions: [{ group: 'model-risk', people: [people.yuki, people.kenji] }],
    summary: 'Your turn.',
  };

  it('mentions people of the group by their Entra object ids', () => {
    const card = cardOf(toNote(note, 'en', people.tenant));
    expect(objectsOf(objectOf(card['msteams'])['entities'])).toMatchObject([
      { text: '<at>Yuki Ito</at>', mentioned: { id: people.yuki.accounts[0]?.id } },
      { text: '<at>Kenji Mori</at>', mentioned: { id: people.kenji.accounts[0]?.id } },
    ]);
    expect(ofType(card, 'TextBlock')).toMatchObject([
      { text: '<at>Yuki Ito</at>, <at>Kenji Mori</at>' },
    ]);
  });

  it('mentions at most five, each once, and names a group nobody of whom is known here', () => {
    const crowd = Array.from({ length: 9 }, (_, n) => ({
      ...people.kenji,
      accounts: [{ platform: 'teams', tenant: people.tenant, id: `object-${n}` }],
    }));
    const mentions = [{ group: 'ml-leads', people: [...crowd, ...crowd] }];
    const card = cardOf(toNote({ ...note, mentions }, 'en', people.tenant));
    expect(objectsOf(objectOf(card['msteams'])['entities'])).toHaveLength(5);
    const strangers = cardOf(toNote(note, 'en', 'another tenant'));
    expect(textOfCard(strangers)).toContain('model-risk  Your turn');
    expect(strangers['msteams']).toEqual({ width: 'Full' });
  });

  it('lets no name write markup', () => {
    const name = 'Yuki</at> [x](https://evil.example) **Ito**';
    const mentions = [{ person: { ...people.yuki, name } }];
    const card = cardOf(toNote({ ...note, mentions }, 'en', people.tenant));
    expect(ofType(card, 'TextBlock')).toMatchObject([
      { text: '<at>Yuki/at xhttps://evil.example Ito</at>' },
    ]);
  });
});
