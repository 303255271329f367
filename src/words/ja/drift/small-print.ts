import type { Line } from '../../../card.ts';
import type { DriftOrigin, DriftRule } from '../../drift-facts.ts';
import { plainName } from '../../plain.ts';
import { and } from '../lists.ts';
import { when } from '../moments.ts';
import { quorum } from '../rule.ts';

/** When it opened, by what, and where its scores come from. */
export function origin(facts: DriftOrigin): Line {
  const { opened, next, scores } = facts;
  const by = and(facts.methods.map((method) => plainName(method, 30)));
  return [
    ...(opened === undefined ? [] : [when(opened, 'date-time'), ` 検知${after(facts)}。`]),
    `${facts.isAlarm ? 'アラーム' : 'モニター'} ${plainName(facts.monitor, 80)}`,
    ...(next === undefined ? ['。'] : ['、次回 ', when(next, 'time'), '。']),
    ...(scores === undefined
      ? []
      : [`スコア：${sources[scores]}${by === '' ? '' : `（${by}）`}。`]),
  ];
}

const sources = {
  'Model Monitor': 'Model Monitor',
  CloudWatch: 'CloudWatch',
  Evidently: 'Evidently',
  computed: 'Ringi の計算値',
  reported: '報告値',
} as const;

function after({ after: ms, isAlarm }: DriftOrigin): string {
  if (ms === undefined) return '';
  const what = isAlarm ? '発報' : '実行終了';
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return `（${what}の 1 分以内）`;
  return minutes < 120
    ? `（${what}の ${minutes} 分後）`
    : `（${what}の ${Math.round(minutes / 60)} 時間後）`;
}

const verbs: Readonly<Record<string, string>> = {
  claim: '対応',
  snooze: '通知停止',
  accept: '受け入れ',
  retrain: '再学習',
  rollback: 'ロールバック',
};

/** Who may do what. */
export function rules(all: readonly DriftRule[]): Line {
  const said = all.map(
    ({ verbs: may, rule }) =>
      `${may.map((verb) => verbs[verb] ?? verb).join('・')}は ${quorum(rule)}`,
  );
  return [`権限：${said.join('、')}。`];
}
