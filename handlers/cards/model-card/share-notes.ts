import { plainName, type Note } from '../../../src/index.ts';
import { accountOn } from '../../actions/plan/model-card/account-on.ts';
import { isFresh } from '../model-package/is-fresh.ts';
import { rounds } from '../voting/rounds.ts';
import { namedVoter } from './named.ts';
import type { Scene } from './scene.ts';

/** Which account has accepted what it was invited to, and who reminds one that has not. */
export function shareNotes(scene: Scene): readonly Note[] {
  return [...accepted(scene), ...reminders(scene)];
}

function accepted({ seen, recorded, words }: Scene): readonly Note[] {
  return seen.shown.shares
    .filter(({ is }) => is === 'accepted')
    .flatMap(({ account, name }) => {
      const last = (verb: string) =>
        recorded.executions.findLast(
          ({ decision }) => decision.verb === verb && decision.on === account,
        );
      const [given, here] = [last('shareCard'), last('acceptShare')];
      if (given?.status !== 'done' || !isFresh(given.createdAt, recorded.now)) return [];
      // Whoever accepted it here is named by the note of that decision.
      if (here && here.createdAt >= given.createdAt && here.status !== 'failed') return [];
      const text = words.modelCard.notes.accepted({ name: plainName(name, 20), account });
      return [{ key: `accepted/${given.id}`, ...text, mentions: [] }];
    });
}

/** A reminder is its own effect: the vote is told, for nothing is carried out. */
function reminders(scene: Scene): readonly Note[] {
  const { recorded, seen, words } = scene;
  return rounds(recorded)
    .flatMap(({ votes }) => votes)
    .filter(({ verb, at }) => verb === 'remindShare' && isFresh(at, recorded.now))
    .flatMap((vote) => {
      const share = seen.shown.shares.find(({ account }) => account === accountOn(vote.on));
      if (!share) return [];
      const of = { ...share, name: plainName(share.name, 20) };
      const text = words.modelCard.notes.remind(of, share.share ?? undefined, [
        namedVoter(vote, scene),
      ]);
      return [{ key: `remind/${vote.id}`, ...text, mentions: [] }];
    });
}
