import {
  pipelineOf,
  referenceOf,
  textOfLine,
  type DrawnFrom,
  type Element,
  type Line,
  type Sketch,
  type Tone,
} from '../../../src/index.ts';
import { postAt } from '../incident/post-at.ts';
import { silenceEnds } from '../incident/silence-ends.ts';
import { warnings } from '../incident/warnings.ts';
import { buttons } from './buttons.ts';
import type { Judged, Shown } from './look.ts';
import { notes } from './notes.ts';
import { mutedBy, rulingOf, type Scene } from './scene.ts';
import { situationOf, type Situation } from './situation.ts';

/** A path of more steps is cut before the failing one. */
const mostSteps = 7;

/** Draws the card of a pipeline. */
export function draw(from: DrawnFrom<Judged, Shown>): Sketch {
  const { seen, recorded, words } = from;
  const scene = { ...from, situation: situationOf(seen, recorded) };
  const { group, name } = pipelineOf(seen.judged.pipeline);
  const says = words.pipeline;
  const lead = leadOf(scene);
  const state = stateOf(scene.situation);
  const { settled } = seen.shown;
  const { situation } = scene;
  const tells = (situation.is === 'failed' || situation.is === 'again') && !mutedBy(scene);
  const times = situation.is === 'failed' ? situation.times : 1;
  return {
    title: says.title(group.name, state),
    lead,
    verdict: says.verdict({ pipeline: name, at: settled?.endedAt, times }),
    tone: toneOf(situation),
    body: [...path(scene), ...warningsOf(scene)],
    buttons: buttons(scene),
    smallPrint: [
      ...(situation.is === 'failed' && !situation.retry ? [says.rule(rulingOf(scene)?.rule)] : []),
      [
        words.modelPackage.place({
          region: group.region,
          account: group.account,
          ref: referenceOf({ subject: seen.judged.pipeline }),
        }),
      ],
    ],
    summary: says.summary({ group: group.name, pipeline: name, state, lead: textOfLine(lead) }),
    notes: notes(scene),
    ...postAt(tells, recorded, seen.shown.incidents),
    ...lookAgain(scene),
  };
}

function stateOf({ is }: Situation) {
  return is === 'well' ? 'resolved' : is;
}

function toneOf({ is }: Situation): Tone {
  switch (is) {
    case 'failed':
      return 'attention';
    case 'again':
      return 'accent';
    case 'resolved':
    case 'well':
      return 'good';
  }
}

function leadOf({ situation, seen, words }: Scene): Line {
  const says = words.pipeline.lead;
  switch (situation.is) {
    case 'failed':
      return situation.retry
        ? [says.retrying(situation.retry.people.map(({ name }) => name))]
        : [says.failed(seen.judged.step, seen.shown.cause)];
    case 'again':
      return says.again(situation.startedAt);
    case 'resolved':
      return says.resolved(situation.at);
    case 'well':
      return says.resolved(seen.shown.settled?.endedAt ?? new Date(0).toISOString());
  }
}

function path({ seen, situation, words }: Scene): readonly Element[] {
  const { steps } = seen.shown;
  if (situation.is !== 'failed' || steps.length === 0) return [];
  const failing = steps.findIndex(({ status }) => status === 'Failed');
  const from = Math.max(0, Math.min(failing - 3, steps.length - mostSteps));
  const shown = steps.slice(from, from + mostSteps);
  return [
    {
      kind: 'path',
      steps: shown.map(({ name, status }) => ({
        label: [words.pipeline.step(name, status)],
        state: status === 'Succeeded' ? 'done' : status === 'Failed' ? 'closed' : 'next',
      })),
    },
  ];
}

function warningsOf(scene: Scene): readonly Element[] {
  const { seen, situation, words } = scene;
  const muted = mutedBy(scene);
  if (situation.is !== 'failed') return warnings({ muted }, words);
  const { reason, cause } = seen.shown;
  return warnings({ muted, advice: words.pipeline.advice(cause), reason }, words);
}

function lookAgain({ recorded }: Scene): Pick<Sketch, 'lookAgain'> {
  const ends = silenceEnds(recorded.watch);
  return ends ? { lookAgain: ends } : {};
}
