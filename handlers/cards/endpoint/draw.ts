import {
  consoleOf,
  endpointOf,
  textOfLine,
  type DrawnFrom,
  type Element,
  type OtherButton,
  type Recorded,
  type Sketch,
  type Tone,
} from '../../../src/index.ts';
import { postAt } from '../incident/post-at.ts';
import { silenceEnds } from '../incident/silence-ends.ts';
import { warnings } from '../incident/warnings.ts';
import type { Judged, Shown } from './look.ts';
import { notes } from './notes.ts';
import { leadOf, mutedBy, type Scene } from './scene.ts';
import { situationOf, type Situation } from './situation.ts';
import { smallPrint } from './small-print.ts';
import { stateOf } from './state.ts';

/** Draws the card of an endpoint. */
export function draw(from: DrawnFrom<Judged, Shown>): Sketch {
  const { seen, recorded, words } = from;
  const situation = situationOf(seen, recorded);
  const scene = { ...from, situation };
  const { judged, shown } = seen;
  const { group, name } = endpointOf(judged.endpoint);
  const says = words.endpoint;
  const [lead, state] = [leadOf(scene), stateOf(situation)];
  const fires = situation.is === 'down' || situation.is === 'changing';
  const versions = shown.endpoint.serves.map(({ version }) => version);
  return {
    title: says.title(group.name, state),
    lead,
    verdict: says.verdict({ endpoint: name, versions, stage: judged.stage ?? undefined }),
    tone: toneOf(situation),
    body: warningsOf(scene),
    buttons: links(scene),
    smallPrint: smallPrint(judged.endpoint, words),
    summary: says.summary({ group: group.name, state, lead: textOfLine(lead) }),
    notes: notes(scene),
    ...postAt(fires && !mutedBy(scene), recorded, shown.incidents),
    ...(fires ? { lookAgain: lookAgain(recorded) } : {}),
  };
}

function toneOf({ is }: Situation): Tone {
  switch (is) {
    case 'down':
      return 'attention';
    case 'changing':
      return 'accent';
    case 'resolved':
    case 'well':
      return 'good';
  }
}

function warningsOf(scene: Scene): readonly Element[] {
  const { seen, situation, words } = scene;
  const muted = mutedBy(scene);
  if (situation.is !== 'down') return warnings({ muted }, words);
  const { reason } = seen.shown.endpoint;
  return warnings({ muted, advice: words.endpoint.advice(situation.status), reason }, words);
}

function links({ seen, words }: Scene): readonly OtherButton[] {
  const { group, at, name } = endpointOf(seen.judged.endpoint);
  const { region } = at ?? group;
  const url = `${consoleOf(region, 'sagemaker/home')}#/endpoints/${encodeURIComponent(name)}`;
  return [{ kind: 'link', url, label: words.incident.open, place: 'row' }];
}

const soon = 5 * 60_000;

/** No event tells that an endpoint was deleted, which is the only way on for one that failed. */
function lookAgain({ watch, now }: Recorded): Date {
  const later = new Date(now.getTime() + soon);
  const ends = silenceEnds(watch);
  return ends && ends < later ? ends : later;
}
