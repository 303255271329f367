import type { CardChartWords, CardFold, CardFoldWords } from '../../model-card-words.ts';
import { clip } from '../../plain.ts';
import { count } from '../count.ts';

/** What stands in the folds. */
export const fold: CardFoldWords = {
  title: (which) => titles[which],
  show: (which) => `Show ${said[which]}`,
  hide: (which) => `Hide ${said[which]}`,
  fields: (filled, all, { parameters = 0, metrics = 0, keys = 0 }) =>
    clip(
      [
        ...(all === 0 ? [] : [`${filled} of ${all} filled`]),
        ...(parameters === 0 ? [] : [count(parameters, 'parameter')]),
        ...(metrics === 0 ? [] : [count(metrics, 'metric')]),
        ...(keys === 0 ? [] : [count(keys, 'other key')]),
      ].join(', '),
      40,
    ),
  evaluations: (evaluations, metrics) =>
    `${count(evaluations, 'evaluation')}, ${count(metrics, 'metric')}`,
  entries: (n) => count(n, 'entry', 'entries'),
  standing: 'What stands in each stage',
  notRecorded: 'not recorded',
  noObservation: 'no observation',
  more: (n) => `…and ${n} more`,
  list: (items) => items.join(', '),
  note: (text) => ` (${text})`,
  test: ({ version, stage, result, by }) => {
    const of = version === undefined ? '' : `v${version} · `;
    const where = stage === undefined ? '' : ` in ${stage}`;
    return `${of}${result}${where}${by === undefined ? '' : `, recorded by ${by}`}`;
  },
  evidence: 'Evidence',
  datasets: 'Data',
  job: 'Job',
  metadata: 'Metadata',
  stages: 'Stages',
  aside: (n) => `${count(n, 'entry', 'entries')} of an earlier journal`,
  older: 'Older',
  otherKey: 'Other keys',
};

/** What a chart says in words. */
export const chart: CardChartWords = {
  x: 'Point',
  value: 'Value',
  named: (name, says) => `${name}: ${says}`,
  bars: ({ highest, lowest, more }) => {
    const left = more === 0 ? '' : `; ${count(more, 'more bar')} left out`;
    return `highest ${highest.label} ${highest.value}, lowest ${lowest.label} ${lowest.value}${left}.`;
  },
  line: ({ x, y, first, last }) => {
    const axes = x === '' || y === '' ? '' : `${y} over ${x}, `;
    return `${axes}from ${first.value} at ${first.label} to ${last.value} at ${last.label}.`;
  },
  matrix: ({ rows, more }) => {
    const said = rows.map(({ label, cells }) => `${label}: ${cells.join(', ')}`);
    const left = more === 0 ? [] : [count(more, 'more row')];
    return `${[...said, ...left].join('; ')}.`;
  },
};

const titles: Readonly<Record<CardFold, string>> = {
  overview: 'Overview and business',
  uses: 'Purpose, intended uses and risk',
  training: 'Training',
  evaluations: 'Evaluations',
  considerations: 'Considerations and caveats',
  ringi: 'Written by Ringi',
};

const said: Readonly<Record<CardFold, string>> = {
  overview: 'overview and business',
  uses: 'purpose, uses and risk',
  training: 'training',
  evaluations: 'evaluations',
  considerations: 'considerations and caveats',
  ringi: 'what Ringi wrote',
};
