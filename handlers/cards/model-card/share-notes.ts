import { plainName, type Decision, type Note } from '../../../src/index.ts';
import { accountOn } from '../../actions/plan/model-card/account-on.ts';
import { isFresh } from '../model-package/is-fresh.ts';
import { rounds } from '../voting/rounds.ts';
import { namedVoter } from './named.ts';
import type { Scene } from './scene.ts';
import type { Received } from './seen.ts';

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
          ({ decision }) => decision.verb === verb && accountOn(decision.on) === account,
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
      const { shares, received } = seen.shown;
      const account = accountOn(vote.on);
      if (received?.owner === account) return wanted(vote, received, scene);
      const share = shares.find((each) => each.account === account);
      if (!share) return [];
      const of = { ...share, name: plainName(share.name, 20) };
      const text = words.modelCard.notes.remind(of, share.share ?? undefined, [
        namedVoter(vote, scene),
      ]);
      return [{ key: `remind/${vote.id}`, ...text, mentions: [] }];
    });
}

/** What whoever owns the card is to do. */
function wanted(vote: Decision, received: Received, scene: Scene): readonly Note[] {
  const { arn } = scene.seen.judged;
  const of = { arn, ...received };
  const text = scene.words.modelCard.notes.wanted(of, [namedVoter(vote, scene)]);
  return [{ key: `remind/${vote.id}`, ...text, mentions: [] }];
}
