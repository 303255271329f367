import type { Line } from '../../../card.ts';
import type { DriftHand, DriftLead, DriftWhat } from '../../drift-facts.ts';
import { firstFitting } from '../../first-fitting.ts';
import { plain, plainName } from '../../plain.ts';
import { topic } from '../figures.ts';
import { named } from '../lists.ts';
import { when } from '../moments.ts';
import { span } from './span.ts';

const longest = 70;

/** What is wrong, for how long, and who has it in hand, in at most 70 characters. */
export function lead({ what, inARow, more, hand }: DriftLead): Line {
  const runs = inARow > 1 ? `、${inARow} 回${more ? '以上' : ''}連続` : '';
  const has = handOf(hand);
  const said = what.is === 'counted' || what.is === 'figure';
  if (what.is === 'clean' && what.since !== undefined) {
    return [when(what.since, 'time'), ` から違反なし。${whatOf(what)}。`];
  }
  // A reason stands in a line of its own.
  const whole = 'reason' in what || what.is === 'unreadable' ? brief(what) : whatOf(what);
  return firstFitting(
    [
      ...(said ? [[`${whole}${runs}。`, ...has]] : []),
      [`${whole}。`, ...has],
      [`${brief(what)}。`, ...has],
      [`${brief(what)}。`],
    ],
    longest,
  );
}

/** What is wrong, without a full stop. */
export function whatOf(what: DriftWhat): string {
  switch (what.is) {
    case 'counted':
      return counted(what, 'がドリフト');
    case 'figure': {
      const must = what.bad === 'above' ? '以下' : '以上';
      return `${topic(what.name)} ${what.score}（${what.threshold} ${must}が必要）`;
    }
    case 'unnamed':
      return '違反あり、対象の記載なし';
    case 'silent':
      return silent(what);
    case 'runFailed':
      return what.reason === undefined ? brief(what) : `実行失敗：${end(what.reason)}`;
    case 'scheduleFailed':
      return what.reason === undefined ? brief(what) : `スケジュール失敗：${end(what.reason)}`;
    case 'stopped':
      return 'スケジュールが停止され、監視されていません';
    case 'unheard':
      return 'まだ実行されていません';
    case 'unreadable':
      return `レポートを読み取れません：${end(what.why)}`;
    case 'unreachable':
      return `エンドポイント ${plainName(what.endpoint, 40)} は ${plainName(what.status, 20)}`;
    case 'clean':
      return clean(what);
  }
}

function clean({ compared, type }: Extract<DriftWhat, { is: 'clean' }>): string {
  if (compared === undefined || type === 'alarm') return '違反なし';
  return `${compared} ${nouns[type]}すべて${type === 'modelQuality' ? '基準内' : 'ドリフトなし'}`;
}

/** `14 特徴量中 2 つがドリフト`, or what else is said of features. */
export function counted(
  { drifted, compared, type }: Extract<DriftWhat, { is: 'counted' }>,
  said: string,
): string {
  const moved = type === 'modelQuality' || type === 'alarm' ? 'がしきい値の外' : said;
  const noun = nouns[type];
  return compared === undefined || compared < drifted
    ? `${drifted} ${noun}${moved}`
    : `${compared} ${noun}中 ${things(drifted)}${moved}`;
}

/** つ counts up to nine. */
export function things(n: number): string {
  return n < 10 ? `${n} つ` : `${n} 個`;
}

const nouns = {
  dataQuality: '特徴量',
  modelQuality: '指標',
  bias: 'バイアス指標',
  attribution: 'ラベル',
  alarm: '指標',
  other: '特徴量',
} as const;

function silent({ last, every }: Extract<DriftWhat, { is: 'silent' }>): string {
  const due = every === undefined ? '' : `（本来は ${span(every)}ごと）`;
  return last === undefined ? `一度も報告なし${due}` : `報告なし${due}`;
}

/** The same, shorter: a reason or a name gives way to who has it in hand. */
function brief(what: DriftWhat): string {
  switch (what.is) {
    case 'figure':
      return `${plainName(what.name, 24)} ${what.score}（${what.threshold}）`;
    case 'runFailed':
      return what.reason === undefined ? '実行失敗（理由なし）' : '実行失敗';
    case 'scheduleFailed':
      return what.reason === undefined ? 'スケジュール失敗（理由なし）' : 'スケジュール失敗';
    case 'unreadable':
      return 'レポートを読み取れません';
    case 'silent':
      return '報告なし';
    case 'stopped':
      return 'スケジュール停止';
    case 'counted':
      return counted({ is: 'counted', type: what.type, drifted: what.drifted }, 'がドリフト');
    case 'unnamed':
    case 'unheard':
    case 'unreachable':
    case 'clean':
      return whatOf(what);
  }
}

/** Who has it in hand, in a sentence; empty where nobody need. */
export function handOf(hand: DriftHand): Line {
  switch (hand.is) {
    case 'none':
      return [];
    case 'nobody':
      return ['対応者なし。'];
    case 'looking':
      return [hand.who, ' さんが ', when(hand.since, 'time'), ' から対応中。'];
    case 'snoozed':
      return [`${plain(hand.who, 40)} さんが `, when(hand.until, 'date-time'), ' まで通知を停止。'];
    case 'muted':
      return [`${plainName(hand.by, 40)} により通知停止。`];
    case 'accepted':
      return hand.next === undefined
        ? ['次回の実行から新しい基準と比較します。']
        : [when(hand.next, 'time'), ' の実行から新しい基準と比較します。'];
    case 'decided':
      return [`${named(hand.people)}が決定。`];
    case 'responded':
      return ['ringi.yaml の定めによる。'];
  }
}

function end(text: string): string {
  return plain(text, 160).replace(/[.。\s]+$/u, '');
}
