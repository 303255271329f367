import type { SummaryFacts } from '../model-package-words.ts';
import { metric } from './figures.ts';
import { gates as gatesOf } from './gates.ts';
import { and } from './lists.ts';
import { lead } from './lead.ts';
import { name, stateOf } from './title.ts';
import { warning } from './warning.ts';

/** Everything that matters in a few sentences; subject, state and what is missing come first. */
export function summary(facts: SummaryFacts): string {
  return [head(facts), gates(facts), first(facts), ...facts.warnings.map(warning)]
    .filter((part) => part !== '')
    .join(' ');
}

function head({ subject, state, lead: says, overriders }: SummaryFacts): string {
  const it = name(subject);
  if (says.is === 'votes' && (state.is === 'approval' || state.is === 'ready')) {
    const missing = says.total - says.have;
    const from = says.needs.flatMap(({ of }) => (of === undefined ? [] : [of]));
    const who = from.length === 0 ? '' : `, from ${and(from)}`;
    const more = missing === 1 ? 'approval' : 'approvals';
    return `${it} needs ${missing} more ${more} for ${state.stage}${who}. ${says.have} of ${says.total} approved.`;
  }
  const who = overriders.length === 0 ? '' : ` ${and(overriders)} may override with a reason.`;
  return `${it}: ${stateOf(state)}. ${lead(says)}${who}`;
}

function gates({ gates: all, lead: says }: SummaryFacts): string {
  return says.is === 'gates' ? '' : gatesOf(all);
}

function first({ first: says, baseline, lead: { is } }: SummaryFacts): string {
  if (!says || is === 'gates') return '';
  const now = `${metric(says.metric)} ${says.value}`;
  if (!baseline) return `${now}.`;
  if (says.baseline === undefined)
    return `${now}; v${baseline.version} in ${baseline.stage} does not report it.`;
  return `${now}, v${baseline.version} in ${baseline.stage} has ${says.baseline}.`;
}
