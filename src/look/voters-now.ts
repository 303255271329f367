import type { Desk } from '../desk.ts';
import { DirectoryUnavailable } from '../errors.ts';
import type { Voter } from '../policy.ts';
import type { Decision } from '../round.ts';

/**
 * Everybody behind these votes as the directory knows them now: a leaver's vote no longer counts,
 * and two accounts that became one person are one voter. When drawing, a directory that is away
 * lets the recorded persons stand; when deciding it throws.
 */
export async function votersNow(
  votes: readonly Decision[],
  desk: Pick<Desk, 'directory' | 'policies'>,
  purpose: 'draw' | 'decide',
): Promise<readonly Voter[]> {
  const voters = new Map<string, Voter>();
  for (const vote of votes) {
    const voter = await voterNow(vote, desk, purpose);
    if (voter) voters.set(voter.person.id, voter);
  }
  return [...voters.values()];
}

/** One voter as the directory knows them now; undefined for a leaver. */
export async function voterNow(
  vote: Decision,
  desk: Pick<Desk, 'directory' | 'policies'>,
  purpose: 'draw' | 'decide',
) {
  try {
    const person = await desk.directory.personOf(vote.account);
    if (!person) return undefined;
    return { person, groups: await desk.directory.groupsOf(person, desk.policies.groups) };
  } catch (error) {
    if (!(error instanceof DirectoryUnavailable) || purpose === 'decide') throw error;
    return { person: { ...vote.person, accounts: [vote.account], iam: [] }, groups: vote.groups };
  }
}
