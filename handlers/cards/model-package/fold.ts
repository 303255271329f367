import {
  plain,
  plainName,
  type Fold,
  type FoldLine,
  type Line,
  type Round,
} from '../../../src/index.ts';
import { voterOf } from '../voting/voter-of.ts';
import { deciding } from '../voting/counted.ts';
import type { Scene } from './scene.ts';
import { phases } from './phases.ts';
import { registeredLine } from './registered.ts';
import { shownRows } from './table.ts';
import { fileOf, tagOf } from './warnings.ts';

/** What is cut first when a card is too long, least first. */
const keep = { parameters: 1, features: 2, environment: 3, containers: 4, description: 5 } as const;
const most = { parameters: 5, features: 3, names: 6, containers: 4, description: 200 } as const;

/** Evidence and earlier decisions, behind one click. */
export function fold(scene: Scene): Fold {
  const { words, judged } = scene;
  const says = words.modelPackage.fold;
  const { earlier } = phases(scene);
  const votes = earlier.flatMap((round) => deciding(round));
  const rest = restOf(scene);
  return {
    kind: 'fold',
    title: says.title(votes.length),
    subtitle: says.subtitle(judged.containers.length, rest.length, hasTable(scene)),
    show: says.show(judged.containers.length, votes.length),
    hide: says.hide,
    body: [
      ...earlier.toReversed().map((round) => decided(round, scene)),
      ...registered(scene),
      ...provenance(scene),
      ...containers(scene),
      ...checks(scene),
      ...metrics(rest, scene),
      ...features(scene),
      ...description(scene),
    ],
  };
}

function restOf(scene: Scene) {
  const shown = new Set(shownRows(scene));
  return scene.rows.filter((row) => !shown.has(row) && row.value !== undefined);
}

function decided(round: Round, { words, judgement }: Scene): FoldLine {
  const says = words.modelPackage;
  const opened = round.verb === 'approve' || round.verb === 'promote';
  const votes = deciding(round).flatMap((vote, n): Line => {
    const who = voterOf(vote, judgement);
    const { verb, stage, seat } = vote;
    const text = opened
      ? says.fold.by(who, seat)
      : says.timeline.vote({ verb, who, stage, metric: undefined, seat });
    return n === 0 ? text : [says.fold.separator, ...text];
  });
  const at: Line =
    round.endedAt === undefined
      ? []
      : [words.modelPackage.fold.separator, words.when(round.endedAt, 'date-time')];
  return { label: round.about, text: [...votes, ...at] };
}

function registered(scene: Scene): readonly FoldLine[] {
  const { words, shown } = scene;
  if (phases(scene).decided === 0) return [];
  return [
    {
      label: words.modelPackage.fold.registered,
      text: [
        ...registeredLine(scene),
        words.modelPackage.fold.separator,
        words.when(shown.createdAt, 'date-time'),
      ],
    },
  ];
}

function provenance({ shown, words }: Scene): readonly FoldLine[] {
  const says = words.modelPackage.fold;
  const { pipeline, trainingJob } = shown.provenance;
  const commit: Line =
    shown.commit === undefined
      ? [says.notRecorded]
      : [
          ...code(shown.commit, 80),
          shown.repository === undefined ? '' : ` ${plain(shown.repository, 120)}`,
        ];
  const steps = stepsOf(pipeline?.steps ?? [], says);
  const inputs = trainingJob?.inputs.map(({ uri }) => uri) ?? [];
  const data: Line =
    inputs.length === 0
      ? [says.notRecorded]
      : inputs.slice(0, 3).flatMap((uri, n): Line => (n === 0 ? code(uri) : [' ', ...code(uri)]));
  return [
    { label: says.commit, text: commit.filter((span) => span !== '') },
    { label: says.pipeline, text: [pipeline ? plainName(pipeline.name, 80) : says.notRecorded] },
    ...(steps === '' ? [] : [{ label: says.steps, text: [steps] }]),
    {
      label: says.trainingJob,
      text: [trainingJob ? plainName(trainingJob.name, 80) : says.notRecorded],
    },
    { label: says.trainingData, text: data },
    ...parameters(trainingJob?.hyperParameters ?? {}, says),
  ];
}

/** `Train, Evaluate: Succeeded; Register: Failed`. */
function stepsOf(all: readonly Step[], says: FoldWords): string {
  const steps = all.slice(0, 12);
  const ends = [...new Set(steps.map(({ status }) => status))];
  const named = ends.map((end) => {
    const these = steps.filter(({ status }) => status === end);
    return `${says.list(these.map(({ name }) => plainName(name, 40)))}: ${end}`;
  });
  return named.join('; ');
}

/** What is copied from here to somewhere else. */
function code(text: string, max = 160): Line {
  return [{ text: plain(text, max), as: 'code' }];
}

type Step = { readonly name: string; readonly status: string };
type FoldWords = Scene['words']['modelPackage']['fold'];

function parameters(all: Readonly<Record<string, string>>, says: FoldWords): readonly FoldLine[] {
  const items = Object.entries(all).map(
    ([name, value]) => `${plainName(name, 40)} ${plainName(value, 40)}`,
  );
  if (items.length === 0) return [{ label: says.hyperParameters, text: [says.notRecorded] }];
  const first = items.slice(0, most.parameters);
  const rest = items.slice(most.parameters, most.parameters * 5);
  const beyond = items.length - first.length - rest.length;
  const more = beyond > 0 ? [says.more(beyond)] : [];
  return [
    { label: says.hyperParameters, text: [says.list(first)] },
    ...(rest.length === 0
      ? []
      : [
          {
            label: says.hyperParameters,
            text: [says.list([...rest, ...more])],
            keep: keep.parameters,
          },
        ]),
  ];
}

function containers({ judged, shown, words }: Scene): readonly FoldLine[] {
  const says = words.modelPackage.fold;
  return judged.containers.map((container, n) => {
    const mutable = tagOf(container) !== undefined;
    const environment = (shown.environments[n] ?? []).map((name) => plainName(name, 40));
    const line = {
      label: says.container(n + 1),
      text: says.containerText({
        image: imageOf(container),
        mutable,
        artifact:
          container.artifact === undefined ? undefined : plain(fileOf(container.artifact), 60),
        environment: environment.slice(0, most.names),
        more: Math.max(0, environment.length - most.names),
      }),
    };
    // One with a warning is never dropped.
    return n < most.containers || mutable ? line : { ...line, keep: keep.containers };
  });
}

/** What was found before anybody is asked; what is missing is a warning above, too. */
function checks({ shown, words, forward }: Scene): readonly FoldLine[] {
  const found = shown.serving?.checks ?? [];
  if (!forward || found.length === 0) return [];
  return [{ label: words.serving.checks, text: [words.serving.found(found)] }];
}

/** The image without its registry, and the start of its digest. */
function imageOf({ image, imageDigest }: { image: string; imageDigest?: string }): string {
  const [name = '', digest = imageDigest] = image.slice(image.lastIndexOf('/') + 1).split('@');
  return digest === undefined
    ? plainName(name, 80)
    : `${plainName(name, 60)}@${plainName(digest, 40).slice(0, 11)}…`;
}

function hasTable(scene: Scene): boolean {
  return shownRows(scene).length > 0;
}

function metrics(rest: ReturnType<typeof restOf>, scene: Scene): readonly FoldLine[] {
  const { words } = scene;
  if (rest.length === 0) return [];
  const says = words.modelPackage;
  const items = rest.slice(0, 20).map(({ metric, both, compared, change, baseline }) => {
    const moved = baseline === undefined ? '' : ` ${says.table.change(compared, change)}`;
    return `${says.metric(metric)} ${both}${moved}`;
  });
  const more = rest.length > items.length ? [says.fold.more(rest.length - items.length)] : [];
  return [
    {
      label: says.fold.metrics(rest.length, hasTable(scene)),
      text: [says.fold.list([...items, ...more])],
    },
  ];
}

function features({ shown, words }: Scene): readonly FoldLine[] {
  const says = words.modelPackage.fold;
  const items = shown.features.map(
    ({ name, share }) => `${plainName(name, 40)} ${Math.round(share * 100)}%`,
  );
  if (items.length === 0) return [];
  const rest = items.slice(most.features, most.features * 4);
  const beyond = items.length - most.features - rest.length;
  return [
    { label: says.features, text: [says.list(items.slice(0, most.features))] },
    ...(rest.length === 0
      ? []
      : [
          {
            label: says.moreFeatures,
            text: [says.list([...rest, ...(beyond > 0 ? [says.more(beyond)] : [])])],
            keep: keep.features,
          },
        ]),
  ];
}

function description({ shown, words }: Scene): readonly FoldLine[] {
  const says = words.modelPackage.fold;
  const text = plain(shown.description ?? '', 1024);
  if (text === '') return [{ label: says.description, text: [says.notRecorded] }];
  if (text.length <= most.description) return [];
  return [{ label: says.description, text: [text], keep: keep.description }];
}
