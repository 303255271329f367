import {
  referenceOf,
  textOfLine,
  type ActButton,
  type Element,
  type Line,
  type OtherButton,
  type Sketch,
  type Tone,
} from '../../../src/index.ts';
import { endpointLink } from '../deployment/endpoint-link.ts';
import { levelOf } from '../deployment/level.ts';
import { levelTable } from '../deployment/level-table.ts';
import { placeOf } from '../deployment/place-of.ts';
import { rollbackButton } from '../deployment/rollback-button.ts';
import { timeline } from '../deployment/timeline.ts';
import { postAt } from '../incident/post-at.ts';
import { warnings } from '../incident/warnings.ts';
import { withdrawButton } from '../voting/withdraw-button.ts';
import { notes } from './notes.ts';
import type { Scene } from './scene.ts';
import { isWatched, watchedUntil } from './situation.ts';

/** Draws the card of a service level. */
export function draw(scene: Scene): Sketch {
  const { facts, state, words, recorded, seen, situation, muted } = scene;
  const says = words.serviceLevel;
  const [lead, verdict] = [says.lead(facts, state), says.verdict(facts, state)];
  const fires = situation.is === 'breached';
  const said = { lead: textOfLine(lead), verdict: textOfLine(verdict) };
  return {
    title: says.title(facts, state),
    lead,
    verdict,
    tone: toneOf(scene),
    body: body(scene),
    buttons: buttons(scene),
    smallPrint: smallPrint(scene),
    summary: says.summary(facts, state, said),
    notes: notes(scene),
    ...postAt(fires && !muted, recorded, seen.shown.incidents),
    ...lookAgain(scene),
  };
}

function toneOf({ state, seen }: Scene): Tone {
  switch (state.is) {
    case 'breached':
      return seen.shown.isLast ? 'attention' : 'warning';
    case 'returning':
      return 'accent';
    case 'met':
      return 'good';
    case 'replaced':
      return 'default';
    case 'unwatched':
      return 'warning';
  }
}

/** What it looks like now only while something is wrong: else the card would change every minute. */
function body(scene: Scene): readonly Element[] {
  const { seen, words, situation, muted } = scene;
  if (situation.is !== 'breached') return timeline(scene);
  // Figures that prove nothing would look like a verdict.
  const tells = situation.breaches.length > 0;
  return [
    ...(tells ? [levelTable(levelOf(seen.shown), seen.judged.version, words)] : []),
    ...warnings({ muted }, words),
    ...timeline(scene),
  ];
}

function buttons(scene: Scene): readonly (ActButton | OtherButton)[] {
  const { ruling, seen, situation, words } = scene;
  if (situation.is !== 'breached') return [];
  const withdraw = ruling ? withdrawButton(['rollback'], seen.judged.group.name, scene) : [];
  return [
    ...(ruling
      ? [rollbackButton(ruling, scene, { start: seen.shown.busy ? 'waits' : 'atOnce' })]
      : []),
    endpointLink(seen.shown.plan, words),
    ...withdraw,
  ];
}

/** What is measured, and who brought it there; then where it is. */
function smallPrint({ seen, words, ref, facts, situation }: Scene): readonly Line[] {
  const { execution, plan } = seen.shown;
  const people = execution.people.map(({ name }) => name);
  const decided = words.deployment.decided({
    ...facts,
    people,
    at: execution.createdAt,
    alarms: [],
  });
  const measured = situation.is === 'breached' ? words.serviceLevel.measured(facts) : [];
  const place = words.deployment.place({ ...placeOf(plan), ref: referenceOf(ref) });
  return [[...measured, ...decided], place];
}

const minute = 60_000;

/** Every minute while it is watched, once more when that ends, and no more. */
function lookAgain({ seen, recorded: { now } }: Scene): Pick<Sketch, 'lookAgain'> {
  if (!isWatched(seen, now)) return {};
  const left = new Date(watchedUntil(seen)).getTime() - now.getTime();
  return { lookAgain: new Date(now.getTime() + Math.min(minute, left)) };
}
