import type { Json } from '../json.ts';
import { numberOf } from '../reports/number-of.ts';
import { printable } from '../reports/printable.ts';
import { decimalsFor, figure } from '../words/figures.ts';
import { clip } from '../words/plain.ts';
import type { EvaluationChart, MetricFault, ShownMetric } from './evaluation.ts';
import { memberOf } from './member-of.ts';
import { shownBars } from './shown-bars.ts';
import { shownLine } from './shown-line.ts';
import { shownMatrix } from './shown-matrix.ts';

/** How one entry of `metric_data` is shown. */
export function shownMetric(
  datum: Json,
  name: string,
):
  | { readonly metric: ShownMetric }
  | { readonly chart: EvaluationChart }
  | { readonly fault: MetricFault } {
  const written = memberOf(datum, 'type');
  const type = typeof written === 'string' ? printable(written, 40) : '';
  const [value, x, y] = ['value', 'x_axis_name', 'y_axis_name'].map((key) => memberOf(datum, key));
  const text = texts.get(type)?.(value);
  if (text !== undefined) {
    const notes = memberOf(datum, 'notes');
    return { metric: { name, value: text, ...(typeof notes === 'string' && { notes }) } };
  }
  const chart = charts.get(type)?.(value, x, y);
  if (chart !== undefined) return { chart: { name: clip(name, 50), ...chart } };
  const isKnown = texts.has(type) || charts.has(type);
  return { fault: { name, type, kind: isKnown ? 'malformed' : 'unknownType' } };
}

/** How a single value is written, by its type. */
const texts: ReadonlyMap<string, (value: Json | undefined) => string | undefined> = new Map([
  ['number', numberText],
  ['string', text],
  ['boolean', text],
]);

type Drawn = ReturnType<typeof shownLine | typeof shownBars | typeof shownMatrix>;
type Axis = Json | undefined;

const charts = new Map<string, (value: Json | undefined, x: Axis, y: Axis) => Drawn>([
  ['linear_graph', shownLine],
  ['bar_chart', shownBars],
  ['matrix', shownMatrix],
]);

/** A number may be given as its text. */
function numberText(value: Json | undefined): string | undefined {
  const number = numberOf(value);
  return number === undefined ? undefined : figure(number, decimalsFor([number]));
}

function text(value: Json | undefined): string | undefined {
  const isOne =
    typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number';
  return isOne ? printable(String(value), 80) : undefined;
}
