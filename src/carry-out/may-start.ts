import type { Desk } from '../desk.ts';
import type { Execution } from '../execution.ts';
import { responseTo } from '../respond.ts';
import { executionsIn } from '../look/executions-in.ts';
import { isResponse } from './responder.ts';
import { takePicture, viewOf } from '../look/picture.ts';
import { denialCode } from '../policies/denial-code.ts';
import { votersNow } from '../look/voters-now.ts';
import { effectiveVotes } from '../look/effective-votes.ts';

// A sentence, as journals have it from before there were codes: the words know it by this.
const mayNoMore = 'somebody who decided it may no longer do so';

/**
 * Judges a decided execution again, before the first touch: is what was judged still so, and do
 * the people who decided it still may? Answers why not, as a code of the words, or undefined.
 */
export async function mayStart(execution: Execution, desk: Desk): Promise<string | undefined> {
  const { decision } = execution;
  const view = viewOf(decision.card, desk);
  if (!view) return 'otherRelease';
  const picture = await takePicture(decision.card, view, desk);
  if (picture === 'gone' || picture === 'not yet') return 'subjectGone';
  // Going back must not wait for the numbers to stand still; what compares by itself need not, too.
  const action = desk.handlers.actions.find(({ verb }) => verb === decision.verb);
  if (!execution.seizes && !action?.compares && picture.evidence !== decision.evidence) {
    return 'what was judged has changed since the decision';
  }
  if (await isOutrun(execution, desk)) return 'a rollback came first';
  if (isResponse(decision)) {
    // Nobody voted: what decided it is a sentence, and must still say so.
    const still = responseTo(picture, desk)?.policy === decision.policy;
    return still ? undefined : 'sentenceGone';
  }
  const { recorded } = picture;
  const round = [...recorded.earlier, ...(recorded.round ? [recorded.round] : [])].find((each) =>
    executionsIn(each).includes(execution.id),
  );
  if (!round) return 'noRound';
  // Those that set it going count for it, and for nothing else any more.
  const cast = { ...round, used: [] };
  const votes = effectiveVotes(cast, desk.handlers.actions, decision.verb, decision.on);
  const voters = await votersNow(votes, desk, 'decide');
  const ask = {
    verb: decision.verb,
    on: decision.on,
    ...(decision.stage === undefined ? {} : { stage: decision.stage }),
  };
  const last = voters.find(({ person }) => person.id === decision.person.id);
  if (!last) return mayNoMore;
  const others = voters.filter((voter) => voter !== last);
  const { verdict } = picture.bench.rule(ask, others, last);
  if (verdict.status === 'permit') return undefined;
  return verdict.status === 'deny' ? denialCode(verdict.rule) : mayNoMore;
}

/** People went back after it was decided: what waited behind that is to be decided anew. */
async function isOutrun(
  { seizes, group, decision: { stage }, createdAt }: Execution,
  desk: Desk,
): Promise<boolean> {
  if (seizes || stage === undefined) return false;
  const now = await desk.world.standings.at(group, stage);
  return (
    now !== undefined && 'verb' in now.by && now.by.verb === 'rollback' && now.since > createdAt
  );
}
