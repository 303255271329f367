import type { Line } from '../../../card.ts';
import type { AlarmFacts, DeploymentFacts, DeploymentState } from '../../deployment-words.ts';
import { plain, plainName } from '../../plain.ts';
import { advice, adviceFor } from '../because.ts';
import { quote, when } from '../moments.ts';
import { phase } from './lead.ts';

/** What the numbers mean. */
export function verdict(facts: DeploymentFacts, state: DeploymentState, alarms: AlarmFacts): Line {
  const { to, from, stage } = facts;
  switch (state.is) {
    case 'running':
      return running(facts, state, alarms);
    case 'serves':
      if (state.until === undefined) return [when(state.since, 'date-time'), ' から稼働。'];
      return [alarmsOf(facts, alarms), when(state.until, 'time'), ' まで観察します。'];
    case 'returning':
      return [`AWS が受け付けしだい、v${state.to} が全量を受けます。`];
    case 'replaced':
      return [
        `v${to} の ${stage} での稼働：`,
        when(state.since, 'date-time'),
        ' 〜 ',
        when(state.until, 'date-time'),
        '。',
      ];
    case 'rolledBack': {
      const { crossed, reason, alarm } = state;
      if (crossed) return [`アラームの値は ${crossed.value}、上限は ${crossed.limit} です。`];
      if (reason !== undefined) return [quote(plain(reason, 150))];
      return [alarm === undefined ? advice('rolledBackSilently') : 'アラームの理由はありません。'];
    }
    case 'seized':
      return [
        from === undefined
          ? `${stage} で v${to} は稼働していません。`
          : `${stage} は v${from} が稼働します。`,
      ];
    case 'failed':
      return [plain(adviceFor(state.because, state.advice), 160)];
  }
}

type Running = Extract<DeploymentState, { readonly is: 'running' }>;

function running(facts: DeploymentFacts, state: Running, alarms: AlarmFacts): Line {
  const { phase: now, late, minutes } = state;
  if (late) return [`${phase(facts, now, minutes)}${alarmsOf(facts, alarms)}`];
  if (now.is === 'queued' || now.is === 'busy' || now.is === 'preparing') return [waits(facts)];
  if (alarms.firing.length > 0) {
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
  const now = from === undefined ? 'まだ何も変わっていません' : `${stage} は v${from} が稼働中です`;
  return `${now}。AWS が受け付けしだい開始します。`;
}

/** `アラーム 2 件とも正常。` and which are not. */
export function alarmsOf({ by }: DeploymentFacts, alarms: AlarmFacts): string {
  const { total, quiet, firing, noData, missing } = alarms;
  if (by === 'component' || by === 'pipeline') return '自動で戻すアラームはありません。';
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
