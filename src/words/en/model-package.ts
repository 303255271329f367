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

const changes = { better: ' better', worse: ' worse', same: ' the same', unknown: '' } as const;
const statuses = {
  passes: 'passes',
  fails: 'fails',
  missing: 'not reported',
  overridden: 'overridden',
} as const;

/** A model package's card, in English. */
export const modelPackage: ModelPackageWords = {
  name,
  title,
  lead,
  verdict,
  rest,
  step,
  warning,
  check: 'Check',
  ahead: (stage, gate) => {
    const has = gate.value === undefined ? 'does not report it' : `has ${gate.value}`;
    return `Ahead: ${stage} requires ${metric(gate.metric)} ${needed(gate.need)}, and this version ${has}.`;
  },
  table: {
    metric: 'Metric',
    versus: (version, baseline, stage) =>
      baseline === undefined
        ? `v${version} (none in ${stage})`
        : `v${version} (v${baseline}, ${stage})`,
    gate: (stage) => `Gate for ${stage}`,
    more: (n) => `…and ${n} more`,
    change: ({ is }, change) => (is === 'same' ? 'the same' : `${change}${changes[is]}`),
    status: (status) => statuses[status],
    need,
    notReported: 'not reported',
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
