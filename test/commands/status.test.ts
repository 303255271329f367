import { describe, expect, it } from '@jest/globals';
import type { OpenCard } from '../../src/index.ts';
import { list } from '../../handlers/commands/list.ts';
import { status } from '../../handlers/commands/status.ts';
import { arnOf, askedOf, creditRisk, inJapanese, versionOf, type Company } from './asked-of.ts';
import { firing, openOf } from './watched.ts';

const waiting: OpenCard = {
  ref: { view: 'model-package', subject: arnOf(12) },
  group: creditRisk,
  about: 'dev',
  since: '2026-11-19T00:00:00.000Z',
  needs: ['ml-leads'],
  voted: [],
  makers: [],
};

const company: Company = {
  versions: [versionOf(11, { approval: 'Approved' }), versionOf(12)],
  standings: [
    {
      stage: 'dev',
      version: 11,
      arn: arnOf(11),
      since: '2026-11-10T01:00:00.000Z',
      by: { execution: 'e1', verb: 'approve', people: ['Kenji Mori'] },
    },
    {
      stage: 'test',
      version: 9,
      arn: arnOf(9),
      since: '2026-11-01T01:00:00.000Z',
      by: { outside: 'life cycle', imported: true },
    },
  ],
  open: [waiting],
};

describe('the status of a group', () => {
  it('tells what stands in each stage since when and by whom, what waits, and what is newest', async () => {
    const { asked } = askedOf('CREDIT-RISK', { ...company, hanging: [arnOf(12)] });
    expect((await status.run(asked)).summary.split('\n')).toEqual([
      'credit-risk: what stands where',
      'dev v11 since 10 Nov 01:00 UTC, approved by Kenji Mori',
      'test v9 since 1 Nov 01:00 UTC, known by the life cycle at the first start',
      'uat: none in service',
      'prod: none in service',
      'Waiting',
      'credit-risk v12 for dev: ml-leads',
      'credit-risk v12: Newest version, PendingManualApproval, registered 18 Nov 23:41 UTC',
    ]);
  });

  it('tells what fires apart from what waits: three of it, and where the rest is', async () => {
    const alerts = ['a', 'b', 'c', 'd'].map((name) => firing(name));
    const open = [waiting, ...alerts.map((each) => openOf(each))];
    const { sections } = await status.run(
      askedOf('credit-risk', { ...company, alerts, open }).asked,
    );
    expect(sections[1]?.title).toBe('Firing: 4');
    expect(sections[1]?.items?.map(({ subject }) => subject)).toEqual([
      'credit-risk · a',
      'credit-risk · b',
      'credit-risk · c',
    ]);
    expect(sections[1]?.more).toBe('…and 1 more: /ringi alerts credit-risk');
    expect(sections[2]?.items).toHaveLength(1);
  });

  it('puts up a card that hangs nowhere, and says so', async () => {
    const { asked, raised } = askedOf('credit-risk', company);
    const { sections } = await status.run(asked);
    expect(raised).toEqual([{ view: 'model-package', subject: arnOf(12) }]);
    expect(sections.at(-1)?.items?.[0]?.small).toEqual([
      'v12 had no card in any channel; it is posted now.',
    ]);
  });

  it('leaves a card alone that hangs', async () => {
    const { asked, raised } = askedOf('credit-risk', { ...company, hanging: [arnOf(12)] });
    await status.run(asked);
    expect(raised).toEqual([]);
  });

  it('puts up the card of the version that was named', async () => {
    const { asked, raised } = askedOf('credit-risk v11', company);
    const { summary } = await status.run(asked);
    expect(raised).toEqual([{ view: 'model-package', subject: arnOf(11) }]);
    expect(summary).toContain('credit-risk v11: Approved, registered');
  });

  it('passes over versions that were only logged', async () => {
    const versions = [versionOf(13, { registration: 'Logged' }), versionOf(12)];
    const { asked, raised } = askedOf('credit-risk', { ...company, versions });
    await status.run(asked);
    expect(raised).toEqual([{ view: 'model-package', subject: arnOf(12) }]);
  });

  it.each([
    ['', 'Write it like this: status <group>'],
    ['credit-risc', 'Did you mean “credit-risk”?'],
    ['credit-risk v99', 'credit-risk has no version v99.'],
    ['credit-risk newest', 'credit-risk has no version newest.'],
  ])('answers %s, and puts nothing up', async (text, said) => {
    const { asked, raised } = askedOf(text, company);
    expect((await status.run(asked)).summary).toContain(said);
    expect(raised).toEqual([]);
  });

  it('says of an empty group that it has no version', async () => {
    const { asked } = askedOf('credit-risk', {});
    expect((await status.run(asked)).summary).toBe('credit-risk has no version yet.');
  });

  it('answers in Japanese', async () => {
    const { asked } = askedOf('credit-risk', company, inJapanese);
    expect((await status.run(asked)).sections).toHaveLength(3);
  });
});

describe('the list of groups', () => {
  const fraud = { ...creditRisk, name: 'fraud-score' };

  it('tells what stands where and how much waits', async () => {
    const { asked } = askedOf('', { ...company, groups: [fraud, creditRisk] });
    const { sections } = await list.run(asked);
    expect(sections[0]?.title).toBe('Model groups: 2');
    expect(sections[0]?.items?.[0]).toEqual({
      subject: 'credit-risk',
      text: ['dev v11 · test v9 · uat none in service · prod none in service'],
      small: ['1 waits for a decision'],
    });
  });

  it('tells how many alerts fire, and counts them once', async () => {
    const one = firing('hourly');
    const about = { ...company, alerts: [one, firing('daily')], open: [waiting, openOf(one)] };
    const { sections } = await list.run(askedOf('', about).asked);
    expect(sections[0]?.items?.[0]?.small).toEqual([
      '2 alerts are firing · 1 waits for a decision',
    ]);
  });

  it('names account and region where there are several', async () => {
    const groups = [creditRisk, { ...creditRisk, account: '333344445555' }];
    const { sections } = await list.run(askedOf('', { groups }).asked);
    expect(sections[0]?.items?.map(({ small }) => small)).toEqual([
      ['210987654321 · ap-northeast-1'],
      ['333344445555 · ap-northeast-1'],
    ]);
  });

  it('shows fifteen of many, and those that fit a part of a name', async () => {
    const many = Array.from({ length: 20 }, (_, n) => ({ ...creditRisk, name: `churn-${n}` }));
    const groups = [fraud, ...many];
    const all = await list.run(askedOf('', { groups }).asked);
    expect(all.sections[0]?.items).toHaveLength(15);
    expect(all.sections[0]?.more).toBe('…and 6 more: /ringi list [part of a name]');
    const some = await list.run(askedOf('FRAUD', { groups }).asked);
    expect(some.sections[0]?.items?.map(({ subject }) => subject)).toEqual(['fraud-score']);
    const none = await list.run(askedOf('pricing', { groups }).asked);
    expect(none.summary).toContain('No registry of Ringi has a model group “pricing”');
  });

  it('says when there is none', async () => {
    expect((await list.run(askedOf('', { groups: [] }).asked)).summary).toContain('no model group');
  });
});
