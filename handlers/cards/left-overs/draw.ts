import {
  plain,
  referenceOf,
  textOfLine,
  type Element,
  type LeftOverState,
  type Line,
  type Sketch,
  type Stamp,
  type Tone,
} from '../../../src/index.ts';
import { dated } from '../model-package/dated.ts';
import { rounds } from '../voting/rounds.ts';
import { voterOf } from '../voting/voter-of.ts';
import { whyNotDone } from '../voting/why-not-done.ts';
import { buttons } from './buttons.ts';
import { countOf } from './count-of.ts';
import { names } from './names.ts';
import { notes } from './notes.ts';
import { rulingsOf, type Scene } from './scene.ts';
import { deedOf, stateOf } from './state.ts';
import { waysBack, wayOn, type KeptWay } from './ways-back.ts';

/** So many votes are shown; the journal has them all. */
const most = 5;
const day = 24 * 3_600_000;

/** Draws what nothing needs any more, what stays and why, and what was decided about it. */
export function draw(scene: Scene): Sketch {
  const { seen, recorded, words, ref } = scene;
  const { group } = seen.judged;
  const says = words.leftOvers;
  const { is, execution } = stateOf(seen, recorded);
  const title = says.title(group.name, is, seen.judged.names.length);
  const lead = leadOf(scene);
  const { shown } = seen;
  const ended = execution?.endedAt;
  const [cleanUp, retire] = (['cleanUp', 'retire'] as const).map((verb) =>
    rulingsOf(verb, scene).find(({ rule }) => rule),
  );
  const place = { region: group.region, account: group.account, ref: referenceOf(ref) };
  return {
    title,
    lead,
    verdict: shown.isBound
      ? says.verdict(waysLeft(scene).toReversed(), shown.more)
      : says.unboundVerdict,
    tone: toneOf(is),
    body: [...names(scene), ...timeline(scene)],
    buttons: buttons(scene),
    smallPrint: [
      ...(mayBeAsked(scene) ? [says.rules(cleanUp?.rule, retire?.rule)] : []),
      [words.modelPackage.place(place)],
    ],
    summary: says.summary(title, textOfLine(lead)),
    notes: notes(scene),
    // A failure is told for two days.
    ...(ended === undefined ? {} : { lookAgain: new Date(new Date(ended).getTime() + 2 * day) }),
  };
}

/** One that is being retired stays for nobody's sake. */
function waysLeft({ seen, recorded }: Scene): readonly KeptWay[] {
  const { is } = stateOf(seen, recorded);
  const { deed } = is.is === 'running' ? is : {};
  const gone = deed?.verb === 'retire' ? wayOn(deed) : undefined;
  return waysBack(seen.shown).filter((way) => wayOn(way) !== gone);
}

function mayBeAsked(scene: Scene): boolean {
  return [...rulingsOf('cleanUp', scene), ...rulingsOf('retire', scene)].length > 0;
}

function leadOf({ seen, recorded, words }: Scene): Line {
  const { lead } = words.leftOvers;
  const { is, execution } = stateOf(seen, recorded);
  if (execution && is.is === 'failed') return [lead.failed(whyNotDone(execution).because)];
  if (execution) {
    const waitsFor = recorded.busy.find(({ stage }) => stage !== '');
    if (waitsFor) return [lead.waits(waitsFor.stage)];
    return lead.running(
      execution.people.map(({ name }) => name),
      execution.createdAt,
    );
  }
  if (!seen.shown.isBound) return [lead.unbound];
  const { names: left } = seen.judged;
  return [left.length === 0 ? lead.none : lead.some(countOf(left))];
}

function toneOf({ is }: LeftOverState): Tone {
  switch (is) {
    case 'running':
      return 'accent';
    case 'failed':
      return 'attention';
    case 'some':
    case 'none':
    case 'unbound':
      return 'default';
  }
}

/** Who decided what, when and why. */
function timeline({ recorded, words, judgement }: Scene): readonly Element[] {
  const votes = rounds(recorded)
    .flatMap((round) => round.votes)
    .filter(({ verb }) => verb === 'cleanUp' || verb === 'retire')
    .slice(-most);
  const entries = votes.map((vote): Stamp => {
    const text = words.leftOvers.vote(voterOf(vote, judgement), deedOf(vote));
    return dated(vote.at, text, plain(vote.answers['reason'] ?? '', 500), words).stamp;
  });
  return entries.length === 0 ? [] : [{ kind: 'timeline', entries }];
}
