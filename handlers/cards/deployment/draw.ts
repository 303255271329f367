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

/**
 * So long until it is looked at again: while something happens, while the rollback that took its
 * place goes on, whose end marks other cards, and while it is watched.
 */
const again = { running: 15_000, givenUp: 60_000, watched: 5 * 60_000 } as const;

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
      if (state.fault || state.stays) return 'attention';
      return isWell(state, alarms) ? 'good' : 'warning';
    case 'returning':
      return 'accent';
    case 'replaced':
      return 'default';
    case 'givenUp':
    case 'wentBack':
      return 'warning';
    case 'notBack':
    case 'rolledBack':
    case 'failed':
      return 'attention';
  }
}

type Serving = Extract<DeploymentState, { readonly is: 'serves' }>;

function isWell({ until, breaches }: Serving, { firing, unread }: Scene['alarms']): boolean {
  return until === undefined || (breaches.length === 0 && firing.length === 0 && !unread);
}

function lookAgain({ state, recorded: { now } }: Scene): Pick<Sketch, 'lookAgain'> {
  const after = (ms: number) => ({ lookAgain: new Date(now.getTime() + ms) });
  if (state.is === 'running') return after(again.running);
  if (state.is === 'givenUp') return after(again.givenUp);
  if (state.is === 'returning') return after(again.watched);
  if (state.is !== 'serves' || state.until === undefined) return {};
  return after(Math.min(again.watched, new Date(state.until).getTime() - now.getTime()));
}
