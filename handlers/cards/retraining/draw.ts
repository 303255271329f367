import {
  packageIn,
  plain,
  referenceOf,
  textOfLine,
  type Element,
  type Line,
  type Sketch,
  type Stamp,
  type Tone,
} from '../../../src/index.ts';
import { registeredBy } from '../../actions/plan/pipeline-run.ts';
import { dated } from '../model-package/dated.ts';
import { rounds } from '../voting/rounds.ts';
import { voterOf } from '../voting/voter-of.ts';
import { whyNotDone } from '../voting/why-not-done.ts';
import { buttons } from './buttons.ts';
import { notes } from './notes.ts';
import { rulingOf, type Scene } from './scene.ts';
import { stateOf } from './state.ts';

/** So many are shown; the journal has them all. */
const most = { stamps: 5, parameters: 20 };
const day = 24 * 3_600_000;

/** Draws what serves, which pipeline made it, and what became of the last retraining. */
export function draw(scene: Scene): Sketch {
  const { seen, recorded, words, ref } = scene;
  const { group } = seen.judged;
  const says = words.retraining;
  const state = stateOf(seen, recorded);
  const title = says.title(group.name, state.is);
  const lead = leadOf(scene);
  const { last } = seen.shown;
  const ruling = rulingOf(scene);
  const ended = state.execution?.endedAt;
  return {
    title,
    lead,
    verdict: says.verdict(last && { status: last.status, at: last.endedAt ?? last.startedAt }),
    tone: toneOf(state.is),
    body: [...timeline(scene), ...parameters(scene), ...check(scene)],
    buttons: buttons(scene),
    smallPrint: [
      ...(ruling?.rule ? [words.drift.rules([{ verbs: ['retrain'], rule: ruling.rule }])] : []),
      [
        words.modelPackage.place({
          region: group.region,
          account: group.account,
          ref: referenceOf(ref),
        }),
      ],
    ],
    summary: says.summary(title, textOfLine(lead)),
    notes: notes(scene),
    // What is over is told for two days.
    ...(ended === undefined ? {} : { lookAgain: new Date(new Date(ended).getTime() + 2 * day) }),
  };
}

function leadOf({ seen, recorded, words }: Scene): Line {
  const { lead } = words.retraining;
  const { serves, pipeline } = seen.judged;
  const { is, execution } = stateOf(seen, recorded);
  if (!execution) {
    return [
      serves === null || pipeline === null
        ? lead.impossible(serves ?? undefined)
        : lead.ready(serves, pipeline),
    ];
  }
  const { people, createdAt, endedAt = createdAt } = execution;
  if (is === 'running')
    return lead.running(
      people.map(({ name }) => name),
      createdAt,
    );
  if (is === 'failed') return [lead.failed(whyNotDone(execution).because)];
  const made = registeredBy(execution);
  return lead.done(made === undefined ? undefined : packageIn(made)?.version, endedAt);
}

function toneOf(is: ReturnType<typeof stateOf>['is']): Tone {
  switch (is) {
    case 'running':
      return 'accent';
    case 'done':
      return 'good';
    case 'failed':
      return 'attention';
    case 'impossible':
      return 'warning';
    case 'ready':
      return 'default';
  }
}

/** Who asked for it, when and why. */
function timeline(scene: Scene): readonly Element[] {
  const { recorded, words, judgement } = scene;
  const votes = rounds(recorded)
    .flatMap((round) => round.votes)
    .filter(({ verb }) => verb === 'retrain')
    .slice(-most.stamps);
  const entries = votes.map((vote): Stamp => {
    const who = [voterOf(vote, judgement)];
    const text = words.drift.timeline.vote({ verb: vote.verb, who });
    return dated(vote.at, text, plain(vote.answers['reason'] ?? '', 500), words).stamp;
  });
  return entries.length === 0 ? [] : [{ kind: 'timeline', entries }];
}

function parameters({ seen, words }: Scene): readonly Element[] {
  const all = seen.shown.parameters;
  if (all.length === 0) return [];
  const says = words.retraining.fold;
  const body = all.slice(0, most.parameters).map(({ name, value }) => ({
    label: plain(name, 80),
    text: [plain(says.value(value), 120)],
    keep: 1,
  }));
  const { title, show, hide } = says;
  return [{ kind: 'fold', title, subtitle: says.subtitle(all.length), show, hide, body }];
}

function check({ seen, words }: Scene): readonly Element[] {
  const { serves, pipeline } = seen.judged;
  if (serves === null || pipeline !== null) return [];
  return [{ kind: 'warning', word: words.incident.toDo, text: [words.retraining.noPipeline] }];
}
