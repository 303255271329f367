import { describe, expect, it } from '@jest/globals';
import type { EndedRound, Round } from '../../src/index.ts';
import { history } from '../../handlers/commands/history.ts';
import { arnOf, askedOf, executionOf, inJapanese, voteOf, type Company } from './asked-of.ts';

const over = (version: number, more: Partial<Round>): EndedRound => ({
  ref: { view: 'model-package', subject: arnOf(version) },
  round: {
    n: 1,
    about: 'prod',
    evidence: 'e',
    votes: [],
    waived: [],
    openedAt: '2026-11-01T00:00:00.000Z',
    status: 'decided',
    ...more,
  },
});

const company: Company = {
  standings: [
    {
      stage: 'dev',
      version: 9,
      arn: arnOf(9),
      since: '2026-10-01T00:00:00.000Z',
      by: { outside: 'pointer', imported: true },
    },
    {
      stage: 'dev',
      version: 12,
      arn: arnOf(12),
      since: '2026-11-02T00:00:30.000Z',
      by: { execution: 'e1', verb: 'approve', people: ['kenji'] },
    },
  ],
  executions: [
    executionOf('e1', 'done', ['Kenji Mori', 'Yuki Ito']),
    executionOf('e2', 'failed', ['Kenji Mori']),
  ],
  ended: [
    // Carried out: what stands in dev tells it.
    over(12, {
      about: 'dev',
      verb: 'approve',
      execution: 'e1',
      endedAt: '2026-11-02T00:00:00.000Z',
    }),
    over(12, {
      verb: 'promote',
      execution: 'e2',
      waived: [{ metric: 'auc', value: 0.82 }],
      endedAt: '2026-11-05T00:00:00.000Z',
      votes: [
        voteOf('Hana Kondo', 'overrideGate', '2026-11-04T00:00:00.000Z'),
        voteOf('Kenji Mori', 'promote', '2026-11-05T00:00:00.000Z'),
      ],
    }),
    over(11, {
      verb: 'reject',
      endedAt: '2026-11-03T00:00:00.000Z',
      votes: [
        voteOf('Yuki Ito', 'reject', '2026-11-03T00:00:00.000Z', { reason: 'No bias report.' }),
      ],
    }),
    over(10, { status: 'expired', endedAt: '2026-10-15T00:00:00.000Z' }),
    over(10, { status: 'void', endedAt: '2026-10-14T00:00:00.000Z' }),
  ],
};

const about = (view: string, of: string, verb: string) => ({
  ref: { view, subject: of },
  round: {
    ...over(1, { verb, endedAt: '2026-11-03T00:00:00.000Z' }).round,
    votes: [voteOf('Yuki Ito', verb, '2026-11-03T00:00:00.000Z', { reason: 'A campaign.' })],
  },
});

describe('the history of a group', () => {
  it('tells what was decided and what came to stand, newest first', async () => {
    const { summary } = await history.run(askedOf('credit-risk', company).asked);
    expect(summary.split('\n')).toEqual([
      'credit-risk: history',
      '5 Nov 00:00 UTC · v12 promoted to prod by Kenji Mori, not done',
      '4 Nov 00:00 UTC · v12: AUC gate overridden by Hana Kondo',
      '3 Nov 00:00 UTC · v11 rejected by Yuki Ito “No bias report.”',
      '2 Nov 00:00 UTC · v12 approved for dev by Kenji Mori and Yuki Ito',
      '15 Oct 00:00 UTC · v10 not decided in time for prod',
      '1 Oct 00:00 UTC · v9 in dev, found so at the first start',
    ]);
  });

  it('shows fifteen lines, and the rest by the command it names', async () => {
    const ended = Array.from({ length: 18 }, (_, n) =>
      over(n + 1, {
        verb: 'reject',
        endedAt: `2026-10-${String(n + 10)}T00:00:00.000Z`,
        votes: [voteOf('Yuki Ito', 'reject', '2026-10-01T00:00:00.000Z')],
      }),
    );
    const first = await history.run(askedOf('credit-risk', { ended }).asked);
    expect(first.sections[0]?.lines).toHaveLength(15);
    const more = first.sections[0]?.more ?? '';
    expect(more).toBe('…and 3 more: /ringi history credit-risk before 2026-10-13T00:00:00.000Z');
    const next = more.replace(/^.*history /u, '');
    const rest = await history.run(askedOf(next, { ended }).asked);
    expect(rest.sections[0]?.lines).toHaveLength(3);
  });

  it.each([
    ['', 'Write it like this: history <group>'],
    ['credit-rik', 'Did you mean “credit-risk”?'],
    ['credit-risk before noon', '“noon” is not a date'],
  ])('answers %s, and does not throw', async (text, said) => {
    expect((await history.run(askedOf(text, company).asked)).summary).toContain(said);
  });

  it('says of a group without any that nothing has been decided', async () => {
    const { summary } = await history.run(askedOf('credit-risk', {}).asked);
    expect(summary).toBe('Nothing has been decided yet.');
  });

  it('tells what was decided about a group itself, or what a monitor found, by its name', async () => {
    const subject = '210987654321:ap-northeast-1:credit-risk';
    const ended = [
      about('silences', subject, 'silence'),
      about('drift', `${subject}/model-monitor/hourly`, 'accept'),
    ];
    const { summary } = await history.run(askedOf('credit-risk', { ended }).asked);
    expect(summary.split('\n').slice(1)).toEqual([
      '3 Nov 00:00 UTC · credit-risk silenced by Yuki Ito “A campaign.”',
      '3 Nov 00:00 UTC · hourly accepted by Yuki Ito “A campaign.”',
    ]);
  });

  it('answers in Japanese', async () => {
    const { asked } = askedOf('credit-risk', company, inJapanese);
    expect((await history.run(asked)).sections[0]?.lines).toHaveLength(6);
  });
});
