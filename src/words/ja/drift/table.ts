import type { MonitoringType } from '../../../monitoring.ts';
import type { DriftChange } from '../../drift-facts.ts';
import { plainName } from '../../plain.ts';
import { metric } from '../figures.ts';

const checks: Readonly<Record<string, string>> = {
  data_type_check: 'データ型',
  completeness_check: '欠損',
  baseline_drift_check: '分布',
  missing_column_check: '列の不足',
  extra_column_check: '余分な列',
  categorical_values_check: '未知のカテゴリ',
  bias_drift_check: 'バイアス',
  feature_attribution_drift_check: '特徴量の順位',
};

/** The table of what drifted. */
export const table = {
  feature: (type: MonitoringType) => (isMetric(type) ? '指標' : '特徴量と変化'),
  score: (type: MonitoringType) => (isMetric(type) ? '値 (基準)' : 'スコア (しきい値)'),
  more: (n: number, group: string) => `…ほか ${n} 件：/ringi drift ${group}`,
  change,
  computed: '計算値',
  unscored: 'スコアなし',
} as const;

/** A feature as it is written, a metric as people say it. */
export function name(written: string, type: MonitoringType): string {
  if (!isMetric(type) || type === 'attribution') return plainName(written, 48);
  return metric(type === 'bias' ? `bias/${written}` : written);
}

function isMetric(type: MonitoringType): boolean {
  return type === 'modelQuality' || type === 'alarm' || type === 'bias' || type === 'attribution';
}

/** How it changed: `平均 450,000 → 520,000`, `山が 1 つ → 2 つ`. */
export function change(facts: DriftChange): string {
  switch (facts.is) {
    case 'peaks':
      return `山が ${facts.before} つ → ${facts.now} つ`;
    case 'mean':
      return `平均 ${facts.before} → ${facts.now}`;
    case 'deviation':
      return `ばらつき ${facts.before} → ${facts.now}`;
    case 'value':
      return `基準値 ${facts.before}`;
    case 'share':
      return `「${plainName(facts.category, 24)}」${facts.before} → ${facts.now}`;
    case 'complete':
      return `入力率 ${facts.before} → ${facts.now}`;
    case 'columns':
      return columns(facts.columns);
    case 'check':
      return checkOf(facts.check);
  }
}

function columns(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((each) => plainName(each, 32));
  const more = names.length - shown.length;
  return `${shown.join('、')}${more > 0 ? `、…ほか ${more} 件` : ''}`;
}

function checkOf(check: string): string {
  return checks[check] ?? plainName(check.replaceAll('_', ' '), 40);
}
