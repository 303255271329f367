import type { Rule } from '../../policy.ts';
import type {
  KeptBecause,
  LeftOverCount,
  LeftOverDeed,
  LeftOverState,
  LeftOverWords,
  WayBack,
} from '../left-over-words.ts';
import { clip, plain, plainName } from '../plain.ts';
import { because } from './because.ts';
import { and, named } from './lists.ts';
import { when } from './moments.ts';
import { quote } from './quote.ts';
import { took } from './notes.ts';
import { quorum } from './rule.ts';
import { moreVotes } from './more-votes.ts';

/** What is left over in a group, in Japanese. */
export const leftOvers: LeftOverWords = {
  title: (group, state, n) => `${clip(group, 30)}：${stateOf(state, n)}`,
  lead: {
    some: (n) => `${counted(n)}はどこからも使われていません。`,
    none: 'Ringi が作成したモデルと設定はすべて必要です。',
    unbound: 'このグループのモデルや設定を Ringi は作成しません。',
    running: (people, since) => [`${named(people.slice(0, 2))}が決定、`, when(since, 'time'), '。'],
    waits: (stage) => clip(`${stage} の変更が終わるまで待ちます。`, 70),
    failed: (why) => clip(`${because(why)}。`, 70),
  },
  verdict: (ways, more) =>
    clip(
      [
        ways.length === 0
          ? '稼働中のものは残ります。'
          : `稼働中のものと戻し先は残ります：${waysOf(ways)}。`,
        ...(more === 0 ? [] : [`削除後、さらに ${more} 件を表示します。`]),
      ].join(''),
      160,
    ),
  unboundVerdict: 'deployments: に、このグループのエンドポイントやコンポーネントはありません。',
  vote: (who, deed) => [who, ` さんが${deedOf(deed)}に賛成`],
  fold: {
    title: '名前',
    subtitle: (left, kept) => `削除 ${left} 件、残す ${kept} 件`,
    show: '名前を表示',
    hide: '名前を隠す',
    left: (kind) => `不要な${kinds[kind]}`,
    kept: (kind) => `残す${kinds[kind]}`,
    because: keptFor,
    others: 'ほかに残すもの',
    more: (n) => `ほか ${n} 件`,
  },
  button: {
    cleanUp: '不要なものを削除…',
    retire: ({ stage, version }) => {
      const end = ` の v${version} を廃止…`;
      return `${clip(stage, 20 - end.length)}${end}`;
    },
    retireInMenu: ({ stage, version }) => `${stage} の v${version} を廃止…`,
    accessibility: (verb, group, way) => {
      if (verb === 'withdraw') return `${group} への自分の承認を取り消す`;
      return way
        ? `${group} v${way.version} を ${way.stage} で廃止（理由を入力）`
        : `${group} の不要なものを削除（理由を入力）`;
    },
  },
  form: {
    cleanUp: { title: '不要なものを削除', submit: '削除' },
    retireTitle: ({ version }) => `v${version} を廃止`,
    retireSubmit: '廃止',
    deletes: (calls, missing) => [
      ...calls.map(({ name, arn }) => `${plain(arn, 200)} に ${name} を実行します。`),
      '稼働中のものと戻し先はすべて残ります。エンドポイントは変更しません。',
      ...moreVotes(missing),
    ],
    retires: ({ stage, version, arn }, missing) => [
      `${stage} を v${version} に戻せなくなります。そのためだけに必要なものは不要になります。`,
      `${arn} に UpdateModelPackage を実行し、${stage} の項目を Retired にします。何も削除しません。`,
      ...moreVotes(missing),
    ],
  },
  rules: (cleanUp, retire) => {
    if (!cleanUp && !retire) return ['削除や廃止のルールは ringi.yaml にありません。'];
    const both = ruled('削除・廃止', cleanUp);
    if (both.join() === ruled('削除・廃止', retire).join()) return both;
    return [[...ruled('削除', cleanUp), ...ruled('廃止', retire)].join('')];
  },
  notes: {
    decided: (deed, people, reason) => {
      const said = reason === '' ? 'しました。' : `：${quote(reason)}`;
      const names = people.flatMap(({ span }, n) =>
        n === 0 ? [span, ' さん'] : ['、', span, ' さん'],
      );
      const tail = `が${deedOf(deed)}を決定${said}`;
      return { bold: [...names, tail], summary: `${named(people.map(({ name }) => name))}${tail}` };
    },
    done: (deed, seconds) => {
      const what =
        deed.verb === 'cleanUp'
          ? '不要なものを削除しました'
          : `v${deed.version} は ${deed.stage} の戻し先ではなくなりました`;
      const text = `${what}（決定から ${took(seconds)}）。`;
      return { bold: [text], summary: text };
    },
  },
  summary: (title, lead) => `${title}。${lead}`,
  changed: '不要なものの一覧が変わりました',
  command: {
    card: '不要なもの',
    where: (raised) =>
      raised
        ? 'グループのチャンネルに一覧のカードを投稿します。'
        : 'カードに一覧があり、決定により削除します。',
  },
};

const kinds = { config: '設定', model: 'モデル' } as const;

function stateOf(state: LeftOverState, n: number): string {
  switch (state.is) {
    case 'some':
      return `不要なもの ${n} 件`;
    case 'none':
      return '不要なものなし';
    case 'unbound':
      return '削除するものなし';
    case 'running':
      return state.deed.verb === 'cleanUp'
        ? '不要なものを削除中'
        : `v${state.deed.version} を廃止中`;
    case 'failed':
      return state.deed.verb === 'cleanUp'
        ? '不要なものを削除できません'
        : `v${state.deed.version} を廃止できません`;
  }
}

function counted({ configs, models }: LeftOverCount): string {
  return and([
    ...(configs === 0 ? [] : [`エンドポイント設定 ${configs} 件`]),
    ...(models === 0 ? [] : [`モデル ${models} 件`]),
  ]);
}

/** `prod v9・v8、uat v10`。 */
function waysOf(ways: readonly WayBack[]): string {
  const stages = [...new Set(ways.map(({ stage }) => stage))];
  const all = stages.map((stage) => {
    const versions = ways.filter((way) => way.stage === stage);
    return `${stage} ${versions.map(({ version }) => `v${version}`).join('・')}`;
  });
  return and(all);
}

function keptFor(why: KeptBecause): string {
  switch (why.is) {
    case 'serves':
      return `${why.stage} で稼働中`;
    case 'planned':
      return `${why.stage} の変更に必要`;
    case 'changing':
      return `${why.stage} が変更中`;
    case 'wayBack':
      return `${why.stage} の戻し先 v${why.version}`;
    case 'usedBy':
      return `エンドポイント ${plainName(why.endpoint, 63)} が使用`;
    case 'named':
      return `${plainName(why.config, 63)} が使用`;
    case 'unknown':
      return '用途不明';
  }
}

function deedOf(deed: LeftOverDeed): string {
  return deed.verb === 'cleanUp'
    ? '不要なものの削除'
    : ` ${deed.stage} での v${deed.version} の廃止`;
}

function ruled(what: string, rule: Rule | undefined): readonly string[] {
  return rule ? [`${what}：${quorum(rule)}。`] : [];
}
