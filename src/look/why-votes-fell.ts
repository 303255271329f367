import { z } from 'zod';
import type { Desk } from '../desk.ts';
import { json } from '../json.ts';
import { keys } from '../ledger/keys.ts';
import type { Picture } from './picture.ts';

const kept = z.object({ judged: json });

/**
 * What differs between the evidence the open round was voted on and what is judged now, by
 * language; undefined where no vote falls, or what was judged then is not kept.
 */
export async function whyVotesFell(
  { recorded: { round }, evidence, view, seen }: Picture,
  desk: Desk,
): Promise<Readonly<Record<string, string>> | undefined> {
  if (round?.status !== 'open' || round.votes.length === 0) return undefined;
  if (round.evidence === evidence) return undefined;
  const entry = await desk.ledger.get(keys.evidence(round.evidence));
  const before = kept.safeParse(entry?.value);
  if (!before.success) return undefined;
  return Object.fromEntries(
    Object.entries(desk.words).map(([locale, words]) => [
      locale,
      view.changed(before.data.judged, seen.judged, words),
    ]),
  );
}
