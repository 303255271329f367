import type { SummaryWords } from '../summary-words.ts';

/** The cards for operators. */
export const summaries: SummaryWords = {
  registry: {
    title: (region) => `モデルレジストリ ${region}：初回の確認`,
    lead: (groups, versions) => `グループ ${groups} 件、バージョン ${versions} 件。`,
    verdict: (pending, unknown) => {
      const waits = `判断待ちのバージョン ${pending} 件。`;
      return unknown === 0
        ? `${waits}バージョンのある全ステージで、稼働中のものを確認しました。`
        : `${waits}${unknown} 件のステージで、稼働中のものが不明です。`;
    },
    head: ['グループ', 'ステージの状態'],
    stands: (stage, version) => `${stage} ${version === undefined ? '不明' : `v${version}`}`,
    pending: '判断待ち',
    more: (n) => `…ほか ${n} 件：/ringi list`,
    foldTitle: '判断待ち',
    foldSubtitle: (n) => `バージョン ${n} 件`,
    show: '判断待ちを表示',
    hide: '判断待ちを隠す',
    how: '稼働中のバージョンは、ステージポインタ、なければバージョンのステージ項目またはライフサイクルから読み取ります。どれもなければ不明です。',
    ask: 'バージョンのカードは、変化があったときに投稿します。',
    seen: '確認',
  },
  trouble: {
    title: (kind) => troubles[kind].title,
    lead: (kind) => troubles[kind].lead,
    verdict: (kind) => troubles[kind].verdict,
    about: '対象',
    why: '理由',
    id: 'メッセージ',
    reference: '参照',
    word: '対応',
    what: (kind) => troubles[kind].what,
  },
};

const troubles = {
  event: {
    title: '読み取れないイベントがあります',
    lead: 'デッドレターキューにあります。',
    verdict:
      'このイベントによる変更はありません。内容がレジストリにあれば、次の巡回で見つかります。',
    what: 'デッドレターキューのメッセージを確認し、送信元またはルールを直してから削除してください。',
  },
  astray: {
    title: '宛先のないイベントがあります',
    lead: '存在しないものを指しています。',
    verdict: 'このイベントは表示されません。同じ名前のイベントは再度お知らせしません。',
    what: '送信元の名前を直すか、グループを登録してください。次のイベントから受け付けます。',
  },
  work: {
    title: '動作していないものがあります',
    lead: '5 回失敗し、再試行しています。',
    verdict: 'これに依存するものは待機します。判断は失われません。',
    what: 'この参照番号で Ringi のログを確認し、原因を直してください。Ringi は自動で再開します。',
  },
  refused: {
    title: 'チャットで許可されていない操作があります',
    lead: 'Ringi は別の方法で行いました。',
    verdict: '失われたものも、待機しているものもありません。このお知らせは 1 回だけです。',
    what: '不足している許可を与えてください。そのままでも問題ありません。',
  },
} as const;
