import type { Line } from '../../../card.ts';
import type { DriftOrigin, DriftRule } from '../../drift-words.ts';
import { plainName } from '../../plain.ts';
import { and } from '../lists.ts';
import { when } from '../moments.ts';
import { quorum } from '../rule.ts';

/** When it opened, by what, and where its scores come from. */
export function origin(facts: DriftOrigin): Line {
  const { opened, next, scores } = facts;
  const by = and(facts.methods.map((method) => plainName(method, 30)));
  return [
    ...(opened === undefined ? [] : ['Opened ', when(opened, 'date-time'), `${after(facts)}. `]),
    `${facts.isAlarm ? 'Alarm' : 'Monitor'} ${plainName(facts.monitor, 80)}`,
    ...(next === undefined ? ['.'] : [', next run ', when(next, 'time'), '.']),
    ...(scores === undefined ? [] : [` Scores: ${sources[scores]}${by === '' ? '' : ` (${by})`}.`]),
  ];
}

const sources = {
  'Model Monitor': 'Model Monitor',
  CloudWatch: 'CloudWatch',
  Evidently: 'Evidently',
  computed: 'computed by Ringi',
  reported: 'as reported',
} as const;

function after({ after: ms, isAlarm }: DriftOrigin): string {
  if (ms === undefined) return '';
  const what = isAlarm ? 'it went off' : 'the run ended';
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return `, less than 1\u00a0min after ${what}`;
  return minutes < 120
    ? `, ${minutes}\u00a0min after ${what}`
    : `, ${Math.round(minutes / 60)}\u00a0h after ${what}`;
}

const verbs: Readonly<Record<string, string>> = {
  claim: 'look',
  snooze: 'snooze',
  accept: 'accept',
  retrain: 'retrain',
  rollback: 'roll back',
};

/** Who may do what. */
export function rules(all: readonly DriftRule[]): Line {
  const said = all.map(
    ({ verbs: may, rule }) => `${and(may.map((verb) => verbs[verb] ?? verb))}: ${quorum(rule)}`,
  );
  return [`Who may ${said.join('; ')}.`];
}
