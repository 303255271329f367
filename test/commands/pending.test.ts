import { describe, expect, it } from '@jest/globals';
import { modelCardSubject, textOfLine, type OpenCard } from '../../src/index.ts';
import { pending } from '../../handlers/commands/pending.ts';
import { arnOf, askedOf, creditRisk, inJapanese } from './asked-of.ts';
import { failing, firing, openOf, silenced } from './watched.ts';

const progress = {
  have: 1,
  total: 2,
  missing: [{ count: 1, of: 'model-risk' }],
  gates: 4,
  closed: 0,
  notMaker: true,
} as const;

const waiting = (version: number, more: Partial<OpenCard> = {}): OpenCard => ({
  ref: { view: 'model-package', subject: arnOf(version) },
  group: creditRisk,
  about: 'prod',
  since: '2026-11-17T00:00:00.000Z',
  expiresAt: '2026-11-27T00:00:00.000Z',
  needs: ['model-risk'],
  voted: [],
  makers: [],
  progress,
  ...more,
});

const titles = async (open: readonly OpenCard[]) =>
  (await pending.run(askedOf('', { open }).asked)).sections.map(({ title }) => title);

const subjects = async (asked: Parameters<typeof pending.run>[0]) =>
  (await pending.run(asked)).sections.flatMap(({ items = [] }) =>
    items.map((item) => item.subject),
  );

describe('what waits', () => {
  it('tells what waits for the asker: what is missing, until when, and where', async () => {
    const { asked } = askedOf('', {
      open: [waiting(31, { expiresAt: '2026-11-20T08:00:00.000Z' })],
      hanging: [arnOf(31)],
    });
    const answer = await pending.run(asked);
    expect(answer.sections).toEqual([
      {
        title: 'Waiting for you: 1',
        items: [
          {
            subject: 'credit-risk v31 for prod',
            text: ['1 of 2 approvals. Needs 1 from model-risk.'],
            small: [
              'Due ',
              { at: '2026-11-20T08:00:00.000Z', show: 'date-time', fallback: '20 Nov 08:00 UTC' },
              ' · ',
              'waiting 3 days',
            ],
            open: { label: 'Review', url: 'https://chat.example/31' },
          },
        ],
      },
    ]);
    expect(answer.foot).toEqual([
      'You are Yuki Ito in model-risk. Times are in your zone. Seen ',
      { at: '2026-11-20T00:46:00.000Z', show: 'time', fallback: '00:46 UTC' },
      '.',
    ]);
  });

  it('tells apart what waits for the asker, what they asked, and what others decide', async () => {
    expect(
      await titles([
        waiting(1),
        waiting(2, { makers: ['yuki-ito'] }),
        waiting(3, { needs: ['ml-leads'] }),
        waiting(4, { voted: ['yuki-ito'] }),
      ]),
    ).toEqual(['Waiting for you: 1', 'You asked, others decide: 1', 'Others decide: 2']);
  });

  it('names a model card that is reviewed as one, by its group or its version', async () => {
    const arn = 'arn:aws:sagemaker:ap-northeast-1:210987654321:model-card/credit-risk';
    const cards = [
      modelCardSubject({ group: creditRisk, kind: 'standalone', name: arn }),
      modelCardSubject({ group: creditRisk, kind: 'package', name: arnOf(31) }),
    ].map((subject) =>
      waiting(1, { ref: { view: 'model-card', subject }, about: 'PendingReview' }),
    );
    expect(await subjects(askedOf('', { open: cards }).asked)).toEqual([
      'credit-risk model card for review',
      'credit-risk v31 model card for review',
    ]);
    expect(await subjects({ ...askedOf('', { open: cards }).asked, ...inJapanese })).toEqual([
      'credit-risk のモデルカードのレビュー',
      'credit-risk v31 のモデルカードのレビュー',
    ]);
  });

  it('lets a maker decide where nothing forbids it', async () => {
    const own = { makers: ['yuki-ito'], progress: { ...progress, notMaker: false } };
    expect(await titles([waiting(2, own)])).toEqual(['Waiting for you: 1']);
  });

  it('takes an incident for one that waits until somebody looks, or nobody is to be told', async () => {
    const { account, region } = creditRisk;
    const churn = { group: { account, region, name: 'churn' } };
    const alerts = [
      firing('nobody'),
      firing('mine', {}, { looker: 'Yuki Ito' }),
      firing('theirs', {}, { looker: 'Kenji Mori' }),
      firing('hushed', {}, churn),
    ];
    const company = {
      alerts,
      silences: [silenced('*', churn)],
      // What somebody looks at is no longer listed among what waits.
      open: [
        ...alerts.filter(({ looker }) => !looker).map((each) => openOf(each)),
        openOf(failing('train'), { needs: ['ops'] }),
      ],
    };
    const { sections } = await pending.run(askedOf('', company).asked);
    expect(
      sections.map(({ title, items = [] }) => [title, items.map(({ subject }) => subject)]),
    ).toEqual([
      ['Waiting for you: 1', ['credit-risk · nobody']],
      ['You are looking: 1', ['credit-risk · mine']],
      ['Others decide: 2', ['credit-risk · train', 'churn · hushed']],
    ]);
    expect(sections[0]?.items?.[0]).toMatchObject({
      text: ['Input drift in prod: 2 of 14 features drifted.'],
    });
    expect(textOfLine(sections[0]?.items?.[0]?.small ?? [])).toBe(
      'warning since 19 Nov 22:02 UTC · nobody is looking',
    );
  });

  it('puts a critical incident before what is due', async () => {
    const grave = firing('grave', { severity: 'critical' });
    const company = { alerts: [firing('slight'), grave] };
    const open = [waiting(4), ...company.alerts.map((each) => openOf(each))];
    const { sections } = await pending.run(askedOf('', { ...company, open }).asked);
    expect(sections[0]?.items?.map(({ subject }) => subject)).toEqual([
      'credit-risk · grave',
      'credit-risk v4 for prod',
      'credit-risk · slight',
    ]);
  });

  it('puts first what is due first, then what has waited longest', async () => {
    const { expiresAt: _, ...never } = waiting(1);
    const { asked } = askedOf('', {
      open: [
        never,
        waiting(2, { since: '2026-11-19T00:00:00.000Z' }),
        waiting(3),
        waiting(4, { expiresAt: '2026-11-21T00:00:00.000Z' }),
      ],
    });
    const { sections } = await pending.run(asked);
    expect(sections[0]?.items?.map(({ subject }) => subject)).toEqual([
      'credit-risk v4 for prod',
      'credit-risk v3 for prod',
      'credit-risk v2 for prod',
      'credit-risk v1 for prod',
    ]);
  });

  it('shows fifteen, says how many more, and shows them when asked for all', async () => {
    const open = Array.from({ length: 22 }, (_, n) => waiting(n + 1));
    const usual = await pending.run(askedOf('', { open }).asked);
    expect(usual.sections[0]?.items).toHaveLength(15);
    expect(usual.sections[0]?.more).toBe('…and 7 more: /ringi pending all');
    const all = await pending.run(askedOf('all', { open }).asked);
    expect(all.sections[0]?.items).toHaveLength(22);
    expect(all.sections[0]?.more).toBeUndefined();
  });

  it('says which gates are closed instead of counting votes that cannot be given', async () => {
    const closed = { progress: { ...progress, closed: 1 } };
    const { asked } = askedOf('', { open: [waiting(1, closed)] });
    expect((await pending.run(asked)).summary).toContain('1 of 4 gates fails.');
  });

  it('says when nothing waits', async () => {
    const { summary } = await pending.run(askedOf('', {}).asked);
    expect(summary).toContain('Nothing waits for you.');
  });

  it('says to a stranger that it does not know them', async () => {
    const { asked } = askedOf('', { open: [waiting(1)] }, { asker: undefined });
    const { summary } = await pending.run(asked);
    expect(summary).toContain('does not know who this account belongs to');
    expect(summary).not.toContain('credit-risk');
  });

  it('answers in Japanese', async () => {
    const { asked } = askedOf('', { open: [waiting(1)] }, inJapanese);
    expect((await pending.run(asked)).sections).toHaveLength(1);
  });
});
