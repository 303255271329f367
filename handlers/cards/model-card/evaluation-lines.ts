import {
  plain,
  plainName,
  type Evaluation,
  type EvaluationChart,
  type FoldLine,
  type MetricGroup,
  type ShownMetric,
} from '../../../src/index.ts';
import { chartText, type Drawn } from './charts.ts';
import type { Folded } from './folded.ts';
import { cutOrder } from './cut-order.ts';
import type { Scene } from './scene.ts';
import { testIn, testKeys } from './test-in.ts';

/** So many are shown; the rest is counted. */
const most = {
  evaluations: 6,
  groups: 4,
  metrics: 8,
  charts: 3,
  datasets: 3,
  metadata: 4,
} as const;
const longest = { observation: 240, notes: 80, uri: 120 } as const;

/** The evaluations of a card, and what of them is drawn as a chart. */
export type Evaluated = {
  readonly evaluations: readonly Evaluation[];
  readonly drawn: Drawn | undefined;
};

/** What was evaluated, newest first, and what came of it. */
export function evaluationLines({ evaluations, drawn }: Evaluated, scene: Scene): Folded {
  const says = scene.words.modelCard.fold;
  const groups = evaluations.flatMap((each) => each.groups);
  const metrics = groups.reduce((sum, each) => sum + each.metrics.length + each.charts.length, 0);
  const shown = evaluations.slice(-most.evaluations).toReversed();
  return {
    subtitle: says.evaluations(evaluations.length, metrics),
    body: [
      ...shown.flatMap((each, n) => linesOf(each, drawn, n === 0, scene)),
      ...more(evaluations.length - shown.length, cutOrder.metrics, scene),
    ],
  };
}

function linesOf(
  evaluation: Evaluation,
  drawn: Drawn | undefined,
  isNewest: boolean,
  scene: Scene,
): readonly FoldLine[] {
  const says = scene.words.modelCard.fold;
  const { name, groups, datasets } = evaluation;
  const rank = isNewest ? cutOrder.newest : cutOrder.metrics;
  const data = datasets.slice(0, most.datasets).map((uri) => plain(uri, longest.uri));
  return [
    {
      label: testIn(evaluation)?.name ?? plainName(name, 63),
      text: [saidOf(evaluation, scene)],
      keep: rank,
    },
    ...groups.slice(0, most.groups).flatMap((group) => groupLine(group, drawn, rank, scene)),
    ...more(groups.length - most.groups, rank, scene),
    ...line(says.datasets, counted(data, datasets.length, scene), cutOrder.metadata),
    ...besides(evaluation, scene),
  ];
}

/** What a test came to, and what was seen. */
function saidOf(evaluation: Evaluation, { words }: Scene): string {
  const says = words.modelCard.fold;
  const test = testIn(evaluation);
  const seen = plain(evaluation.observation ?? '', longest.observation);
  const said = [test ? says.test(test) : '', seen].filter((text) => text !== '').join(' · ');
  return said === '' ? says.noObservation : said;
}

function groupLine(
  { name, metrics, charts }: MetricGroup,
  drawn: Drawn | undefined,
  rank: number,
  scene: Scene,
): readonly FoldLine[] {
  // What has a chart is said below it.
  const others = charts.filter((chart) => chart !== drawn).slice(0, most.charts);
  const texts = metrics.slice(0, most.metrics).map((metric) => metricText(metric, scene));
  return [
    ...line(plainName(name, 60), counted(texts, metrics.length, scene), rank),
    ...others.flatMap((chart) =>
      line(chartLabel(name, chart, texts.length), chartText(chart, scene.words), rank),
    ),
  ];
}

/** Where nothing else names its group, the chart does. */
function chartLabel(group: string, chart: EvaluationChart, texts: number): string {
  const name = plainName(chart.name, 60);
  return texts === 0 ? `${plainName(group, 60)} · ${name}` : name;
}

function metricText({ name, value, notes = '' }: ShownMetric, { words }: Scene): string {
  const said = `${plainName(name, 60)} ${plain(value, 80)}`;
  const noted = plain(notes, longest.notes);
  return noted === '' ? said : `${said}${words.modelCard.fold.note(noted)}`;
}

/** Where it can be read, and by what it was made. */
function besides(evaluation: Evaluation, scene: Scene): readonly FoldLine[] {
  const says = scene.words.modelCard.fold;
  const test = testIn(evaluation);
  const rest = evaluation.metadata.filter(({ key }) => !test || !testKeys.includes(key));
  const items = rest
    .slice(0, most.metadata)
    .map(({ key, value }) => `${plainName(key, 40)} ${short(plain(value, longest.uri))}`);
  return [
    ...line(says.evidence, plain(test?.evidence ?? '', 200), cutOrder.metrics),
    ...line(says.job, plain(evaluation.jobArn ?? '', 200), cutOrder.metadata),
    ...line(says.metadata, counted(items, rest.length, scene), cutOrder.metadata),
  ];
}

/** Of a digest its beginning: the console and the PDF have the rest. */
function short(value: string): string {
  return /^[0-9a-f]{64}$/u.test(value) ? `${value.slice(0, 12)}…` : value;
}

/** These of so many, and how many more there are. */
function counted(shown: readonly string[], all: number, { words }: Scene): string {
  const says = words.modelCard.fold;
  const beyond = all - shown.length;
  return says.list([...shown, ...(beyond > 0 ? [says.more(beyond)] : [])]);
}

function more(beyond: number, rank: number, { words }: Scene): readonly FoldLine[] {
  return beyond > 0 ? line('', words.modelCard.fold.more(beyond), rank) : [];
}

function line(label: string, text: string, rank: number): readonly FoldLine[] {
  return text === '' ? [] : [{ label, text: [text], keep: rank }];
}
