import { describe, expect, it } from '@jest/globals';
import type { Judged, Shown } from '../../handlers/cards/deployment/seen.ts';
import { decidedRollback } from './decided-rollback.ts';
import { execution, seen } from './deployment-facts.ts';
import { drawnDeployment } from './drawn-deployment.ts';
import { people } from './people.ts';
import { at, records } from './world.ts';

const yuki = [{ id: people.yuki.id, name: people.yuki.name }];
const returned = { version: 8, since: at('10:40'), rollback: true, people: ['yuki'] };

/** Seized at 10:21, as it looks at 10:41. */
function drawn(
  shown: Partial<Shown>,
  more: Partial<Parameters<typeof records>[0]> = {},
  judged: Partial<Judged> = {},
) {
  const seized = execution({ status: 'seized', endedAt: at('10:21') });
  return drawnDeployment({
    seen: seen({
      judged: { back: null, ...judged },
      live: { alarms: [] },
      shown: { execution: seized, ...shown },
    }),
    recorded: records({ now: new Date(at('10:41')), ...more }),
  });
}

const notes = (card: ReturnType<typeof drawn>) =>
  card.notes.map(({ key, summary }) => `${key}: ${summary}`);

describe('a deployment that a rollback takes the place of', () => {
  it('is given up, and goes back until what it goes back to stands there', () => {
    const card = drawn({ seizer: { to: 8, people: yuki } });
    expect(card).toMatchObject({
      title: 'credit-risk v12: given up, prod goes back to v8',
      lead: 'Going back to v8, decided by Yuki Ito.',
      verdict: ['v12 is given up. An update that AWS still runs is waited for.'],
      lookAgain: new Date(at('10:42')),
    });
    expect(notes(card)).toEqual(['givenUp/x1: prod goes back to v8, decided by Yuki Ito.']);
  });

  it('is told once where it was decided on its own card', () => {
    const { execution: own } = decidedRollback();
    const card = drawn({ seizer: { to: 9, people: yuki } }, { executions: [own] });
    expect(card.notes.map(({ key }) => key)).toEqual(['decided/execution-1']);
  });

  it('has gone back once the rollback has brought another version to stand there', () => {
    const card = drawn({ returned, standing: returned });
    expect(card).toMatchObject({
      title: 'credit-risk v12: prod rolled back to v8',
      lead: 'Rolled back to v8 by Yuki Ito.',
      verdict: ['v8 serves prod.'],
    });
    expect(card).not.toHaveProperty('lookAgain');
    expect(notes(card)).toEqual(['rolledBack/x1: Rolled back to v8 by Yuki Ito. v8 serves prod.']);
    const later = { ...returned, version: 13, rollback: false };
    expect(drawn({ returned, standing: later }).verdict).toEqual(['v13 serves prod now.']);
  });

  it('says that the rollback failed, and why where that is known', () => {
    const unknown = drawn({});
    expect(unknown).toMatchObject({
      title: 'credit-risk v12: given up, rollback not done',
      lead: 'Given up, but the rollback was not done.',
      tone: 'attention',
    });
    expect(unknown.notes.map(({ key }) => key)).toEqual(['notBack/x1']);
    const { execution: own } = decidedRollback();
    const failed = {
      ...own,
      status: 'failed',
      because: 'neverBegun',
      endedAt: at('10:40'),
    } as const;
    const known = drawn({}, { executions: [failed] });
    expect(known.lead).toBe('Not back on v9: AWS never began the update.');
    expect(known.notes.map(({ key }) => key)).toEqual([
      'decided/execution-1',
      'failed/execution-1',
    ]);
  });

  it('serves after all where the rollback was not done, and may be gone back from', () => {
    const standing = { version: 12, since: at('10:40'), rollback: false, people: ['kenji'] };
    const card = drawn({ stands: true, stood: true, standing }, {}, { back: 9 });
    expect(card).toMatchObject({
      title: 'credit-risk v12: serves prod, rollback not done',
      lead: 'v12 serves prod: the rollback was not done.',
      verdict: ['Look at the endpoint and at the card of the rollback, then decide again.'],
      tone: 'attention',
    });
    expect(card.buttons[0]).toMatchObject({ verb: 'rollback', on: 'prod/9' });
    expect(card.notes.map(({ key }) => key)).toEqual(['notBack/x1']);
    const next = drawn({ stood: true, standing: { ...standing, version: 13 } });
    expect(next.title).toBe('credit-risk v12: served prod');
  });

  it('is not the work of a rollback that had ended before', () => {
    const { execution: own } = decidedRollback();
    const lapsed = { ...own, status: 'lapsed', createdAt: at('10:12'), endedAt: at('10:13') };
    const executions = [{ ...lapsed, status: 'lapsed' as const }];
    expect(drawn({}, { executions }).lead).toBe('Given up, but the rollback was not done.');
  });
});
