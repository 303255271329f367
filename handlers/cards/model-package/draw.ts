import type { Sketch, VerdictFacts } from '../../../src/index.ts';
import { buttons } from './buttons.ts';
import { fold } from './fold.ts';
import { lookAgain, notes } from './notes.ts';
import { path } from './path.ts';
import { overridersOf, type Scene } from './scene.ts';
import { smallPrint } from './small-print.ts';
import { timeline } from './timeline.ts';
import { leadOf, stateOf, toneOf } from './state.ts';
import { table } from './table.ts';
import { warnings, warningsOf } from './warnings.ts';
import { whyNotDone } from '../voting/why-not-done.ts';

/** Draws the card: title, lead, verdict, path, table, warnings, one fold, timeline. */
export function draw(scene: Scene): Sketch {
  const { words, subject, situation } = scene;
  const says = words.modelPackage;
  const state = stateOf(scene);
  const lead = leadOf(state, scene);
  const checks = warningsOf(state, scene);
  const again = lookAgain(scene);
  const verdict = verdictOf(scene, lead.is === 'gates');
  const failure = situation.failure && whyNotDone(situation.failure);
  const rest = {
    ...(situation.next === undefined ? {} : { next: situation.next }),
    ...(failure ? { because: failure.because } : {}),
    ...(failure?.advice === undefined ? {} : { advice: failure.advice }),
  };
  return {
    title: says.title(subject, state),
    lead: says.lead(lead),
    verdict: verdict && state.is !== 'notDone' ? says.verdict(verdict) : says.rest(state, rest),
    tone: toneOf(state, scene),
    body: [
      path(state, scene),
      ...table(scene),
      ...warnings(checks, scene),
      fold(scene),
      timeline(scene),
    ],
    buttons: buttons(scene),
    smallPrint: smallPrint(scene),
    summary: summary(scene, state, lead, checks),
    notes: notes(state, scene),
    ...(again ? { lookAgain: again } : {}),
  };
}

function verdictOf(scene: Scene, led: boolean): VerdictFacts | undefined {
  const { forward, judged, rows, gates } = scene;
  if (!forward) return undefined;
  return {
    stage: forward.stage,
    gates,
    led,
    ...(judged.baseline ? { baseline: { version: judged.baseline.version } } : {}),
    compared: rows.flatMap(({ compared, value }) => (value === undefined ? [] : [compared])),
    overriders: overridersOf(scene),
    ...overridingOf(scene),
  };
}

/** The override that has the most votes, where one has any. */
function overridingOf({ forward, judgement }: Scene): Pick<VerdictFacts, 'overriding'> {
  const [most] = (forward?.overrides ?? [])
    .map(({ ruling }) => ({
      have: judgement.votes(ruling.verb, ruling.on).length,
      total: ruling.rule?.people ?? 0,
    }))
    .toSorted((a, b) => b.have - a.have);
  return most && most.have > 0 ? { overriding: most } : {};
}

function summary(
  scene: Scene,
  state: ReturnType<typeof stateOf>,
  lead: ReturnType<typeof leadOf>,
  checks: ReturnType<typeof warningsOf>,
): string {
  const { words, subject, forward, judged, rows, gates } = scene;
  const [first] = rows;
  return words.modelPackage.summary({
    subject,
    state,
    lead,
    gates,
    ...(forward && first?.value !== undefined
      ? {
          first: {
            metric: first.metric,
            value: first.value,
            ...(first.baseline === undefined ? {} : { baseline: first.baseline }),
          },
        }
      : {}),
    ...(forward && judged.baseline
      ? { baseline: { version: judged.baseline.version, stage: forward.stage } }
      : {}),
    overriders: overridersOf(scene),
    warnings: checks,
  });
}
