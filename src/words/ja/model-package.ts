import type { ModelPackageWords } from '../model-package-words.ts';
import { advice, because } from './because.ts';
import { button } from './button.ts';
import { changed } from './changed.ts';
import { metric, need, needed } from './figures.ts';
import { deleted } from './deleted.ts';
import { fold } from './fold.ts';
import { form } from './form.ts';
import { lead } from './lead.ts';
import { place, rule } from './rule.ts';
import { step } from './step.ts';
import { summary } from './summary.ts';
import { timeline } from './timeline.ts';
import { name, rest, title } from './title.ts';
import { verdict } from './verdict.ts';
import { warning } from './warning.ts';

const changes = { better: ' 改善', worse: ' 悪化', same: '', unknown: '' } as const;
const statuses = {
  passes: '合格',
  fails: '不合格',
  missing: '報告なし',
  overridden: '免除',
} as const;

/** A model package's card, in Japanese. */
export const modelPackage: ModelPackageWords = {
  name,
  title,
  lead,
  verdict,
  rest,
  step,
  warning,
  check: '要確認',
  ahead: (stage, gate) => {
    const has = gate.value === undefined ? '報告なし' : ` ${gate.value}`;
    return `この先：${stage} には ${metric(gate.metric)} ${needed(gate.need)}が必要です（このバージョンは${has}）。`;
  },
  table: {
    metric: '指標',
    versus: (version, baseline, stage) =>
      baseline === undefined
        ? `v${version} (${stage} 稼働中なし)`
        : `v${version} (${stage} v${baseline})`,
    gate: (stage) => `${stage} のゲート`,
    more: (n) => `…ほか ${n} 件`,
    change: ({ is }, change) => (is === 'same' ? '同じ' : `${change}${changes[is]}`),
    status: (status) => statuses[status],
    need,
    notReported: '報告なし',
    noGate: '–',
  },
  metric,
  fold,
  timeline,
  deleted,
  button,
  form,
  rule,
  place,
  summary,
  because,
  advice,
  changed,
};
