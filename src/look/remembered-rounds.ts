import type { Round } from '../round.ts';

/** Rounds that one card remembers; the journal has them all. */
const most = 40;

/** Bytes of JSON: votes may bring long texts, and one commit takes 256 KiB of everything. */
const room = 100 * 1024;

/** The newest of these rounds, oldest first, as many as a record has room for. */
export function rememberedRounds(rounds: readonly Round[]): Round[] {
  let left = room;
  const first = rounds.findLastIndex((round) => {
    left -= Buffer.byteLength(JSON.stringify(round));
    return left < 0;
  });
  return rounds.slice(first + 1).slice(-most);
}
