import { describe, expect, it } from '@jest/globals';
import type { Standing } from '../../src/index.ts';
import { who } from '../../handlers/commands/who.ts';
import { arnOf, askedOf, creditRisk, executionOf, inJapanese, type Company } from './asked-of.ts';

const standing = (version: number, since: string, by: Standing['by']): Standing => ({
  stage: 'prod',
  version,
  arn: arnOf(version),
  since,
  by,
});

const company: Company = {
  groups: [creditRisk, { ...creditRisk, name: 'fraud-score' }],
  standings: [
    standing(9, '2026-01-10T00:00:00.000Z', { outside: 'pointer', imported: true }),
    // 23:30 on the first of March in Tokyo.
    standing(11, '2026-03-01T14:30:00.000Z', {
      execution: 'e1',
      verb: 'promote',
      people: ['kenji-mori', 'yuki-ito'],
    }),
    standing(10, '2026-11-01T00:00:00.000Z', {
      execution: 'gone',
      verb: 'rollback',
      people: ['hana-kondo'],
    }),
  ],
  executions: [executionOf('e1', 'done', ['Kenji Mori', 'Yuki Ito'])],
};

const ask = async (text: string, more = {}) =>
  (await who.run(askedOf(text, company, more).asked)).summary;

describe('who stood in a stage', () => {
  it('says which version stood there at the end of a day in the reader’s zone, and who decided', async () => {
    expect(await ask('credit-risk prod at 2026-03-01')).toBe(
      'v11 stood in prod at the end of 2026-03-01 (Asia/Tokyo), since 1 Mar 14:30 UTC.\n' +
        'Promoted by Kenji Mori and Yuki Ito.',
    );
  });

  it('takes the same day to end later where the day ends later', async () => {
    const inTokyo = await ask('credit-risk prod at 2026-02-28');
    const before = await ask('credit-risk prod at 2026-03-01', { zone: 'Pacific/Kiritimati' });
    expect(inTokyo).toContain('v9 stood in prod');
    expect(before).toContain('v9 stood in prod at the end of 2026-03-01 (Pacific/Kiritimati)');
  });

  it.each([
    ['credit-risk prod', 'v10 has stood in prod since 1 Nov'],
    ['credit-risk prod at today', 'v10 has stood in prod since 1 Nov'],
    ['credit-risk prod at yesterday', 'v10 stood in prod at the end of 2026-11-19 (Asia/Tokyo)'],
    ['credit-risk prod at 2026-03-01T23:29', 'v9 stood in prod at 2026-03-01T23:29 (Asia/Tokyo)'],
    ['credit-risk prod at 2026-03-01 23:30', 'v11 stood in prod at 2026-03-01 23:30 (Asia/Tokyo)'],
    ['credit-risk prod at 2026-03-01T14:29Z', 'v9 stood in prod at 2026-03-01T14:29Z'],
    ['credit-risk prod at 2026-03-01T15:30+01:00', 'v11 stood in prod'],
    ['“Credit-Risk” PROD at “2026/3/2”', 'v11 stood in prod at the end of 2026-03-02'],
    ['credit-risk prod 2026-03-02', 'v11 stood in prod'],
    ['ｃｒｅｄｉｔ－ｒｉｓｋ　prod　at　2026年3月2日', 'v11 stood in prod'],
  ])('understands %s', async (text, said) => {
    expect(await ask(text)).toContain(said);
  });

  it.each([
    ['', 'Write it like this: who <group> <stage> [at <date>]'],
    ['credit-risk', 'Write it like this'],
    ['credit-risk prod at 2026-02-30', '“2026-02-30” is not a date'],
    ['credit-risk prod at half past nine', 'is not a date'],
    ['credit-risk prod at 2026-03-01T25:00', 'is not a date'],
    ['credit-risk prod at 2027-01-01', '2027-01-01 is still to come'],
    ['credit-risk prd', 'There is no stage “prd”. Did you mean “prod”?'],
    ['credit-rsk prod', 'Did you mean “credit-risk”?'],
    ['nothing-like-it prod', 'No registry of Ringi has a model group “nothing-like-it”.'],
    ['credit-risk dev', 'No version is known to stand in dev.'],
    ['credit-risk prod at 2025-12-01', 'No version is known to have stood in prod'],
  ])('answers %s, and does not throw', async (text, said) => {
    expect(await ask(text)).toContain(said);
  });

  it('says so when nobody is known to have decided it', async () => {
    expect(await ask('credit-risk prod at 2026-02-01')).toContain('who decided it is not recorded');
  });

  it('names people by id where their decision is no longer kept', async () => {
    expect(await ask('credit-risk prod')).toContain('by hana-kondo');
  });

  it('links to the card where it hangs', async () => {
    const { asked } = askedOf('credit-risk prod', { ...company, hanging: [arnOf(10)] });
    const { sections } = await who.run(asked);
    expect(sections[0]?.items?.[0]).toMatchObject({
      subject: 'credit-risk v10',
      open: { label: 'Open', url: 'https://chat.example/10' },
    });
  });

  it('takes a zone that no calendar knows for UTC', async () => {
    expect(await ask('credit-risk prod at 2026-03-01', { zone: 'Mars/Base' })).toContain('(UTC)');
  });

  it('asks which one when several registries have the group', async () => {
    const twice = [creditRisk, { ...creditRisk, account: '333344445555' }];
    const both = askedOf('credit-risk prod', { ...company, groups: twice });
    expect((await who.run(both.asked)).summary).toContain(
      '210987654321:ap-northeast-1:credit-risk, 333344445555:ap-northeast-1:credit-risk',
    );
    const one = askedOf('210987654321:ap-northeast-1:Credit-Risk prod', {
      ...company,
      groups: twice,
    });
    expect((await who.run(one.asked)).summary).toContain('v10 has stood in prod');
  });

  it('answers in Japanese', async () => {
    expect(await ask('credit-risk prod at 2026-03-02', inJapanese)).toContain('v11');
  });
});
