import { describe, expect, it } from '@jest/globals';
import { toCard } from '../../adapters/teams/to-card.ts';
import { toNote } from '../../adapters/teams/to-note.ts';
import { actionsOf } from '../../deploy/playground/teams/find-action.ts';
import { objectOf } from '../../deploy/playground/teams/object-of.ts';
import { objectsOf } from '../../deploy/playground/teams/objects-of.ts';
import { textOfCard } from '../../deploy/playground/teams/text-of-card.ts';
import type { Json } from '../../src/index.ts';
import { people } from './people.ts';
import { closed, waiting, waitingJa } from './sample-card.ts';

type Node = Readonly<Record<string, unknown>>;
const cardOf = (payload: { readonly card: Json }) => objectOf(payload.card);
const everyNode = (value: unknown): readonly Node[] => {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => everyNode(item));
  if (typeof value !== 'object' || value === null) return [];
  return [objectOf(value), ...Object.values(value).flatMap((item) => everyNode(item))];
};
const ofType = (card: Node, type: string) => everyNode(card).filter((one) => one['type'] === type);

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

  it('stay one row however long the menu is: all of it is behind the three dots', () => {
    const menu = Array.from(
      { length: 10 },
      (_, n) => ({ kind: 'ask', command: 'help', label: `Entry ${n}`, place: 'menu' }) as const,
    );
    const row = waiting.buttons.filter(({ place }) => place === 'row');
    const card = cardOf(toCard({ ...waiting, buttons: [...row, ...menu] }));
    const sets = objectsOf(card['body']).filter(({ type, id }) => type === 'ActionSet' && !id);
    expect(sets).toEqual([]);
    const actions = objectsOf(card['actions']).map(({ title, mode }) => [title, mode]);
    expect(actions).toEqual([
      ...row.map(({ label }) => [label, undefined]),
      ...menu.map(({ label }) => [label, 'secondary']),
    ]);
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
