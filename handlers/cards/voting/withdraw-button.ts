import type { ActButton, Recorded, Words } from '../../../src/index.ts';

/** A vote for one of these verbs that waits for others may be taken back. */
export function withdrawButton(
  verbs: readonly string[],
  group: string,
  { recorded, words }: { readonly recorded: Pick<Recorded, 'round'>; readonly words: Words },
): readonly ActButton[] {
  const votes = recorded.round?.status === 'open' ? recorded.round.votes : [];
  if (!votes.some(({ verb }) => verbs.includes(verb))) return [];
  const { button } = words.drift;
  return [
    {
      kind: 'act',
      verb: 'withdraw',
      on: '',
      label: button.withdraw,
      accessibility: button.accessibility('withdraw', group, {}),
      place: 'menu',
    },
  ];
}
