import { describe, expect, it } from '@jest/globals';
import { textOfLine } from '../../src/index.ts';
import { alerts } from '../../handlers/commands/alerts.ts';
import { askedOf, creditRisk, inJapanese, type Company } from './asked-of.ts';
import { down, failing, firing, silenced } from './watched.ts';

const fraud = { ...creditRisk, name: 'fraud-score' };

const ask = async (text: string, company: Company, more = {}) =>
  alerts.run(askedOf(text, company, more).asked);
const over = (endsAt: string) => firing(endsAt, { status: 'resolved', endsAt });
const smalls = async (company: Company) =>
  (await ask('', company)).sections[0]?.items?.map(({ small = [] }) => textOfLine(small));

describe('what fires', () => {
  it('is told with what it says, how grave it is, since when, who looks, and where', async () => {
    const one = firing('credit-risk-prod-hourly', { severity: 'critical' }, { looker: 'Yuki Ito' });
    const answer = await ask('', { alerts: [one], hanging: [one.alert.ref.subject] });
    expect(answer.sections).toEqual([
      {
        title: 'Firing: 1',
        items: [
          {
            subject: 'credit-risk · credit-risk-prod-hourly',
            text: ['Input drift in prod: 2 of 14 features drifted.'],
            small: [
              'critical since ',
              { at: '2026-11-19T22:02:00.000Z', show: 'date-time', fallback: '19 Nov 22:02 UTC' },
              ' · Yuki Ito is looking',
            ],
            open: { label: 'Open', url: 'https://chat.example/credit-risk-prod-hourly' },
          },
        ],
      },
    ]);
  });

  it('says where nobody looks, and nothing of it for a pipeline or an endpoint', async () => {
    expect(await smalls({ alerts: [firing('hourly'), failing('train'), down('prod')] })).toEqual([
      'warning since 19 Nov 22:02 UTC · nobody is looking',
      'warning since 19 Nov 20:00 UTC',
      'warning since 19 Nov 20:00 UTC',
    ]);
  });

  it('says why nobody is told of one', async () => {
    const silent = { labels: { alertname: 'MonitorSilent', group: 'credit-risk' } };
    const company = {
      alerts: [firing('hourly'), firing('daily', silent), failing('train')],
      silences: [silenced('DataDrift*')],
    };
    const [drifts, quiet] = (await smalls(company)) ?? [];
    expect(drifts).toContain('silenced by Kenji Mori until 21 Nov 09:00 UTC');
    expect(quiet).toContain('nobody is told while this lasts: Pipeline failed.');
  });

  it('is not muted by what is silenced or fails in another group', async () => {
    const company = {
      alerts: [firing('hourly', {}, { group: fraud }), failing('train')],
      silences: [silenced('DataDrift*')],
    };
    expect((await smalls(company))?.[0]).toBe('warning since 19 Nov 22:02 UTC · nobody is looking');
  });

  it('is of one group where that is named', async () => {
    const company = {
      groups: [creditRisk, fraud],
      alerts: [firing('hourly'), firing('other', {}, { group: fraud })],
    };
    const { sections } = await ask('Fraud-Score', company);
    expect(sections[0]?.title).toBe('fraud-score · Firing: 1');
    expect((await ask('fraud', company)).summary).toContain('Did you mean “fraud-score”?');
  });

  it('says how many were resolved in the last day', async () => {
    const ended = [over('2026-11-20T00:00:00.000Z'), over('2026-11-18T00:00:00.000Z')];
    const quiet = await ask('', { alerts: ended });
    expect(quiet.summary).toBe('No alert is firing.\n1 was resolved in the last day.');
    const loud = await ask('', { alerts: [firing('hourly'), ...ended] });
    expect(loud.foot).toEqual(['1 was resolved in the last day.']);
  });

  it('shows fifteen of many', async () => {
    const many = Array.from({ length: 18 }, (_, n) => firing(`m${n}`));
    const { sections } = await ask('', { alerts: many });
    expect(sections[0]?.items).toHaveLength(15);
    expect(sections[0]?.more).toBe('…and 3 more: /ringi alerts [group]');
  });

  it('says when nothing fires, in both languages', async () => {
    expect((await ask('', {})).summary).toBe('No alert is firing.');
    expect((await ask('', {}, inJapanese)).summary).toBe('発生中のアラートはありません。');
  });
});
