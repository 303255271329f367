import { describe, expect, it } from '@jest/globals';
import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';
import { drawn } from './drawn.ts';
import { states, type CardState } from './states.ts';
import { allText, textOf } from './text-of.ts';

function find(name: string): CardState {
  const state = states.find((each) => each.name === name);
  if (!state) throw new Error(`no state ${name}`);
  return state;
}

function acts(name: string) {
  return drawn(find(name), 'en').buttons.flatMap((button) =>
    button.kind === 'act' ? [button] : [],
  );
}

function verbs(name: string): readonly string[] {
  return acts(name).map(({ verb }) => verb);
}

function turn(name: string) {
  return drawn(find(name), 'en').notes.filter(({ key }) => key.startsWith('turn/'));
}

function warnings(name: string): readonly string[] {
  return drawn(find(name), 'en').body.flatMap((element) =>
    element.kind === 'warning' || element.kind === 'ahead' ? [textOf(element.text)] : [],
  );
}

describe('what each state says', () => {
  it.each([
    [
      'approval-one-vote',
      'credit-risk v12: approval for dev',
      '1 of 2 approvals. Needs 1 from model-risk.',
    ],
    [
      'approval-none-in-service',
      'credit-risk v12: approval for dev',
      '0 of 2 approvals. Needs 1 from ml-leads, 1 from model-risk.',
    ],
    [
      'ready',
      'credit-risk v12: in uat, ready for prod',
      '0 of 2 approvals. Needs 1 from ml-leads, 1 from model-risk.',
    ],
    [
      'closed',
      'credit-risk v12: in uat, closed for prod',
      '1 of 3 gates for prod fails: AUC 0.82, needs >\u00a00.85.',
    ],
    ['going-waits', 'credit-risk v12: going to uat', 'Decided. Waits for v11’s change to uat.'],
    ['arrived', 'credit-risk v12: in prod', 'v12 serves prod.'],
    ['declined', 'credit-risk v12: in uat, declined for prod', 'Declined for prod by Yuki Ito.'],
    ['rejected', 'credit-risk v12: rejected', 'Rejected by Yuki Ito.'],
    [
      'rejected-elsewhere',
      'credit-risk v12: rejected',
      'Rejected outside Ringi by role/DataScience.',
    ],
    [
      'not-done',
      'credit-risk v12: decided for uat, not done',
      'Not done: the registry does not show what was written.',
    ],
    ['rolled-back', 'credit-risk v12: uat rolled back to v10', 'uat uses v10 again.'],
    [
      'outside',
      'credit-risk v12: changed outside Ringi',
      'v12 was approved outside Ringi by role/DataScience.',
    ],
    ['superseded', 'credit-risk v12: v13 took its place', 'dev uses v13 now.'],
  ])('%s', (name, title, lead) => {
    const sketch = drawn(find(name), 'en');
    expect([sketch.title, sketch.lead]).toEqual([title, lead]);
  });

  it('compares with what serves the next stage, and says so when nothing does', () => {
    expect(drawn(find('approval-one-vote'), 'en').verdict).toBe(
      'All 3 gates for dev pass. Better than v11 on 4 of 5 metrics; p99 latency is 14\u00a0ms worse.',
    );
    expect(drawn(find('approval-none-in-service'), 'en').verdict).toContain(
      'Nothing serves dev now.',
    );
    expect(drawn(find('closed'), 'en').verdict).toBe(
      'Better than v9, which serves prod now, on all 5 metrics. Only risk-board can override the gate.',
    );
  });

  it('draws no promotion through a closed gate, and the override instead', () => {
    const offered = acts('closed').map(({ verb, style }) => [verb, style]);
    expect(offered).toContainEqual(['overrideGate', undefined]);
    expect(offered.map(([verb]) => verb)).not.toContain('promote');
    expect(offered.map(([, style]) => style)).not.toContain('primary');
  });

  it('never turns an overridden gate into one that passes', () => {
    const text = allText(drawn(find('overridden'), 'en'));
    expect(text).toContain('overridden');
    expect(text).toContain(
      '2 of 3 gates for prod pass, 1 overridden. Better than v9 on all 5 metrics.',
    );
  });

  it('offers to take a vote back only where there is one', () => {
    expect(verbs('approval-one-vote')).toContain('withdraw');
    expect(verbs('approval-no-votes')).not.toContain('withdraw');
    expect(verbs('overridden')).not.toContain('withdraw');
  });

  it('asks once for each set of missing groups, and mentions them', () => {
    const [first] = turn('approval-no-votes');
    const [second] = turn('approval-one-vote');
    expect(first?.key).not.toBe(second?.key);
    expect(second?.mentions).toMatchObject([{ group: 'model-risk' }]);
    expect(textOf(second?.bold ?? [])).toBe('Your turn: credit-risk v12 for dev needs 1 of you.');
    expect(turn('closed')).toEqual([]);
  });

  it('says the version of a long name, whatever gives way', () => {
    const group = 'g'.repeat(63);
    for (const { copy, modelPackage } of [en, ja]) {
      const titles = [
        copy.title(`${group} v12`),
        modelPackage.title({ group, version: 12 }, { is: 'outside' }),
      ];
      for (const title of titles) {
        expect(title).toContain(' v12');
        expect(title.length).toBeLessThanOrEqual(60);
      }
    }
  });

  it('warns outside the fold', () => {
    expect(warnings('approval-one-vote')).toEqual([
      'Container 2 uses the tag “latest”, which can change after approval.',
      'Ahead: prod requires AUC above 0.85, and this version has 0.82.',
    ]);
    expect(warnings('approval-second-pending')).toContain('v13 is also waiting for dev.');
    expect(warnings('approval-downgrade')).toContain('Downgrade: dev has v14.');
    expect(warnings('approval-by-hand')).toContain('Commit and pipeline not recorded.');
    expect(warnings('approval-unreadable-report')).toContain(
      'The report evaluation.json could not be read (access denied): a gate that needs it stays closed.',
    );
    expect(warnings('fifteen-containers')).toContain(
      'Containers 3 and 12 use tags that can change after approval.',
    );
  });
});
