import {
  plain,
  plainName,
  referenceOf,
  writtenMatcher,
  type Alert,
  type Element,
  type Line,
  type Silence,
  type Sketch,
  type Span,
  type Stamp,
} from '../../../src/index.ts';
import { voterOf } from '../voting/voter-of.ts';
import { missingVotes } from '../voting/missing-votes.ts';
import { buttons, rulingsOf } from './buttons.ts';
import { matchersOf } from './matchers-of.ts';
import { notes } from './notes.ts';
import { activeIn, firingIn, type Scene } from './scene.ts';

/** So many are told; the command tells them all. */
const most = { silences: 5, alerts: 5 };

/** Draws what is silenced, what that silences, and who may end it. */
export function draw(scene: Scene): Sketch {
  const { seen, words, ref } = scene;
  const { group } = seen.judged;
  const { account, region } = group;
  const says = words.silences;
  const active = activeIn(scene);
  const { firing, silenced } = firingIn(scene);
  const [ends] = active.map(({ endsAt }) => endsAt).toSorted();
  const title = says.title(plainName(group.name, 63), active.length);
  const { silence, end } = rulingsOf(scene);
  return {
    title,
    lead: says.lead(active.length, ends),
    verdict: says.verdict(silenced, firing.length),
    tone: active.length === 0 ? 'default' : 'accent',
    body: [
      ...timeline(active, scene),
      { kind: 'remark', text: says.how },
      ...labels(firing, scene),
    ],
    buttons: buttons(scene),
    smallPrint: [
      says.rules(silence.rule, end?.rule),
      [words.modelPackage.place({ account, region, ref: referenceOf(ref) })],
    ],
    summary: says.summary(
      title,
      active.map(({ matchers, author, endsAt: until }) => ({
        matchers,
        author: author.name,
        until,
      })),
    ),
    notes: notes(scene),
    ...(ends === undefined ? {} : { lookAgain: new Date(ends) }),
  };
}

function timeline(active: readonly Silence[], scene: Scene): readonly Element[] {
  const stamps = [...entries(active, scene), ...asked(scene)];
  return stamps.length === 0 ? [] : [{ kind: 'timeline', entries: stamps }];
}

function entries(active: readonly Silence[], scene: Scene): readonly Stamp[] {
  const { words } = scene;
  const told = active.slice(0, most.silences).map(({ matchers, reason, startsAt, ...each }, n) => ({
    text: words.silences.entry(n + 1, { matchers, until: each.endsAt }, authorOf(each, scene)),
    at: startsAt,
    fallback: `${words.moment(startsAt, 'date-time', 'UTC')} UTC`,
    quote: plain(reason, 300),
  }));
  const rest = active.length - told.length;
  const command = `/ringi silence ${plainName(scene.seen.judged.group.name, 63)}`;
  const more = rest > 0 ? [{ text: [words.commands.pending.more(rest, command)] }] : [];
  return [...told, ...more];
}

/** What somebody asked for while others must agree. */
function asked(scene: Scene): readonly Stamp[] {
  const { words, judgement } = scene;
  const { silence } = rulingsOf(scene);
  return judgement.votes(silence.verb, silence.on).map((vote) => ({
    text: words.silences.asked(voterOf(vote, judgement), matchersOf(vote), missingVotes(silence)),
    at: vote.at,
    fallback: `${words.moment(vote.at, 'date-time', 'UTC')} UTC`,
    quote: plain(vote.answers['reason'] ?? '', 300),
  }));
}

/** As the directory knows them, where they silenced it here. */
function authorOf({ author }: Pick<Silence, 'author'>, { judgement }: Scene): Span {
  const known = judgement.person(author.id);
  return known ? { person: known } : plain(author.name, 80);
}

/** What fires, by the labels a matcher may name. */
function labels(firing: readonly Alert[], { words }: Scene): readonly Element[] {
  if (firing.length === 0) return [];
  const says = words.silences.fold;
  const body = firing.slice(0, most.alerts).map((alert) => ({
    label: plain(alert.says[words.locale] ?? '', 120),
    text: labelsOf(alert),
  }));
  const { title, show, hide } = says;
  return [{ kind: 'fold', title, subtitle: says.subtitle(firing.length), show, hide, body }];
}

function labelsOf({ labels: all }: Alert): Line {
  const written = Object.entries(all).map(([name, value]) =>
    writtenMatcher({ name, is: '=', value }),
  );
  return [{ text: plain(written.join(' '), 300), as: 'code' }];
}
