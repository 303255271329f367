import {
  lineOf,
  textOfLine,
  type DeploymentState,
  type Sketch,
  type Tone,
} from '../../../src/index.ts';
import { body } from './body.ts';
import { buttons } from './buttons.ts';
import { notes } from './notes.ts';
import type { Scene } from './scene.ts';
import { smallPrint } from './small-print.ts';

/** So long until AWS is asked again: while something happens, and while it is watched. */
const again = { running: 15_000, watched: 5 * 60_000 } as const;

/** Draws the card of a deployment. */
export function draw(scene: Scene): Sketch {
  const { facts, state, alarms, words } = scene;
  const says = words.deployment;
  const lead = says.lead(facts, state, alarms);
  const verdict = says.verdict(facts, state, alarms);
  const text = textOfLine(lineOf(verdict));
  return {
    title: says.title(facts, state),
    lead,
    verdict,
    tone: toneOf(scene),
    body: body(scene),
    buttons: buttons(scene),
    smallPrint: smallPrint(scene),
    summary: says.summary(facts, state, { alarms, lead, verdict: text }),
    notes: notes(scene),
    ...lookAgain(scene),
  };
}

function toneOf({ state, alarms }: Scene): Tone {
  switch (state.is) {
    case 'running':
      return state.late || alarms.firing.length > 0 ? 'warning' : 'accent';
    case 'serves':
      return isWell(state, alarms.firing.length) ? 'good' : 'warning';
    case 'returning':
      return 'accent';
    case 'replaced':
      return 'default';
    case 'seized':
      return 'warning';
    case 'rolledBack':
    case 'failed':
      return 'attention';
  }
}

function isWell(state: Extract<DeploymentState, { is: 'serves' }>, firing: number): boolean {
  return state.until === undefined || (state.breaches.length === 0 && firing === 0);
}

function lookAgain({ state, recorded: { now } }: Scene): Pick<Sketch, 'lookAgain'> {
  const after = (ms: number) => ({ lookAgain: new Date(now.getTime() + ms) });
  if (state.is === 'running') return after(again.running);
  if (state.is === 'returning') return after(again.watched);
  if (state.is !== 'serves' || state.until === undefined) return {};
  return after(Math.min(again.watched, new Date(state.until).getTime() - now.getTime()));
}
