import type { DriftState, DriftTurn } from '../../drift-facts.ts';
import { clip } from '../../plain.ts';
import { moment } from '../moments.ts';

const longest = 60;
/** A time alone says it while it is of the next hours. */
const soon = 18 * 3_600_000;

const kinds = {
  dataQuality: '入力ドリフト',
  modelQuality: '精度低下',
  bias: 'バイアスのドリフト',
  attribution: '寄与度のドリフト',
  alarm: 'アラーム',
  other: 'ドリフト',
} as const;

/** Group, colon, state; a long group name gives way. */
export function title(group: string, state: DriftState): string {
  const rest = `：${stateOf(state)}`;
  return `${clip(group, Math.max(8, longest - rest.length))}${clip(rest, longest - 8)}`;
}

/** The state alone, such as `prod で入力ドリフト、再発`. */
export function stateOf(state: DriftState): string {
  const { turn } = state;
  return turn ? `${bare(state)}、${turnOf(turn)}` : bare(state);
}

/** The same, whatever became of it since it opened. */
export function bare({ is, type, stage, since = '', ofMonitor }: DriftState): string {
  switch (is) {
    case 'fires':
      return `${stage === undefined ? '' : `${stage} で`}${kinds[type]}`;
    case 'silent':
      return `${moment(since, 'time', 'UTC')} UTC からモニター無応答`;
    case 'runFailed':
      return 'モニターの実行失敗';
    case 'scheduleFailed':
      return 'モニターのスケジュール失敗';
    case 'stopped':
      return 'モニターのスケジュール停止';
    case 'unreadable':
      return 'レポート読み取り不可';
    case 'unreachable':
      return `${of(stage)}エンドポイント停止`;
    case 'resolved':
      return ofMonitor ? 'モニター復旧' : `${of(stage)}${drift(type)}解消`;
    case 'quiet':
      return `${of(stage)}${drift(type)}なし`;
    case 'unheard':
      return 'レポート未着';
  }
}

function of(stage: string | undefined): string {
  return stage === undefined ? '' : `${stage} の`;
}

function drift(type: DriftState['type']): string {
  return type === 'modelQuality' || type === 'alarm' ? kinds[type] : 'ドリフト';
}

function turnOf(turn: DriftTurn): string {
  switch (turn.is) {
    case 'again':
      return '再発';
    case 'accepted':
      return '受け入れ済み';
    case 'accepting':
      return '受け入れ中';
    case 'retraining':
      return '再学習中';
    case 'returning':
      return `v${turn.to} に戻しています`;
    case 'snoozed': {
      const left = new Date(turn.until).getTime() - turn.now.getTime();
      return left < soon
        ? `${moment(turn.until, 'time', 'UTC')} UTC まで通知停止`
        : `${moment(turn.until, 'date', 'UTC')}まで通知停止`;
    }
  }
}
