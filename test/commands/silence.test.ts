import { describe, expect, it } from '@jest/globals';
import { silence } from '../../handlers/commands/silence.ts';
import { askedOf, creditRisk, inJapanese, type Company } from './asked-of.ts';
import { firing, silenced } from './watched.ts';

const subject = '210987654321:ap-northeast-1:credit-risk';
const fraud = { ...creditRisk, name: 'fraud-score' };
const company: Company = {
  groups: [creditRisk, fraud],
  alerts: [firing('credit-risk-prod-hourly'), firing('credit-risk-prod-daily')],
  silences: [silenced('BiasDrift'), silenced('DataDrift*', { id: 'b', group: fraud })],
};

const ask = async (text: string, about = company, more = {}) =>
  (await silence.run(askedOf(text, about, more).asked)).summary;

describe('silence alone', () => {
  it('lists what is active: matchers, who wrote it, why, until when', async () => {
    const { sections } = await silence.run(askedOf('', company).asked);
    expect(sections).toHaveLength(1);
    expect(sections[0]?.title).toBe('Silences: 2');
    expect(sections[0]?.items?.[0]).toEqual({
      subject: 'credit-risk · alertname=~"BiasDrift"',
      text: ['“The campaign ends on Friday.”'],
      small: [
        'Kenji Mori, until ',
        { at: '2026-11-21T09:00:00.000Z', show: 'date-time', fallback: '21 Nov 09:00 UTC' },
      ],
    });
  });

  it('puts nothing up, and says when nothing is silenced', async () => {
    const { asked, raised } = askedOf('', {});
    expect((await silence.run(asked)).summary).toBe('Nothing is silenced.');
    expect(raised).toEqual([]);
    expect(await ask('', {}, inJapanese)).toBe('通知の停止はありません。');
  });

  it('shows fifteen of many', async () => {
    const silences = Array.from({ length: 20 }, (_, n) => silenced('x', { id: String(n) }));
    const { sections } = await silence.run(askedOf('', { silences }).asked);
    expect(sections[0]?.items).toHaveLength(15);
    expect(sections[0]?.more).toBe('…and 5 more');
  });
});

describe('silence of a group', () => {
  it('puts up the card whose buttons silence, and changes nothing', async () => {
    const { asked, raised } = askedOf('credit-risk', company);
    const { summary } = await silence.run(asked);
    expect(raised).toEqual([{ view: 'silences', subject }]);
    expect(summary).toContain('is posted in the group’s channels now');
    expect(summary).not.toContain('fraud-score');
  });

  it('links to the card where it hangs', async () => {
    const { asked, raised } = askedOf('Credit-Risk', { ...company, hanging: [subject] });
    const { sections } = await silence.run(asked);
    expect(raised).toEqual([]);
    expect(sections.at(-1)?.items?.[0]?.open).toEqual({
      label: 'Open',
      url: `https://chat.example/${subject}`,
    });
  });

  it.each([
    ['alertname=~DataDrift*', 'matches 2 of 2 firing alerts'],
    ['alertname=DataDrift monitor=credit-risk-prod-daily', 'matches 1 of 2 firing alerts'],
    ['stage=“prod” monitor!~*daily', 'matches 1 of 2 firing alerts'],
    ['ｓｔａｇｅ＝uat', 'matches 0 of 2 firing alerts'],
  ])('says what %s would silence', async (matchers, said) => {
    expect(await ask(`credit-risk ${matchers}`)).toContain(said);
  });

  it('says so where nothing fires that could be fitted', async () => {
    expect(await ask('credit-risk stage=prod', {})).toContain('matches nothing');
  });

  it.each([
    ['credit-risk DataDrift', '“DataDrift” is not a matcher. Write it like alertname=~DataDrift*'],
    ['credit-risk stage=prod until friday', '“until” is not a matcher'],
    ['credit-rsk stage=prod', 'Did you mean “credit-risk”?'],
  ])('answers %s, and puts nothing up', async (text, said) => {
    const { asked, raised } = askedOf(text, company);
    expect((await silence.run(asked)).summary).toContain(said);
    expect(raised).toEqual([]);
  });
});
