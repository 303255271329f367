import {
  gateFigure,
  packageOf,
  type Element,
  type State,
  type Warning,
} from '../../../src/index.ts';
import type { Scene } from './scene.ts';
import { outsideLead } from './state.ts';

/** How many lines of one kind a card takes before it is only noise. */
const most = 3;

/** What a reader must check before deciding, the gravest first: never inside a fold. */
export function warningsOf(state: State, scene: Scene): readonly Warning[] {
  if (state.is === 'failed' || state.is === 'rejected') return [];
  return [
    ...outside(state, scene),
    ...pointers(scene),
    ...incomplete(scene),
    ...lacking(scene),
    ...rivals(scene),
    ...reports(scene),
    ...tags(scene),
    ...provenance(scene),
  ];
}

/** The warnings and what lies ahead, as a card shows them. */
export function warnings(says: readonly Warning[], scene: Scene): readonly Element[] {
  const { words } = scene;
  const ahead = aheadOf(scene).map(({ stage, gate }) => words.modelPackage.ahead(stage, gate));
  return [
    ...says.map((warning): Element => {
      const text = [words.modelPackage.warning(warning)];
      return { kind: 'warning', word: words.modelPackage.check, text };
    }),
    ...ahead.slice(0, most).map((text): Element => ({ kind: 'ahead', text: [text] })),
  ];
}

/** Gates of later stages that fail already, unless a stage before them asks for the same. */
function aheadOf(scene: Scene) {
  const asked = new Set(scene.gates.map(({ metric, need }) => JSON.stringify([metric, need])));
  return scene.judgement.ahead.flatMap(({ stage, gates }) =>
    gates.flatMap((gate) => {
      const written = sameFigures(gateFigure(gate), scene);
      const key = JSON.stringify([written.metric, written.need]);
      if (asked.has(key)) return [];
      asked.add(key);
      return [{ stage, gate: written }];
    }),
  );
}

/** A number is written alike wherever the card shows it. */
function sameFigures(gate: ReturnType<typeof gateFigure>, { rows }: Scene) {
  const value = rows.find(({ metric }) => metric === gate.metric)?.value;
  return value === undefined ? gate : { ...gate, value };
}

/** Where an image is named by a tag and no digest pins it. */
export function tagOf({
  image,
  imageDigest,
}: {
  readonly image: string;
  readonly imageDigest?: string;
}): string | undefined {
  if (imageDigest !== undefined || image.includes('@sha256:')) return undefined;
  const name = image.slice(image.lastIndexOf('/') + 1);
  const colon = name.indexOf(':');
  return colon < 0 ? 'latest' : name.slice(colon + 1);
}

function tags({ judged }: Scene): readonly Warning[] {
  const found = judged.containers.flatMap((container, at) => {
    const tag = tagOf(container);
    return tag === undefined ? [] : [{ n: at + 1, tag }];
  });
  const [first] = found;
  return first ? [{ is: 'mutableTag', containers: found.map(({ n }) => n), tag: first.tag }] : [];
}

function provenance({ shown, judged }: Scene): readonly Warning[] {
  const what = [
    ...(shown.commit === undefined ? (['commit'] as const) : []),
    ...(shown.provenance.pipeline === undefined ? (['pipeline'] as const) : []),
    ...(judged.makers.length === 0 ? (['maker'] as const) : []),
  ];
  return what.length === 0 ? [] : [{ is: 'notRecorded', what }];
}

function reports({ judged }: Scene): readonly Warning[] {
  return judged.reports
    .flatMap(({ uri, unreadable }): readonly Warning[] =>
      unreadable === undefined ? [] : [{ is: 'unreadable', file: fileOf(uri), why: unreadable }],
    )
    .slice(0, most);
}

/** The last part of a URI. */
export function fileOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1) || uri;
}

function rivals({ recorded, judged, situation: { next } }: Scene): readonly Warning[] {
  if (next === undefined) return [];
  const others = recorded.others
    .filter(({ about }) => about === next)
    .map(({ subject }) => packageOf(subject).version)
    .filter((version) => version !== judged.version);
  const { baseline, version } = judged;
  return [
    ...(baseline && baseline.version > version
      ? [{ is: 'downgrade', stage: next, version: baseline.version } as const]
      : []),
    ...others
      .toSorted((a, b) => b - a)
      .slice(0, most)
      .map((other): Warning => ({ is: 'alsoWaiting', version: other, stage: next })),
  ];
}

/** The pointer must say what stands: it is what pipelines of the stage go by. */
function pointers({ shown, judged, recorded }: Scene): readonly Warning[] {
  return shown.ladder.flatMap(({ stage, stands, pointer }): readonly Warning[] => {
    const busy = recorded.busy.some((each) => each.stage === stage);
    if (stands?.version !== judged.version || !stands.decided || busy) return [];
    if (pointer === judged.version) return [];
    const says = typeof pointer === 'number' ? { says: pointer } : {};
    return [{ is: 'pointer', stage, stands: stands.version, ...says }];
  });
}

/** What the stage stays closed for, by name. */
function incomplete({ forward }: Scene): readonly Warning[] {
  const verdict = forward?.ruling.verdict;
  if (verdict?.status !== 'deny' || verdict.why.kind !== 'cardIncomplete') return [];
  const { lacks } = verdict.why;
  return lacks.length === 0 ? [] : [{ is: 'cardIncomplete', fields: lacks }];
}

/** What would end the deployment before it began. */
function lacking({ shown, forward }: Scene): readonly Warning[] {
  if (!forward || !shown.serving) return [];
  const missing = shown.serving.checks.filter(({ is }) => is === 'missing');
  return missing
    .slice(0, most)
    .map((check) => ({ is: 'cannotServe', check, stage: forward.stage }));
}

function outside(state: State, scene: Scene): readonly Warning[] {
  const { outside: change } = scene.situation;
  if (!change || state.is === 'outside') return [];
  return [outsideLead(change, scene)];
}
