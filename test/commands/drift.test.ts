import { describe, expect, it } from '@jest/globals';
import {
  Later,
  textOfLine,
  type DriftReport,
  type Monitor,
  type MonitoringRun,
} from '../../src/index.ts';
import { drift } from '../../handlers/commands/drift.ts';
import { askedOf, creditRisk, inJapanese, type Company } from './asked-of.ts';
import { firing, silenced } from './watched.ts';

const subjectOf = (name: string) => `210987654321:ap-northeast-1:credit-risk/model-monitor/${name}`;
const ran = (endedAt: string, more: object = {}) => ({
  id: endedAt,
  scheduledAt: endedAt,
  endedAt,
  status: 'clean',
  drifted: 0,
  names: [],
  ...more,
});
const looked = (name: string, runs: readonly object[] = [], endpoint = 'credit-risk-prod') => ({
  ref: { view: 'drift', subject: subjectOf(name) },
  known: { runs: runs.map((each) => ({ ...each })), endpoint },
});

const run: MonitoringRun = {
  id: '2026-11-19T22:00:00.000Z',
  status: 'violations',
  scheduledAt: '2026-11-19T22:00:00.000Z',
  endedAt: '2026-11-19T22:02:00.000Z',
};
const report = (features: number): DriftReport => ({
  type: 'dataQuality',
  drifted: features,
  findings: Array.from({ length: features }, (_, n) => ({
    name: `feature_${n + 1}`,
    check: 'baseline_drift_check',
    bad: 'above',
    score: 0.42 - n / 100,
    threshold: 0.2,
    before: { mean: 450_000 },
    now: { mean: 520_000 },
  })),
  scores: 'Model Monitor',
  reports: [],
});

/** The monitors of a company, one run of each of which found this much. */
const company = (features: number, more: Partial<Company> = {}): Company => ({
  alerts: [firing('hourly', { severity: 'critical' }, { looker: 'Yuki Ito' })],
  looked: [
    looked('daily', [ran('2026-11-19T20:00:00.000Z')]),
    looked('hourly', [ran('2026-11-19T22:02:00.000Z', { score: 0.42, threshold: 0.2 })]),
    looked('new', []),
  ],
  monitoring: {
    monitor: async (ref): Promise<Monitor> => ({ ref, type: 'dataQuality', serves: [] }),
    runs: async () => [run],
    report: async () => report(features),
  },
  ...more,
});

const ask = async (text: string, about: Company, more = {}) =>
  drift.run(askedOf(text, about, more).asked);

describe('drift of a group', () => {
  it('tells each monitor: what fires first, with its worst score; then what is clean since when', async () => {
    const { sections } = await ask('credit-risk', company(2));
    expect(sections[0]?.title).toBe('credit-risk · 3 monitors');
    const items = sections[0]?.items ?? [];
    expect(items.map(({ subject, text }) => [subject, textOfLine(text)])).toEqual([
      ['hourly', 'Input drift in prod: 2 of 14 features drifted. Worst: 0.42 (limit 0.20).'],
      ['daily', 'Clean. Last run 19 Nov 20:00 UTC.'],
      ['new', 'No report yet.'],
    ]);
    expect(textOfLine(items[0]?.small ?? [])).toContain(
      'critical since 19 Nov 22:02 UTC · Yuki Ito is looking',
    );
  });

  it('tells everything that the one which fires found, beyond the rows of its card', async () => {
    const { sections } = await ask('credit-risk', company(13));
    expect(sections[1]?.title).toBe('hourly: 13 findings');
    expect(sections[1]?.lines).toHaveLength(13);
    expect(textOfLine(sections[1]?.lines?.[0] ?? [])).toBe(
      'feature_1 mean 450,000 → 520,000 · 0.42 (0.20)',
    );
    expect(sections[1]?.more).toBeUndefined();
  });

  it('tells the worst of several that fire, and how to see the rest of each', async () => {
    const alerts = [firing('hourly'), firing('daily')];
    const { sections } = await ask('credit-risk', company(13, { alerts }));
    expect(sections.map(({ title }) => title)).toEqual([
      'credit-risk · 3 monitors',
      'hourly: 13 findings',
      'daily: 13 findings',
    ]);
    expect(sections[2]?.lines).toHaveLength(8);
    expect(sections[2]?.more).toBe('…and 5 more: /ringi drift credit-risk daily');
    const one = await ask('credit-risk DAILY', company(13, { alerts }));
    expect(one.sections[1]?.lines).toHaveLength(13);
  });

  it('puts up the card of what fires and hangs nowhere, and of nothing that is muted or clean', async () => {
    const loud = askedOf('credit-risk', company(1));
    const { sections } = await drift.run(loud.asked);
    expect(loud.raised).toEqual([{ view: 'drift', subject: subjectOf('hourly') }]);
    expect(textOfLine(sections[0]?.items?.[0]?.small ?? [])).toContain('its card is posted now');
    const hushed = askedOf('credit-risk', company(1, { silences: [silenced('DataDrift')] }));
    await drift.run(hushed.asked);
    expect(hushed.raised).toEqual([]);
    const hanging = askedOf('credit-risk', company(1, { hanging: [subjectOf('hourly')] }));
    const answer = await drift.run(hanging.asked);
    expect(hanging.raised).toEqual([]);
    expect(answer.sections[0]?.items?.[0]?.open?.url).toBe('https://chat.example/hourly');
  });

  it('tells since when one is clean again', async () => {
    const over = firing('hourly', { status: 'resolved', endsAt: '2026-11-20T00:00:00.000Z' });
    const { sections } = await ask('credit-risk', company(0, { alerts: [over] }));
    const items = sections[0]?.items ?? [];
    const hourly = items.find(({ subject }) => subject === 'hourly');
    expect(textOfLine(hourly?.text ?? [])).toBe('Clean since 20 Nov 00:00 UTC.');
    expect(sections).toHaveLength(1);
  });

  it('says so where AWS or the report cannot be read, and tells the rest', async () => {
    const busy = company(1, {
      monitoring: {
        monitor: async () => {
          throw new Later('throttled');
        },
        runs: async () => [run],
      },
    });
    expect((await ask('credit-risk', busy)).summary).toContain('cannot be read right now');
    const torn = company(1, {
      monitoring: {
        ...company(1).monitoring,
        report: async () => ({ ...report(0), unreadable: 'it is no JSON' }),
      },
    });
    expect((await ask('credit-risk', torn)).summary).toContain('cannot be read: it is no JSON');
  });

  it.each([
    ['', 'Write it like this: drift <group|endpoint> [monitor]'],
    ['credit-risk hourli', 'has no monitor “hourli”. Did you mean “hourly”?'],
    ['credit-rsk', 'Did you mean “credit-risk”?'],
  ])('answers %s, and does not throw', async (text, said) => {
    expect((await ask(text, company(1))).summary).toContain(said);
  });

  it('says of a group without any that none is known', async () => {
    expect((await ask('credit-risk', {})).summary).toBe('No monitor of credit-risk is known yet.');
  });

  it('answers in Japanese', async () => {
    const { summary } = await ask('credit-risk', company(2), inJapanese);
    expect(summary).toContain('credit-risk · モニター 3 件');
    expect(summary).toContain('最悪値：0.42（しきい値 0.20）。');
  });
});

describe('drift of an endpoint', () => {
  it('tells the monitors that watch it', async () => {
    const about = company(1, {
      looked: [...(company(1).looked ?? []), looked('uat-hourly', [], 'credit-risk-uat')],
    });
    const { sections } = await ask('Credit-Risk-PROD', about);
    expect(sections[0]?.title).toBe('credit-risk-prod · 3 monitors');
    const uat = await ask('credit-risk-uat', about);
    expect(uat.sections[0]?.items?.map(({ subject }) => subject)).toEqual(['uat-hourly']);
  });

  it('is none of a group of that name', async () => {
    const group = { ...creditRisk, name: 'credit-risk-prod' };
    const { summary } = await ask('credit-risk-prod', company(1, { groups: [creditRisk, group] }));
    expect(summary).toBe('No monitor of credit-risk-prod is known yet.');
  });
});
