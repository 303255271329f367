import type { DigestAlert, DigestCounts, DigestDeed, DigestWords } from '../digest-words.ts';
import { plain, plainName } from '../plain.ts';
import { writtenMatcher } from '../../silence/written-matcher.ts';
import { age } from './age.ts';
import { and } from './lists.ts';
import { moment } from './moments.ts';

const day = 86_400_000;
const often = { day: '日次ダイジェスト', week: '週次ダイジェスト' } as const;

/** A digest, in Japanese. */
export const digest: DigestWords = {
  title(counts, { until, zone }) {
    return `${often[counts.every]} ${moment(until, 'date', zone)}：${stateOf(counts)}`;
  },
  lead(counts) {
    const { opened, resolved, open, unattended } = counts;
    if (isQuiet(counts)) return '新たな発生、解消、継続中のインシデントはいずれもありません。';
    const nobody = unattended === 0 ? '' : `（対応者なし ${unattended} 件）`;
    const still = open === 0 ? '継続中なし' : `継続中 ${open} 件${nobody}`;
    return `発生 ${opened} 件、解消 ${resolved} 件。${still}。`;
  },
  times: ({ median, worst }) =>
    `実行終了からカードまで：中央値 ${span(median)}、最長 ${span(worst)}（上限 1 日）。`,
  period: ({ from, until, zone }) =>
    `${moment(from, 'date-time', zone)}〜${moment(until, 'date-time', zone)}（${zone}）。`,
  open: (alert) => [`：${plain(alert.says, 200)}${severities[alert.severity]}${hand(alert)}`],
  check: '要確認',
  late: (n) => `実行終了から 1 日を超えて届いたカードが ${n} 件あります。`,
  fold: {
    title: '期間中の出来事',
    subtitle: ({ opened, resolved }, { silences }) =>
      `発生 ${opened} 件 · 解消 ${resolved} 件 · 通知の停止 ${silences} 件`,
    show: '出来事を表示',
    hide: '出来事を隠す',
    opened: '発生',
    resolved: '解消',
    pipelines: 'パイプライン失敗',
    automatic: 'ポリシーによる自動実行',
    done: '判断',
    silences: '通知の停止',
  },
  name: ({ group, what }) => `${plainName(group, 63)} · ${plainName(what, 80)}`,
  automatic: (what, zone) => `${deed(what)}、${moment(what.at, 'date-time', zone)}`,
  done: (what) => `${deed(what)}${what.failed ? '、未実行' : ''}`,
  silence: ({ group, matchers, author, until, zone }) => {
    const what = matchers.map((each) => plain(writtenMatcher(each), 80));
    const end = moment(until, 'date-time', zone);
    return `${plainName(group, 63)}：${and(what)}、${plain(author, 80)} さん、${end} まで`;
  },
  more: (n) => `…ほか ${n} 件：/ringi alerts`,
  show: 'アラート一覧',
  summary: (title, lead, open) =>
    [`${title}。${lead}`, ...open.map((each) => `${each.group}：${plain(each.says, 160)}`)].join(
      '',
    ),
};

/** Against a day, a day and three hours must not look like one. */
function span(ms: number): string {
  return ms > day && ms < 4 * day ? `${Math.floor(ms / 3_600_000)} 時間` : age(ms);
}

const severities = { info: '情報', warning: '警告', critical: '重大' } as const;

function stateOf(counts: DigestCounts): string {
  if (isQuiet(counts)) return '異常なし';
  return counts.open === 0 ? '継続中なし' : `継続中 ${counts.open} 件`;
}

function isQuiet({ opened, resolved, open }: DigestCounts): boolean {
  return opened + resolved + open === 0;
}

function hand({ hand: { is, ...who } }: DigestAlert): string {
  switch (is) {
    case 'looking':
      return `、${plain('name' in who ? who.name : '', 80)} さんが対応中`;
    case 'nobody':
      return '、対応者なし';
    case 'muted':
      return '、通知停止中';
    case 'unclaimed':
      return '';
  }
}

const deeds: Readonly<Record<string, string>> = {
  retrain: '再学習',
  rollback: 'ロールバック',
  accept: '新しい基準',
  retryPipeline: 'パイプラインの再実行',
};

function deed({ verb, group, stage }: DigestDeed): string {
  const where = stage === undefined ? '' : `（${plainName(stage, 63)}）`;
  return `${plainName(group, 63)}：${deeds[verb] ?? verb}${where}`;
}
