import type { DriftChange, DriftSummary } from '../../drift-words.ts';
import { textOfLine } from '../../../card/text-of-line.ts';
import { and } from '../lists.ts';
import { warning } from './body.ts';
import { counted, handOf, whatOf } from './lead.ts';
import { change as changeOf } from './table.ts';
import { bare, stateOf } from './title.ts';
import { capital } from '../capital.ts';

/** Everything that matters in a few sentences; subject, state and what is missing come first. */
export function summary(facts: DriftSummary): string {
  return [
    head(facts),
    ...facts.worst.map(worst),
    textOfLine(handOf(facts.lead.hand)),
    ...facts.warnings.map(checked),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The alert in one sentence. */
export function says({ state, lead: { what } }: Pick<DriftSummary, 'state' | 'lead'>): string {
  return `${capital(bare(state))}: ${whatOf(what)}.`;
}

function head({
  group,
  state,
  lead: { what },
  verdict: { serves: versions },
}: DriftSummary): string {
  const names = versions.map((version) => `v${version}`);
  const it = names.length === 0 ? group : `${group} ${and(names)}`;
  return `${capital(stateOf(state))}: ${it}. ${what.is === 'counted' && what.type === 'dataQuality' ? counted(what, 'beyond the limit') : whatOf(what)}.`;
}

function worst(finding: DriftSummary['worst'][number]): string {
  const { name, change, score, threshold } = finding;
  const limit = threshold === undefined ? '' : ` (limit ${threshold})`;
  const scored = score === undefined ? '' : ` ${score}${limit}`;
  return `${name}${scored}${change === undefined ? '' : `: ${spoken(change)}`}.`;
}

/** An arrow is not read aloud. */
function spoken(change: DriftChange): string {
  return changeOf(change).replaceAll(' → ', change.is === 'peaks' ? ' became ' : ' to ');
}

function checked(facts: DriftSummary['warnings'][number]): string {
  return textOfLine(warning(facts));
}
