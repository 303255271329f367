import { evaluationsIn, textOfLine, type Sketch } from '../../../src/index.ts';
import { buttons } from './buttons.ts';
import { cardName } from './card-name.ts';
import { charts, drawnIn } from './charts.ts';
import { folds } from './folds.ts';
import { leadOf } from './lead.ts';
import { notes } from './notes.ts';
import { path } from './path.ts';
import { rulingsOf, type Scene } from './scene.ts';
import { smallPrint } from './small-print.ts';
import { stateOf, toneOf } from './state.ts';
import { timeline } from './timeline.ts';
import { verdictOf } from './verdict.ts';
import { warnings } from './warnings.ts';

/** Draws a model card: how far it is, what it says, what it lacks, and who may see it. */
export function draw(scene: Scene): Sketch {
  const { seen, words } = scene;
  const says = words.modelCard;
  const state = stateOf(scene);
  const title = says.title(cardName(scene), state.title);
  const led = leadOf(state, scene);
  const lead = says.lead(led);
  const evaluations = evaluationsIn(seen.shown.content);
  const checks = warnings(evaluations, scene);
  const drawn = drawnIn(evaluations);
  const texts = checks.flatMap((each) => (each.kind === 'warning' ? [textOfLine(each.text)] : []));
  return {
    title,
    lead,
    verdict: says.verdict(verdictOf(scene, led)),
    tone: toneOf(state, checks.length > 0),
    body: [
      path(scene),
      ...charts(drawn, words),
      ...checks,
      ...folds({ evaluations, drawn }, scene),
      ...timeline(scene),
    ],
    buttons: buttons(scene),
    smallPrint: smallPrint(scene),
    summary: says.summary(title, textOfLine(lead), texts),
    notes: notes(scene),
    // People are asked for a review; anything else is put up once somebody asks for it.
    ...(isAsked(scene) ? {} : { postAt: 'asked' as const }),
  };
}

/** A version's own card needs no line of ringi.yaml: where none lets anybody approve it, nobody is asked. */
function isAsked(scene: Scene): boolean {
  const { status, kind } = scene.seen.judged;
  if (status !== 'PendingReview') return false;
  if (kind === 'standalone') return true;
  const verdict = rulingsOf(scene).find(({ verb }) => verb === 'approveCard')?.verdict;
  return verdict?.status === 'deny' ? verdict.why.kind !== 'noRule' : verdict !== undefined;
}
