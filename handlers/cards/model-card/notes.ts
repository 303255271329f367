import type { Note, Round } from '../../../src/index.ts';
import { isFresh } from '../model-package/is-fresh.ts';
import { counted } from '../voting/counted.ts';
import { needsOf } from '../voting/needs-of.ts';
import { rounds } from '../voting/rounds.ts';
import { cardName } from './card-name.ts';
import { carriedNotes } from './carried-notes.ts';
import { namedVoter } from './named.ts';
import { rulingsOf, type Scene } from './scene.ts';
import { shareNotes } from './share-notes.ts';

/** For people who must know: one message each, once per key. */
export function notes(scene: Scene): readonly Note[] {
  const { recorded } = scene;
  return [
    ...rounds(recorded)
      .filter(({ endedAt }) => isFresh(endedAt, recorded.now))
      .flatMap((round) => fell(round, scene)),
    ...recorded.executions
      .filter(({ createdAt, endedAt }) => isFresh(endedAt ?? createdAt, recorded.now))
      .flatMap((execution) => carriedNotes(execution, scene)),
    ...shareNotes(scene),
    ...asking(scene),
  ];
}

/** What was voted on differs now: whoever had voted is told. */
function fell(round: Round, { words, judgement }: Scene): readonly Note[] {
  const votes = counted(round).filter(({ id }) => round.used?.includes(id) !== true);
  if (round.status !== 'void' || votes.length === 0) return [];
  const text = words.notes.fell(round.changed?.[words.locale]);
  const people = new Map(votes.map((vote) => [vote.person.id, vote]));
  const mentions = [...people.values()].map(({ person, account }) => ({
    person: judgement.person(person.id) ?? { ...person, accounts: [account], iam: [] },
  }));
  return [{ key: `fell/${round.n}`, ...text, mentions }];
}

/** "Your turn" asks for a decision, never for an approval; once for each set of missing groups. */
function asking(scene: Scene): readonly Note[] {
  const { recorded, judgement, words, seen } = scene;
  const { round } = recorded;
  const ruling = rulingsOf(scene).find(({ verb }) => verb === 'approveCard');
  if (!round || seen.judged.status !== 'PendingReview' || ruling?.verdict.status !== 'pending') {
    return [];
  }
  const missing = ruling.verdict.needs.flatMap(({ of }) => (of === undefined ? [] : [of]));
  const groups = [...new Set(missing.length > 0 ? missing : (ruling.rule?.members ?? []))];
  const votes = counted(round).filter(({ verb }) => verb === 'approveCard');
  const text = words.modelCard.notes.yourTurn({
    card: cardName(scene),
    needs: needsOf(ruling),
    voted: votes.map((vote) => ({ who: namedVoter(vote, scene), seat: vote.seat })),
    expiresAt: ruling.rule?.expiresAt,
  });
  const mentions = groups.map((group) => ({ group, people: judgement.people(group) }));
  return [{ key: `turn/${round.n}/${groups.toSorted().join(',')}`, ...text, mentions }];
}
