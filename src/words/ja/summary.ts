import type { SummaryFacts } from '../model-package-facts.ts';
import { metric } from './figures.ts';
import { lead } from './lead.ts';
import { and } from './lists.ts';
import { name, stateOf } from './title.ts';
import { warning } from './warning.ts';

/** Everything that matters in a few sentences; subject, state and what is missing come first. */
export function summary(facts: SummaryFacts): string {
  return [head(facts), gates(facts), first(facts), ...facts.warnings.map(warning)].join('');
}

function head({ subject, state, lead: says, overriders }: SummaryFacts): string {
  const it = name(subject);
  if (says.is === 'votes' && (state.is === 'approval' || state.is === 'ready')) {
    const missing = says.total - says.have;
    const from = says.needs.flatMap(({ of }) => (of === undefined ? [] : [of]));
    const who = from.length === 0 ? '' : `（${and(from)}）`;
    return `${it}：${state.stage} の承認があと ${missing} 名${who}必要です。承認 ${says.have}/${says.total}。`;
  }
  const who = overriders.length === 0 ? '' : `${and(overriders)} が理由を付けて免除できます。`;
  return `${it}：${stateOf(state)}。${lead(says)}${who}`;
}

function gates({ gates: all, lead: says }: SummaryFacts): string {
  if (all.length === 0 || says.is === 'gates') return '';
  const passing = all.filter(({ status }) => status === 'passes').length;
  if (passing === all.length)
    return all.length === 1 ? 'ゲート合格。' : `ゲート ${passing} 件すべて合格。`;
  return `ゲート ${all.length} 件中 ${passing} 件合格。`;
}

function first({ first: says, baseline, lead: { is } }: SummaryFacts): string {
  if (!says || is === 'gates') return '';
  const now = `${metric(says.metric)} ${says.value}`;
  if (!baseline) return `${now}。`;
  const before = says.baseline === undefined ? '報告なし' : says.baseline;
  return `${now}（${baseline.stage} の v${baseline.version} は ${before}）。`;
}
