import type { Execution, Recorded, Round } from '../../src/index.ts';
import { carried, vote } from '../cards/model-card-world.ts';
import { at, records } from '../cards/world.ts';

/** What a person wrote, which no markup may come from. */
export const reason = 'The <!channel> tests of <https://evil.example|v12> are over.';

/** What is recorded of a card whose open round is about this. */
export function recorded(
  about: string,
  executions: readonly Execution[] = [],
  votes: Round['votes'] = [],
): Recorded {
  const opened = { evidence: 'e', waived: [], openedAt: at('08:50'), n: 1 };
  return records({ round: { ...opened, about, votes, status: 'open' }, executions });
}

/** Something that was done beside the votes. */
export function did(
  verb: string,
  answers: Readonly<Record<string, string>>,
  on = '',
): Execution {
  return carried(vote(verb, { id: `click-${verb}-${on}`, answers, on }));
}
