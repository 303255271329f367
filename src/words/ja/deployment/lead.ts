import type {
  AlarmFacts,
  DeploymentFacts,
  DeploymentPhase,
  DeploymentState,
  LevelFigure,
} from '../../deployment-words.ts';
import { clip, plainName } from '../../plain.ts';
import { because } from '../because.ts';
import { named } from '../lists.ts';
import { lasted } from './lasted.ts';

const longest = 70;
const before = '元のバージョン';

/** What is missing or wrong, else what is so. */
export function lead(facts: DeploymentFacts, state: DeploymentState, alarms: AlarmFacts): string {
  return clip(leadOf(facts, state, alarms), longest);
}

function leadOf(facts: DeploymentFacts, state: DeploymentState, alarms: AlarmFacts): string {
  const { stage } = facts;
  switch (state.is) {
    case 'running':
      if (state.late) return `${state.minutes} 分経過、確認中。`;
      return phase(facts, state.phase, state.minutes);
    case 'serves':
      return serves(facts, state, alarms);
    case 'returning':
    case 'givenUp':
      return `v${state.to} に戻しています（${named(state.people.slice(0, 2))}が決定）。`;
    case 'replaced':
      if (!state.rolledBack) return `${stage} では v${state.by} が稼働中です。`;
      return `${by(state.people, ' ')}v${state.by} に戻しました。`;
    case 'wentBack':
      return `${by(state.people, ' ')}v${state.to} に戻しました。`;
    case 'notBack':
      return state.to === undefined || state.why === undefined
        ? '中止しましたが、ロールバックは実行できませんでした。'
        : `v${state.to} に戻せませんでした：${because(state.why.because)}。`;
    case 'rolledBack':
      return facts.back ? takenBack(facts, state) : rolledBack(facts, state);
    case 'failed':
      return `実行できませんでした：${because(state.because)}。`;
  }
}

type Serving = Extract<DeploymentState, { readonly is: 'serves' }>;

function serves({ to, stage, back }: DeploymentFacts, state: Serving, alarms: AlarmFacts): string {
  if (state.fault) return `${stage} で v${to} が稼働中ですが、記録できませんでした。`;
  if (state.stays) return `${stage} は v${to} のままです：ロールバックは実行できませんでした。`;
  const [breach] = state.breaches;
  if (breach) return breachOf(breach);
  const [alarm] = alarms.firing;
  if (state.until !== undefined && alarm !== undefined) return fires(alarm);
  const over = state.over ? '（目安は 15 分）' : '';
  return `${lasted(state.seconds)}で ${stage} ${back ? '再稼働' : '稼働'}${over}。`;
}

type RolledBack = Extract<DeploymentState, { readonly is: 'rolledBack' }>;

function rolledBack({ from }: DeploymentFacts, { alarm, reason }: RolledBack): string {
  const back = from === undefined ? before : `v${from}`;
  if (alarm !== undefined) return `アラーム ${alarmName(alarm)} により ${back} に戻りました。`;
  return reason === undefined
    ? `${back} に戻りました（AWS の理由なし）。`
    : `AWS により ${back} に戻りました。`;
}

/** A rollback that AWS took back: nothing went back. */
function takenBack({ from }: DeploymentFacts, { alarm, reason }: RolledBack): string {
  const still = from === undefined ? '戻っていません' : `v${from} のままです`;
  if (alarm !== undefined) return `${still}：アラーム ${alarmName(alarm)} で中断しました。`;
  const why = reason === undefined ? '（理由なし）' : '';
  return `${still}：AWS がロールバックを取り消しました${why}。`;
}

/** What happens now, in a sentence. */
export function phase(facts: DeploymentFacts, now: DeploymentPhase, minutes: number): string {
  const { to, stage } = facts;
  const soFar = `${minutes} 分経過`;
  switch (now.is) {
    case 'queued':
      return now.behind === undefined
        ? `順番待ち：${stage} の別の変更が先です。`
        : `順番待ち：v${now.behind} のデプロイが先です。`;
    case 'busy':
      return now.behind === undefined
        ? `${facts.by === 'component' ? 'コンポーネント' : 'エンドポイント'}の更新が終わるのを待っています。`
        : `更新待ち：v${now.behind} への更新が先です。`;
    case 'preparing':
      return facts.by === 'pipeline'
        ? `未開始：パイプラインが v${to} を取り込むのを待っています。`
        : `未開始：v${to} を準備中です。`;
    case 'create':
      return facts.by === 'first'
        ? `v${to} のエンドポイントを作成中、${soFar}。`
        : `v${to} のフリートを作成中、${soFar}。`;
    case 'shift':
      return shift(facts, now);
    case 'bake': {
      const { minutes: baked } = now;
      const gone = baked ? `、${baked.of} 分中 ${baked.gone} 分経過` : '';
      return `${bake(facts, now.percent)}${gone}。`;
    }
    case 'cleanUp':
      return `v${to} が全量を受け、古いフリートを削除中です。`;
    case 'serve':
      return facts.by === 'component'
        ? `コンポーネントを v${to} に変更中、${soFar}。`
        : `エンドポイントを変更中、${soFar}。`;
    case 'rollingBack':
      return `AWS が${facts.from === undefined ? before : ` v${facts.from} `}に戻しています。`;
    case 'recording':
      return `${stage} では v${to} が稼働し、レジストリに書き込み中です。`;
  }
}

type Shift = Extract<DeploymentPhase, { readonly is: 'shift' }>;

function shift(facts: DeploymentFacts, { percent, target }: Shift): string {
  if (facts.by === 'rolling' || facts.by === 'linear') return `${bake(facts, percent)}。`;
  return target === 100
    ? `v${facts.to} へ全量を移行中です。`
    : `v${facts.to} へ ${target}% を移行中です。`;
}

function bake({ by: strategy, to, step = 100 }: DeploymentFacts, percent: number): string {
  if (percent === 100) return `v${to} が全量を受けて観察中`;
  if (strategy === 'linear') return `トラフィックを ${step}% ずつ移行中：v${to} に ${percent}%`;
  if (strategy === 'rolling')
    return `インスタンスを ${step}% ずつ入れ替え中：v${to} に ${percent}%`;
  return `カナリア観察中：v${to} に ${percent}%`;
}

function breachOf({ metric, value, limit = '', is }: LevelFigure): string {
  const name = { p99: 'p99 レイテンシ', errors: 'エラー率', availability: '可用性' }[metric];
  return is === 'above'
    ? `${name} ${value} が上限 ${limit} を超えています。`
    : `${name} ${value} が下限 ${limit} を下回っています。`;
}

function fires(alarm: string): string {
  return `アラーム ${alarmName(alarm)} が発報中です。`;
}

/** `before`: what sets a Latin letter after it apart. */
function by(people: readonly string[], before = ''): string {
  return people.length === 0 ? '' : `${named(people.slice(0, 2))}が${before}`;
}

/** A sentence has room for a name of so many characters; it stands in full further down. */
function alarmName(name: string): string {
  return plainName(name, 36);
}
