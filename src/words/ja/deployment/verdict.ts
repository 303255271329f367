import type { Line } from '../../../card.ts';
import type {
  AlarmFacts,
  DeploymentFacts,
  DeploymentState,
  NotDone,
  RollbackNotDone,
} from '../../deployment-words.ts';
import { plain, plainName } from '../../plain.ts';
import { advice, adviceFor, because } from '../because.ts';
import { span, when } from '../moments.ts';
import { quote } from '../quote.ts';
import { phase } from './lead.ts';

/** What the numbers mean. */
export function verdict(facts: DeploymentFacts, state: DeploymentState, alarms: AlarmFacts): Line {
  const { to, stage } = facts;
  switch (state.is) {
    case 'running':
      return running(facts, state, alarms);
    case 'serves':
      if (state.fault) return [plain(written(state.fault), 160)];
      if (state.stays) return [todo(state.stays)];
      if (state.until === undefined)
        return [when(state.since, 'date-time'), ' から稼働しています。'];
      return [alarmsOf(facts, alarms), when(state.until, 'time'), ' まで観察します。'];
    case 'returning':
      return [`AWS が受け付けしだい、v${state.to} が全量を受けます。`];
    case 'replaced':
      return [`v${to} の ${stage} での稼働：`, ...span(state.since, state.until), '。'];
    case 'rolledBack':
      return [facts.back ? advice('rolledBackSilently') : whyBack(state)];
    case 'givenUp':
      return [`v${to} は中止しました。${waitsFor(facts)}`];
    case 'wentBack':
      return [
        `${stage} では${state.now === undefined ? '' : '現在'} v${state.now ?? state.to} が稼働中です。`,
      ];
    case 'notBack':
      return [todo(state)];
    case 'failed':
      return [plain(adviceFor(state.because, state.advice), 160)];
  }
}

type RolledBack = Extract<DeploymentState, { readonly is: 'rolledBack' }>;

function whyBack({ crossed, reason, alarm }: RolledBack): string {
  if (crossed) return `アラームの値は ${crossed.value}、しきい値は ${crossed.limit} です。`;
  if (reason !== undefined) return quote(plain(reason, 150));
  return alarm === undefined ? advice('rolledBackSilently') : 'アラームに理由の記載がありません。';
}

/** What to do about a rollback that was not done. */
function todo({ why }: RollbackNotDone): string {
  if (why) return plain(adviceFor(why.because, why.advice), 160);
  return 'エンドポイントとロールバックのカードを確認し、もう一度判断してください。';
}

/** Why it could not be written down, and what to do. */
function written({ because: code, advice: general }: NotDone): string {
  return `${because(code)}。${adviceFor(code, general)}`;
}

function waitsFor({ by, stage }: DeploymentFacts): string {
  return by === 'pipeline'
    ? `切り替えは ${stage} のパイプラインが行います。`
    : 'AWS で実行中の更新がある場合は、終わるまで待ちます。';
}

type Running = Extract<DeploymentState, { readonly is: 'running' }>;

function running(facts: DeploymentFacts, state: Running, alarms: AlarmFacts): Line {
  const { phase: now, late, minutes } = state;
  if (late) return [`${phase(facts, now, minutes)}${alarmsOf(facts, alarms)}`];
  if (now.is === 'queued' || now.is === 'busy' || now.is === 'preparing') return [waits(facts)];
  if (alarms.firing.length > 0 && now.is !== 'rollingBack') {
    const back = facts.from === undefined ? '元のバージョン' : `v${facts.from}`;
    return [`${alarmsOf(facts, alarms)}AWS が自動的に ${back} に戻します。`];
  }
  if (now.is !== 'bake' || now.all === undefined) return [alarmsOf(facts, alarms)];
  const quiet = alarms.total === 0 ? '' : 'このままなら ';
  return [
    `${alarmsOf(facts, alarms)}${quiet}`,
    when(now.all, 'time'),
    ` ごろ v${facts.to} が全量を受けます。`,
  ];
}

function waits({ from, stage }: DeploymentFacts): string {
  const now =
    from === undefined ? 'まだ何も変わっていません' : `${stage} では v${from} が稼働中です`;
  return `${now}。AWS が受け付けしだい開始します。`;
}

/** `アラーム 2 件とも正常。` and which are not. */
export function alarmsOf({ by }: DeploymentFacts, alarms: AlarmFacts): string {
  const { total, quiet, firing, noData, missing, unread } = alarms;
  if (by === 'component' || by === 'pipeline') return '自動で戻すアラームはありません。';
  if (unread) return 'アラームを読み取れません。';
  if (total === 0) return '監視するアラームはありません。';
  if (quiet === total) {
    if (total === 1) return 'アラームは正常。';
    return total === 2 ? 'アラーム 2 件とも正常。' : `アラーム ${total} 件すべて正常。`;
  }
  const others = [
    ...(firing.length === 0 ? [] : [`${names(firing)} が発報中`]),
    ...(noData.length === 0 ? [] : [`${names(noData)} はデータなし`]),
    ...(missing.length === 0 ? [] : [`${names(missing)} は存在しません`]),
  ];
  return `${[`アラーム ${total} 件中 ${quiet} 件が正常`, ...others].join('、')}。`;
}

function names([first = '', ...more]: readonly string[]): string {
  return `${plainName(first, 24)}${more.length === 0 ? '' : ` ほか ${more.length} 件`}`;
}
