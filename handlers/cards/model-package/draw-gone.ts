import {
  packageOf,
  referenceOf,
  type CardRef,
  type CardView,
  type Decision,
  type Note,
  type Recorded,
  type Remains,
  type Words,
} from '../../../src/index.ts';
import { counted } from '../voting/counted.ts';
import { dated } from './dated.ts';
import { isFresh } from './is-fresh.ts';
import { voteStamp } from './vote-stamp.ts';
import { whyNotDone } from '../voting/why-not-done.ts';

/** A version that is no longer in the registry: who had voted, when it was seen, and no button. */
export function drawGone(
  { at, stood, round, recorded }: Remains,
  words: Words,
  { ref }: { readonly ref: CardRef },
): ReturnType<NonNullable<CardView['drawGone']>> {
  const { group, version } = packageOf(ref.subject);
  const says = words.modelPackage.deleted;
  const subject = { group: group.name, version };
  const votes = round ? counted(round) : [];
  const names = [...new Set(votes.map(({ person }) => person.name))];
  const lost = round && { about: round.about, names };
  const told = round !== undefined || stood.length > 0;
  const stamps = [
    ...votes.map((vote) => voteStamp(vote, { person: personOf(vote) }, words)),
    dated(at, says.stamp, '', words),
  ];
  const { account, region } = group;
  const reference = `${referenceOf(ref)}-${version}`;
  return {
    title: says.title(subject),
    lead: says.lead(stood),
    verdict: says.verdict(lost),
    tone: stood.length > 0 ? 'warning' : 'default',
    body: [{ kind: 'timeline', entries: stamps.map(({ stamp }) => stamp) }],
    smallPrint: [[words.modelPackage.place({ account, region, ref: reference })]],
    summary: says.summary(subject, stood, lost),
    notes: [
      ...notDone(recorded, words),
      ...(told
        ? [{ key: `deleted/${at}`, ...says.note(subject, stood, lost), mentions: once(votes) }]
        : []),
    ],
  };
}

/** A decision that could not be carried out any more, and was perhaps not told yet. */
function notDone({ executions, now }: Recorded, words: Words): readonly Note[] {
  return executions
    .filter(({ status }) => ['failed', 'lapsed', 'seized'].includes(status))
    .filter(({ endedAt }) => isFresh(endedAt, now))
    .map((execution) => {
      const { because, advice } = whyNotDone(execution);
      const text = words.notes.failed(because, advice);
      return { key: `failed/${execution.id}`, ...text, mentions: once([execution.decision]) };
    });
}

function once(votes: readonly Decision[]): Note['mentions'] {
  const people = new Map(votes.map((vote) => [vote.person.id, personOf(vote)]));
  return [...people.values()].map((person) => ({ person }));
}

/** Somebody as their vote was recorded. */
function personOf({ person, account }: Decision) {
  return { ...person, accounts: [account], iam: [] };
}
