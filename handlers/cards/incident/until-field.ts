import type { ChoiceField, Words } from '../../../src/index.ts';
import type { Spans } from '../../actions/plan/spans.ts';

/** For how long nobody is told. */
export function untilField(spans: Spans, { drift }: Words): ChoiceField {
  const says = drift.form;
  const options = Object.entries(spans.options).map(([value, ms]) => ({
    value,
    label: says.span(ms),
  }));
  return {
    kind: 'choice',
    id: 'until',
    label: says.until,
    required: true,
    options,
    initial: spans.usual,
    hint: says.untilHint,
    missing: says.untilMissing,
  };
}
