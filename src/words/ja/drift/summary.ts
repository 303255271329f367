import type { DriftChange, DriftSummary } from '../../drift-facts.ts';
import { textOfLine } from '../../../card/text-of-line.ts';
import { both } from '../lists.ts';
import { warning } from './body.ts';
import { counted, handOf, whatOf } from './lead.ts';
import { change as changeOf } from './table.ts';
import { bare, stateOf } from './title.ts';

/** Everything that matters in a few sentences; subject, state and what is missing come first. */
export function summary(facts: DriftSummary): string {
  const hand = textOfLine(handOf(facts.lead.hand));
  const checks = facts.warnings.map((each) => textOfLine(warning(each)));
  return [head(facts), ...facts.worst.map(worst), hand, ...checks].join('');
}

/** The alert in one sentence. */
export function says({ state, lead: { what } }: Pick<DriftSummary, 'state' | 'lead'>): string {
  return `${bare(state)}：${whatOf(what)}。`;
}

function head({
  group,
  state,
  lead: { what },
  verdict: { serves: versions },
}: DriftSummary): string {
  const names = versions.map((version) => `v${version}`);
  const it = names.length === 0 ? group : `${group} ${both(names)}`;
  const said =
    what.is === 'counted' && what.type === 'dataQuality'
      ? counted(what, 'がしきい値の外')
      : whatOf(what);
  return `${stateOf(state)}：${it}。${said}。`;
}

function worst({ name, change, score, threshold }: DriftSummary['worst'][number]): string {
  const limit = threshold === undefined ? '' : `（しきい値 ${threshold}）`;
  const scored = score === undefined ? '' : ` ${score}${limit}`;
  return `${name}${scored}${change === undefined ? '' : `：${spoken(change)}`}。`;
}

/** An arrow is not read aloud. */
function spoken(change: DriftChange): string {
  return change.is === 'peaks'
    ? `${changeOf(change).replace(' → ', 'から ')}に`
    : changeOf(change).replaceAll(' → ', ' から ');
}
