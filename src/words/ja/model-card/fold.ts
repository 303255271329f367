import type { CardChartWords, CardFold, CardFoldWords } from '../../model-card-words.ts';
import { clip } from '../../plain.ts';

/** What stands in the folds. */
export const fold: CardFoldWords = {
  title: (which) => titles[which],
  show: (which) => `${titles[which]}を表示`,
  hide: (which) => `${titles[which]}を隠す`,
  fields: (filled, all, { parameters = 0, metrics = 0, keys = 0 }) =>
    clip(
      [
        ...(all === 0 ? [] : [`${filled}/${all} 項目記入`]),
        ...(parameters === 0 ? [] : [`パラメータ ${parameters} 個`]),
        ...(metrics === 0 ? [] : [`指標 ${metrics} 件`]),
        ...(keys === 0 ? [] : [`独自の項目 ${keys} 件`]),
      ].join('、'),
      40,
    ),
  evaluations: (evaluations, metrics) => `評価 ${evaluations} 件、指標 ${metrics} 件`,
  entries: (n) => `${n} 件`,
  standing: '各ステージの現在のバージョン',
  notRecorded: '記録なし',
  noObservation: '所見なし',
  more: (n) => `…ほか ${n} 件`,
  list: (items) => items.join('、'),
  note: (text) => `（${text}）`,
  test: ({ version, stage, result, by }) => {
    const of = version === undefined ? '' : `v${version} · `;
    const where = stage === undefined ? '' : `${stage} で`;
    const who = by === undefined ? '' : `（記録：${by} さん）`;
    return `${of}${where}${result === 'passed' ? '合格' : '不合格'}${who}`;
  },
  evidence: '根拠',
  datasets: 'データ',
  job: 'ジョブ',
  metadata: 'メタデータ',
  stages: 'ステージ',
  aside: (n) => `以前の監査記録の ${n} 件`,
  older: '以前の記録',
  otherKey: '独自の項目',
};

/** What a chart says in words. */
export const chart: CardChartWords = {
  x: '点',
  value: '値',
  named: (name, says) => `${name}：${says}`,
  bars: ({ highest, lowest, more }) => {
    const left = more === 0 ? '' : `（ほか ${more} 本は省略）`;
    return `最大は ${highest.label} の ${highest.value}、最小は ${lowest.label} の ${lowest.value}${left}。`;
  },
  line: ({ x, y, first, last }) => {
    const axes = x === '' || y === '' ? '' : `横軸 ${x}、縦軸 ${y}。`;
    return `${axes}最初は ${first.label} で ${first.value}、最後は ${last.label} で ${last.value}。`;
  },
  matrix: ({ rows, more }) => {
    const said = rows.map(({ label, cells }) => `${label}：${cells.join('、')}`);
    return `${[...said, ...(more === 0 ? [] : [`ほか ${more} 行`])].join('／')}。`;
  },
};

const titles: Readonly<Record<CardFold, string>> = {
  overview: '概要と事業',
  uses: '目的・用途・リスク',
  training: '学習',
  evaluations: '評価',
  considerations: '考慮事項と注意点',
  ringi: 'Ringi の記録',
};
