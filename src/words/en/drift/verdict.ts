import type { Line, Span } from '../../../card.ts';
import type { DriftVerdict } from '../../drift-words.ts';
import { figure } from '../../figures.ts';
import { firstFitting } from '../../first-fitting.ts';
import { count } from '../count.ts';
import { and } from '../lists.ts';
import { moment, when } from '../moments.ts';
import { span } from './span.ts';

const longest = 160;

/** What serves and what was looked at, in at most 160 characters. */
export function verdict(facts: DriftVerdict): Line {
  const serving: Line = [serves(facts)];
  const data = dataOf(facts);
  const last = lastOf(facts);
  const lasted: Line = facts.lasted === undefined ? [] : [` It had lasted ${span(facts.lasted)}.`];
  return firstFitting(
    [
      [...serving, ...data, ...last, ...lasted],
      [...serving, ...last, ...lasted],
    ],
    longest,
  );
}

/** `v9 serves prod.` */
export function serves({ serves: versions, stage }: DriftVerdict): string {
  const where = stage ?? 'it';
  const names = versions.map((version) => `v${version}`);
  if (names.length === 0) {
    return stage === undefined
      ? 'What it watches is not known.'
      : `What serves ${stage} is not known.`;
  }
  return `${and(names)} ${names.length === 1 ? 'serves' : 'serve'} ${where}.`;
}

function dataOf({ records, window }: DriftVerdict): Line {
  const counted =
    records === undefined ? '' : count(records, 'record').replace(/^\d+/u, figure(records, 0));
  if (!window) return counted === '' ? [] : [` ${counted}.`];
  const { from, to } = window;
  const oneDay = from.slice(0, 10) === to.slice(0, 10) || isMidnight(to);
  return [
    counted === '' ? ' Data of ' : ` ${counted}, `,
    shortly(from),
    '–',
    when(to, oneDay ? 'time' : 'date-time'),
    '.',
  ];
}

/** The zone is said once, at the end. */
function shortly(at: string): Span {
  return { at, show: 'date-time', fallback: moment(at, 'date-time', 'UTC') };
}

/** A window up to midnight ends on the day it began, as people say it. */
function isMidnight(at: string): boolean {
  return at.slice(11, 16) === '00:00';
}

function lastOf({ last }: DriftVerdict): Line {
  if (!last) return [];
  const was = last.was === 'clean' ? 'was clean' : 'found drift';
  return [' Its last report, ', when(last.at, 'date-time'), `, ${was}.`];
}
