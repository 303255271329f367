import { describe, expect, it } from '@jest/globals';
import type { GroupRef, Round } from '../../src/index.ts';
import { agendaEntry } from '../../src/agenda.ts';
import { cardId, keys } from '../../src/ledger/keys.ts';
import { markGroupCards } from '../../src/work/mark-group-cards.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { handClock } from './start-desk.ts';

const things: GroupRef = { account: '111122223333', region: 'eu-west-1', name: 'Things' };

function group() {
  const clock = handClock('2026-11-20T08:00:00Z');
  const ledger = memoryLedger({ now: clock.now });
  /** A card of a group whose round is like this; with `bare`, only its round is recorded. */
  const holds = async (subject: string, status: Round['status'], of = things, bare = false) => {
    const ref = { view: 'thing', subject };
    const asked = { about: 'dev', evidence: 'e', votes: [], waived: [] };
    const current = { n: 1, ...asked, openedAt: '2026-11-20T07:00:00.000Z', status };
    const card = { card: ref, postings: [], outside: [], quiet: false };
    const value = { current, earlier: [] };
    await ledger.commit([
      { do: 'put', key: keys.round(of, ref), value },
      ...(bare ? [] : [{ do: 'put' as const, key: keys.card(ref), value: card }]),
    ]);
  };
  const marks = async (except?: string) => {
    await markGroupCards(things, except, { ledger, clock });
    const due = await ledger.due('agenda/', clock.now(), 200);
    return due.map(({ value }) => agendaEntry.parse(value));
  };
  return { holds, marks };
}

const subjects = (marks: Awaited<ReturnType<ReturnType<typeof group>['marks']>>) =>
  marks.flatMap((mark) => (mark.kind === 'card' ? [mark.ref.subject] : [])).toSorted();

describe('what happens to one version of a group', () => {
  it.each<[Round['status'], boolean]>([
    ['open', true],
    ['decided', true],
    ['void', false],
    ['expired', false],
    ['overtaken', false],
  ])('has a card whose round is %s looked at: %j', async (status, looked) => {
    const { holds, marks } = group();
    await holds('It', status);
    expect(subjects(await marks())).toEqual(looked ? ['It'] : []);
  });

  it('concerns every card of it, however many, and of no other group', async () => {
    const { holds, marks } = group();
    const names = Array.from({ length: 45 }, (_, n) => `Thing/${n}`);
    for (const name of names) await holds(name, 'open');
    await holds('Thing/of another group', 'open', { ...things, name: 'Things-too' });
    await holds('Thing/of another account', 'open', { ...things, account: '444455556666' });
    expect(subjects(await marks())).toEqual(names.toSorted());
  });

  it('does not concern the card whose news it is, which is being drawn from it', async () => {
    const { holds, marks } = group();
    for (const name of ['Thing/1', 'Thing/2', 'Thing/3']) await holds(name, 'open');
    const news = cardId({ view: 'thing', subject: 'Thing/2' });
    expect(subjects(await marks(news))).toEqual(['Thing/1', 'Thing/3']);
  });

  it('says the subject as AWS writes it, and passes by what has no card', async () => {
    const { holds, marks } = group();
    await holds('arn:Mixed/Case', 'open');
    await holds('arn:bare', 'open', things, true);
    expect(subjects(await marks())).toEqual(['arn:Mixed/Case']);
  });
});
