import type { Line } from '../../card.ts';
import type { FoldWords } from '../model-package-parts.ts';
import { plain } from '../plain.ts';

const ofMetrics = (n: number, besides: boolean) => `${besides ? 'ほかの指標' : '指標'} ${n} 件`;

/** What stands in the fold. */
export const fold: FoldWords = {
  title: (earlier) => (earlier === 0 ? '根拠' : `根拠と以前の判断 ${earlier} 件`),
  subtitle: (containers, metrics, besides) => {
    const more = metrics === 0 ? '' : `、${ofMetrics(metrics, besides)}`;
    return `来歴、コンテナ ${containers} 個${more}`;
  },
  show: (containers, earlier) =>
    earlier === 0
      ? `根拠を表示：来歴、コンテナ ${containers} 個`
      : `根拠と以前の判断 ${earlier} 件を表示`,
  hide: '根拠を隠す',
  commit: 'コミット',
  pipeline: 'パイプライン',
  steps: 'ステップ',
  trainingJob: 'トレーニングジョブ',
  trainingData: '学習データ',
  hyperParameters: 'ハイパーパラメータ',
  features: '主な特徴量',
  moreFeatures: 'ほかの特徴量',
  description: '説明',
  registered: '登録',
  lifeCycle: 'ライフサイクル',
  reports: 'レポート',
  notRecorded: '記録なし',
  by: (who, seat) => [who, ` さん${seat === undefined ? '' : `（${seat}）`}`],
  container: (n) => `コンテナ ${n}`,
  containerText: ({ image, mutable, artifact, environment, more }): Line => [
    { text: image, as: 'code' },
    mutable ? '（要確認）、アーティファクト ' : '、アーティファクト ',
    artifact === undefined ? '記録なし' : { text: artifact, as: 'code' },
    environment.length === 0
      ? '、環境変数なし'
      : `、環境変数：${environment.join(', ')}${more > 0 ? ` …ほか ${more} 件` : ''}`,
  ],
  metrics: ofMetrics,
  unreadable: (file, why) => `${file} を読み取れません（${plain(why, 80)}）`,
  more: (n) => `…ほか ${n} 件`,
  list: (items) => items.join(', '),
  separator: '、',
};
