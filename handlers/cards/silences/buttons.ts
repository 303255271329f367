import {
  silences,
  writtenMatcher,
  type ActButton,
  type Alert,
  type Matcher,
  type Ruling,
  type Silence,
  type TextField,
} from '../../../src/index.ts';
import { silenceKey } from '../../actions/plan/silence-key.ts';
import { snoozeFor } from '../../actions/plan/spans.ts';
import { reasonField } from '../incident/reason-field.ts';
import { untilField } from '../incident/until-field.ts';
import { missingVotes } from '../voting/missing-votes.ts';
import { agenda } from './agenda.ts';
import { activeIn, firingIn, type Scene } from './scene.ts';

/** A phone shows two in a row, and a menu takes five. */
const most = 5;

/** What the policies say to silencing, and to ending the first of what is silenced. */
export function rulingsOf(scene: Scene): {
  readonly silence: Ruling;
  readonly end: Ruling | undefined;
} {
  const [silence, end] = agenda(scene.recorded).asks.map(({ verb, on }) =>
    scene.judgement.of(verb, on),
  );
  if (!silence) throw new Error('nobody was asked to silence');
  return { silence, end };
}

/** To silence, and to end each silence. */
export function buttons(scene: Scene): readonly ActButton[] {
  const { silence } = rulingsOf(scene);
  const ends = activeIn(scene)
    .slice(0, most)
    .map((each, n) => endOf(each, n, scene));
  return [...(isOffered(silence) ? [silenceButton(silence, scene)] : []), ...ends.flat()];
}

function isOffered({ verdict }: Ruling): boolean {
  return verdict.status !== 'deny';
}

function silenceButton(ruling: Ruling, scene: Scene): ActButton {
  const { words, seen } = scene;
  const { group } = seen.judged;
  const { button, form } = words.silences;
  const { cancel } = words.modelPackage.form;
  return {
    kind: 'act',
    verb: ruling.verb,
    on: ruling.on,
    label: button.silence,
    accessibility: button.accessibility(ruling.verb, group.name),
    place: 'row',
    form: {
      title: form.title(ruling.verb),
      submit: form.submit(ruling.verb),
      close: cancel,
      subject: words.modelPackage.form.subject(group.name, undefined),
      effect: form.silence(group.name, missingVotes(ruling)),
      fields: [
        matchersField(ruling, scene),
        untilField(snoozeFor, words),
        reasonField(3, ruling, words),
      ],
    },
  };
}

function endOf(silence: Silence, n: number, scene: Scene): readonly ActButton[] {
  const { words, judgement, seen } = scene;
  const { group } = seen.judged;
  const { button, form } = words.silences;
  const says = words.modelPackage.form;
  const ruling = judgement.of('unsilence', silenceKey(silence));
  if (!isOffered(ruling)) return [];
  const must = ruling.rule?.reason !== undefined;
  const comment = {
    ...reasonField(0, ruling, words),
    ...(must ? {} : { label: says.comment, hint: says.commentHint, required: false, missing: '' }),
  };
  return [
    {
      kind: 'act',
      verb: ruling.verb,
      on: ruling.on,
      label: button.end(n + 1, must),
      accessibility: button.accessibility(ruling.verb, group.name),
      place: n === 0 ? 'row' : 'menu',
      form: {
        title: form.title(ruling.verb),
        submit: form.submit(ruling.verb),
        close: says.cancel,
        subject: says.subject(group.name, undefined),
        effect: form.end(silence.matchers, missingVotes(ruling)),
        fields: [comment],
      },
    },
  ];
}

/** What somebody asked to silence already, where others are needed; else the gravest that fires. */
function matchersField({ verb, on }: Ruling, scene: Scene): TextField {
  const { form } = scene.words.silences;
  const asked = scene.judgement.votes(verb, on).at(-1)?.answers['matchers'];
  return {
    kind: 'text',
    id: 'matchers',
    label: form.matchers,
    required: true,
    max: 1_000,
    lines: true,
    hint: form.matchersHint,
    missing: form.matchersMissing,
    initial: asked ?? suggested(scene).map(writtenMatcher).join('\n'),
  };
}

function suggested(scene: Scene): readonly Matcher[] {
  const active = activeIn(scene);
  const loud = firingIn(scene).firing.find(
    ({ labels }) => !active.some((each) => silences(each, labels)),
  );
  return loud ? telling(loud) : [{ name: 'group', is: '=', value: scene.seen.judged.group.name }];
}

/** What tells this alert from others of its group. */
function telling({ labels }: Alert): readonly Matcher[] {
  return ['alertname', 'monitor', 'pipeline'].flatMap((name) => {
    const value = labels[name];
    return value === undefined ? [] : [{ name, is: '=' as const, value }];
  });
}
