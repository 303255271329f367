import type { DriftState, Sketch } from '../../../src/index.ts';
import { buttons } from './buttons.ts';
import { chart } from './chart.ts';
import { leadOf, verdictOf } from './lead.ts';
import { isMuted, nextMoment } from './moments.ts';
import { notes } from './notes.ts';
import { rowsOf } from './rows.ts';
import type { Scene } from './scene.ts';
import { smallPrint } from './small-print.ts';
import { stateOf, toneOf } from './state.ts';
import { table } from './table.ts';
import { timeline } from './timeline.ts';
import { warnings, warningsOf } from './warnings.ts';
import { weight } from './weight.ts';

/** So many are told to those who only hear the card. */
const spoken = 2;

/** Draws the card: title, lead, verdict, table, chart with its sentence, warnings, timeline. */
export function draw(scene: Scene): Sketch {
  const { seen, situation, recorded, words } = scene;
  const state = stateOf(seen, situation, recorded);
  const checks = warningsOf(scene);
  const says = words.drift;
  const again = nextMoment(scene);
  return {
    title: says.title(seen.judged.group.name, state),
    lead: says.lead(leadOf(scene)),
    verdict: says.verdict(verdictOf(scene)),
    tone: toneOf(state, isMuted(scene)),
    body: [
      ...table(scene),
      ...chart(scene),
      ...weight(scene),
      ...warnings(checks, scene),
      ...timeline(scene),
    ],
    buttons: buttons(scene),
    smallPrint: smallPrint(scene),
    summary: says.summary(summaryOf(scene, state, checks)),
    notes: notes(scene),
    postAt: postAt(scene),
    ...(again ? { lookAgain: again } : {}),
  };
}

function summaryOf(scene: Scene, state: DriftState, checks: ReturnType<typeof warningsOf>) {
  const { seen, words } = scene;
  const { judged, shown } = seen;
  const lead = leadOf(scene);
  // One figure alone is in the lead.
  const report = lead.what.is === 'counted' ? shown.found?.report : undefined;
  const worst = (report ? rowsOf(report, judged.type) : []).slice(0, spoken);
  return {
    group: judged.group.name,
    state,
    lead,
    verdict: verdictOf(scene),
    worst: worst.map((row) => ({ ...row, name: words.drift.name(row.name, judged.type) })),
    warnings: checks,
  };
}

/**
 * A monitor that never raised an alert has nothing to tell, nor has one that is muted; a new
 * incident waits for a moment, for it may be over at once.
 */
function postAt(scene: Scene): Date | 'never' {
  const { startsAt } = scene.seen.judged;
  if (!scene.situation.trouble || startsAt === undefined || isMuted(scene)) return 'never';
  return new Date(new Date(startsAt).getTime() + scene.seen.shown.settings.groupWait);
}
