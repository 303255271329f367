import type { Line } from '../../card.ts';
import { textOfLine } from '../../card/text-of-line.ts';
import type { DeploymentFacts, DeploymentStep, DeploymentWords } from '../deployment-words.ts';
import { plain, plainName } from '../plain.ts';
import { detail } from './deployment/detail.ts';
import { lead } from './deployment/lead.ts';
import { summary } from './deployment/summary.ts';
import { stateOf, strategy } from './deployment/title.ts';
import { verdict } from './deployment/verdict.ts';
import { adviceFor, because as reasonOf } from './because.ts';
import { rejects } from './rejects.ts';
import { and, named } from './lists.ts';
import { when } from './moments.ts';
import { quote } from './quote.ts';
import { titled } from './title.ts';
import { lasted } from './deployment/lasted.ts';
import { moreVotes } from './more-votes.ts';

/** A deployment's card, in Japanese. */
export const deployment: DeploymentWords = {
  title: (facts, state) => titled({ group: facts.group, version: facts.to }, stateOf(facts, state)),
  lead,
  verdict,
  step,
  fleets: {
    now: '現在',
    traffic: 'トラフィック',
    p99: 'p99',
    errors: 'エラー率',
    label: (version, which) => {
      const name = version === undefined ? '旧版' : `v${version}`;
      return `${name} (${which === 'new' ? '新' : '稼働中'})`;
    },
  },
  level: {
    metric: '指標',
    versus: (version) => `v${version} (基準)`,
    limit: '判定',
    name: (metric) =>
      ({ p99: 'p99 レイテンシ', errors: 'エラー率', availability: '可用性' })[metric],
    is: (is) =>
      ({ within: '基準内', above: '基準超過', below: '基準未満', unproven: '呼び出し不足' })[is],
    none: '呼び出しはまだ測定されていません。',
    unread: 'レイテンシとエラー率を読み取れません。',
  },
  alarm: ({ name, state, reason }) =>
    state === 'missing'
      ? [`アラーム ${plainName(name, 120)} は存在しません。`]
      : [`アラーム ${plainName(name, 120)} が発報中`, because(reason)],
  detail,
  button: { rollback: 'すぐに戻す…', endpoint: 'エンドポイントを開く' },
  effect: ({ to, stage, call, start, rejects: left, missing }) => [
    call.deploys && start === 'notYet'
      ? `全トラフィックは v${to} のままです。`
      : `全トラフィックが v${to} に戻ります。`,
    call.deploys
      ? `${call.name}（${call.arn}）は、${starts[start]}。`
      : `${call.arn} に ${call.name} を実行して ${stage} のポインタを戻し、それを読むパイプラインが切り替えます。`,
    ...(left === undefined ? [] : [rejects(left)]),
    ...moreVotes(missing),
  ],
  decided: ({ version, people, at, called, alarms }) => [
    `${version === undefined ? '' : `v${version} は `}${named(people)}が決定、`,
    when(at, 'time'),
    ...(called === undefined ? [] : [`、${lasted(called)}後に AWS を呼び出し`]),
    `。${rollsBack(alarms)}`,
  ],
  place: ({ endpoint, component, region, account, ref, seen }) => [
    `${servedOn(plainName(endpoint, 63), component)} · ${region} · ${account} · 参照 ${ref}`,
    ...(seen === undefined ? [] : [' · ', when(seen, 'time'), ' 時点']),
  ],
  summary,
  changed: 'デプロイの状況が変わりました',
  notes: {
    begun: (facts, people) => {
      const going = facts.back ? '復帰中' : 'デプロイ中';
      const what = `v${facts.to} を ${facts.stage} へ${going}です：${first(facts)}。`;
      const who = `${named(people)}が決定しました。`;
      return { bold: [what], context: [who], summary: `${what}${who}` };
    },
    done: ({ to, stage, back }, seconds) => {
      const text = `${stage} で v${to} が${back ? '再び' : ''}稼働しています（決定から ${lasted(seconds)}）。`;
      return { bold: [text], summary: text };
    },
    unwritten: ({ to, stage }, { because: code, advice }) => {
      const what = `${stage} で v${to} が稼働中ですが、記録できませんでした：${reasonOf(code)}。`;
      const todo = adviceFor(code, advice);
      return { bold: [what], context: [todo], summary: `${what}${todo}` };
    },
    ended: (what, why) => ({ bold: [what], context: why, summary: `${what}${textOfLine(why)}` }),
  },
};

const starts = {
  atOnce: 'ただちに始まります',
  notYet: 'まだ呼び出されていません',
  waits: '実行中の更新が終わり、AWS が受け付けしだい始まります',
} as const;

function step(one: DeploymentStep): string {
  switch (one.is) {
    case 'create':
      return '作成';
    case 'bake':
      return '観察';
    case 'begin':
      return '開始';
    case 'serve':
      return '稼働';
    case 'all':
      return '100%';
    case 'cleanUp':
      return '後片付け';
    case 'share':
      return `${one.percent}%`;
    case 'steps':
    case 'batches':
      return `${one.percent}% ずつ`;
  }
}

function servedOn(endpoint: string, component: string | undefined): string {
  if (component === undefined) return `エンドポイント ${endpoint}`;
  return `コンポーネント ${plainName(component, 63)}（エンドポイント ${endpoint}）`;
}

function because(reason: string | undefined): Line[number] {
  return reason === undefined ? 'です。' : `：${quote(plain(reason, 300))}`;
}

function rollsBack(alarms: readonly string[]): string {
  if (alarms.length === 0) return '';
  const names = and(alarms.map((name) => plainName(name, 80)));
  return `アラーム ${names}${alarms.length === 1 ? '' : ' のいずれか'}が発報すると自動で戻ります。`;
}

function first(facts: DeploymentFacts): string {
  return facts.by === 'canary' ? `カナリア、まず ${facts.step ?? 100}%` : strategy(facts);
}
