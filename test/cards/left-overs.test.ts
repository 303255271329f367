import { describe, expect, it } from '@jest/globals';
import { leftOversCard } from '../../handlers/cards/left-overs.ts';
import type { Judged, Shown } from '../../handlers/cards/left-overs/look.ts';
import type { Execution, Seen } from '../../src/index.ts';
import { execution, group } from '../actions/fake-world.ts';
import { compilePolicies } from '../../src/policies/compile.ts';
import { sentence } from '../../src/policies/sentence.ts';
import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';
import { judgeAsks } from './judge-asks.ts';
import { textOf } from './text-of.ts';
import { arnOf, records } from './world.ts';

const place = { account: group.account, region: group.region };
const config = (version: number) => ({
  ...place,
  kind: 'config' as const,
  name: `credit-risk-prod-v${version}-0123456789`,
  version,
});
const back = (version: number, stage = 'prod') => ({
  ...config(version),
  why: { is: 'wayBack' as const, stage, version, arn: arnOf(version) },
});

function seen(left: readonly number[], ways: readonly number[]): Seen<Judged, Shown> {
  const kept = [{ ...config(12), why: { is: 'serves' as const, stage: 'prod' } }];
  return {
    judged: { group, names: left.map(config) },
    shown: { kept: [...kept, ...ways.map((each) => back(each))], more: 0, isBound: true },
  };
}

const asks = (of: Seen<Judged, Shown>, executions: readonly Execution[] = []) =>
  leftOversCard
    .agenda(of, records({ executions }), { names: ['prod'] }, () => [])
    .asks.map(({ verb, on }) => `${verb} ${on}`);

describe('what may be decided about left-overs', () => {
  it('is to delete the list, and to retire the oldest ways back, three at a time', () => {
    const [cleanUp, ...rest] = asks(seen([8], [11, 10, 9, 7]));
    expect(cleanUp).toMatch(/^cleanUp [0-9a-f]{16}$/u);
    expect(rest).toEqual(['retire prod/7', 'retire prod/9', 'retire prod/10', 'withdraw ']);
  });

  it('names the list, so that a click on another one is none on this', () => {
    const [one] = asks(seen([8], []));
    const [other] = asks(seen([8, 9], []));
    expect(one).not.toBe(other);
    expect(asks(seen([], []))).toEqual(['withdraw ']);
  });

  it('is nothing while a decision is carried out: a second click finds no button', () => {
    const of = seen([8], [9]);
    const running: Execution = { ...execution('cleanUp', 'x'), status: 'queued' };
    expect(asks(of, [running])).toEqual(['withdraw ']);
    expect(asks(of, [{ ...running, status: 'done' }])).toHaveLength(3);
  });

  it('rests on the names alone that go: what is kept may change under a vote', () => {
    expect(seen([8], [9]).judged).toEqual(seen([8], [10, 11]).judged);
  });
});

const policies = compilePolicies({
  policies: [sentence.parse({ verbs: ['cleanUp', 'retire'], require: { memberOf: ['ml-leads'] } })],
  outside: [],
});

function verdict(of: Seen<Judged, Shown>, executions: readonly Execution[] = []): string {
  const recorded = records({ executions });
  const stages = { names: ['prod'] };
  const { asks: asked } = leftOversCard.agenda(of, recorded, stages, () => []);
  const judgement = judgeAsks({ asks: asked, group, recorded, policies });
  const ref = { view: leftOversCard.name, subject: '111122223333:ap-northeast-1:credit-risk' };
  const from = { seen: of, recorded, judgement, words: en, stages, ref };
  return textOf([leftOversCard.draw(from).verdict].flat());
}

describe('what is said about left-overs', () => {
  it('names each way back that stays, and none that is being retired', () => {
    const of = seen([8], [11, 9]);
    const retiring: Execution = { ...execution('retire', 'prod/9'), status: 'queued' };
    expect(verdict(of)).toBe('What serves stays, and each way back: prod v11 and v9.');
    expect(verdict(of, [retiring])).toBe('What serves stays, and each way back: prod v11.');
    expect(verdict(seen([8], [9]), [retiring])).toBe('What serves stays.');
  });

  it('tells a rule that holds for both once', () => {
    const one = { people: 1, seats: [], members: ['ml-leads'], notMaker: false };
    expect(en.leftOvers.rules(one, one)).toEqual(['Delete or retire: 1 person from ml-leads.']);
    expect(ja.leftOvers.rules(one, one)).toEqual(['削除・廃止：ml-leads の 1 名。']);
    expect(textOf(en.leftOvers.rules(one, { ...one, people: 2 }))).toMatch(
      /^Delete: 1 person from ml-leads\. Retire: 2 people/u,
    );
  });
});
